/** References: the day of access is the reader's, and a button copies each. Without this script they are text to select. */

const today = new Date();
const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
  .map((number) => String(number).padStart(2, '0'))
  .join('-');

/** Copies a text; where the browser lets no page do that, it is selected instead. */
async function copy(element: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return false;
  }
}

for (const section of document.querySelectorAll<HTMLElement>('[data-cite]')) {
  const { cite = '', copy: label = '', copied = '' } = section.dataset;
  for (const reference of section.querySelectorAll('dd > span')) {
    reference.textContent = reference.textContent.replace(`[${cite}]`, `[${day}]`);
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      void copy(reference).then((isCopied) => {
        button.textContent = isCopied ? copied : label;
      });
    });
    reference.after(' ', button);
  }
}
