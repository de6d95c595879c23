(function (script, root) {
  var chosen;
  try {
    chosen = localStorage.getItem('display') || '';
  } catch {
    chosen = '';
  }
  root.setAttribute('data-display', chosen);
  var theme = /dark|light/.exec(chosen);
  if (theme)
    document.querySelectorAll('meta[name=theme-color]').forEach(function (meta, isDark) {
      meta.media = isDark === Number(theme[0] === 'dark') ? 'all' : 'not all';
    });
  if (/elder/.test(chosen)) {
    var sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = script.getAttribute('data-elder');
    sheet.setAttribute('blocking', 'render');
    document.head.appendChild(sheet);
  }
  function older() {
    document.querySelectorAll('link[rel=stylesheet]').forEach(function (link) {
      if (!/\.2020\.css$/.test(link.href)) link.href = link.href.replace(/\.css$/, '.2020.css');
    });
  }
  if (!window.CSSLayerBlockRule || !matchMedia('(width>0px)').matches)
    new MutationObserver(older).observe(document.head, { childList: true });
})(document.currentScript, document.documentElement);
