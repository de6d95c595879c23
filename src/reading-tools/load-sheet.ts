/** Style sheets that only some readers need. */

/** Browsers of before 2022 were given the sheets that the build makes for them (docs/browsers.md): this one too. */
const isOld = document.querySelector('link[href$=".2020.css"]') !== null;

/** Adds a style sheet, once; settles when it is there, or when it cannot be had. */
export function loadSheet(url: string): Promise<void> {
  const href = isOld ? url.replace(/\.css$/, '.2020.css') : url;
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  return new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => done();
    link.onerror = () => done();
    document.head.append(link);
  });
}
