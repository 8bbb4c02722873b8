/* Shows one of the reports, and asks for it again when there are new statements. */
(function () {
  'use strict';
  const frame = document.getElementById('report');
  const publish = document.getElementById('publish');
  const counter = document.getElementById('count');
  let count = '';

  function show() {
    const name = location.hash.slice(1) || 'modules';
    document.querySelectorAll('nav a').forEach((link) => {
      if (link.hash === `#${name}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    });
    const scrolled = frame.contentWindow ? frame.contentWindow.scrollY : 0;
    frame.onload = () => frame.contentWindow.scrollTo(0, scrolled);
    frame.contentWindow.location.replace(`/report/${encodeURIComponent(name)}.html${publish.checked ? '?publish' : ''}`);
  }

  async function look() {
    try {
      const now = await (await fetch('/report/count')).text();
      if (now !== count) {
        count = now;
        counter.textContent = now;
        show();
      }
    } catch {
      counter.textContent = `${count} (the demo has ended)`;
    }
  }

  addEventListener('hashchange', show);
  publish.addEventListener('change', show);
  setInterval(look, 3000);
  look();
})();
