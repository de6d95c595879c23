/* global document, fetch, navigator, location, Blob, ClipboardItem, setTimeout */
/**
 * Copies a story as WeChat's editor takes it: the HTML of the file beside the preview, as it stands there. Where the
 * browser lets no page copy, the file is opened, to be selected whole. Plain JavaScript: no reader's page loads it.
 */
for (const button of document.querySelectorAll('[data-wechat]')) {
  const address = button.getAttribute('data-wechat');
  const label = button.textContent;
  const article = async () => {
    const page = await (await fetch(address)).text();
    return page.slice(page.indexOf('<body>') + '<body>'.length, page.indexOf('</body>'));
  };
  const blob = (type, made) => made.then((text) => new Blob([text], { type }));
  button.hidden = false;
  button.addEventListener('click', () => {
    const html = article();
    const text = html.then((markup) => markup.replace(/<[^>]*>/g, ''));
    const items = { 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) };
    Promise.resolve()
      .then(() => navigator.clipboard.write([new ClipboardItem(items)]))
      .then(() => {
        button.textContent = button.getAttribute('data-copied');
        setTimeout(() => (button.textContent = label), 3000);
      })
      .catch(() => location.assign(address));
  });
}
