/** While a story is open: its finished page at the site beside the desk, and its text for WeChat's editor. Both as saved last. */

const STORY = /^#\/collections\/articles\/entries\/(?:.*\/)?([a-z0-9-]+)$/;

const COPY = '复制到公众号';
const SHOWN_MS = 3000;

async function articleOf(id: string): Promise<string> {
  const response = await fetch(`wechat/${id}`, { cache: 'no-store' });
  if (!response.ok) throw new Error(await response.text());
  const { html } = (await response.json()) as { html: string };
  return html.slice(html.indexOf('<body>') + '<body>'.length, html.indexOf('</body>'));
}

/** The promise is handed over whole: a browser lets a page copy only while it remembers the click. */
async function copy(id: string): Promise<void> {
  const html = articleOf(id);
  const blob = (type: string, made: Promise<string>) => made.then((text) => new Blob([text], { type }));
  const text = html.then((markup) => markup.replace(/<[^>]*>/g, ''));
  const item = new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) });
  await navigator.clipboard.write([item]);
}

/** Puts the two beside each story that is open. */
export function offerFinished(): void {
  const bar = document.createElement('div');
  bar.className = 'desk-finished';
  const page = document.createElement('a');
  page.target = '_blank';
  page.textContent = '看成稿';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = COPY;
  let open = '';
  button.addEventListener('click', () => {
    button.textContent = '正在排版……';
    copy(open)
      .then(
        () => (button.textContent = '已复制，去公众号编辑器里粘贴'),
        (error: unknown) => (button.textContent = error instanceof Error ? error.message : String(error)),
      )
      .finally(() => setTimeout(() => (button.textContent = COPY), SHOWN_MS));
  });
  bar.append(page, button);
  document.body.append(bar);
  const follow = (): void => {
    const [, id = ''] = STORY.exec(decodeURIComponent(location.hash)) ?? [];
    open = id;
    bar.hidden = id === '';
    page.href = `finished/${id}`;
  };
  window.addEventListener('hashchange', follow);
  follow();
}
