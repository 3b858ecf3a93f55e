/**
 * What every page does: there is a copy of it in each language, one of which is shown; an address may lead into either; what is folded
 * opens where an address leads into it. `draw` is called with the language whenever a copy is shown or the window changes.
 */
window.gradusPage = function (draw) {
  'use strict';

  const root = document.documentElement;
  const copies = Array.from(document.querySelectorAll('[data-copy]'));

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function prefix(language) {
    return language === 'en' ? '' : language + '-';
  }

  function copyOf(language) {
    return copies.find((copy) => copy.dataset.copy === language);
  }

  function show(language) {
    const copy = copyOf(language);
    if (!copy) return;
    root.lang = language;
    root.dataset.language = language;
    document.title = copy.querySelector('h1').textContent.trim() + ' – Gradus';
    document.querySelectorAll('.languages button').forEach((button) => {
      button.setAttribute('aria-pressed', String(button.dataset.language === language));
    });
    draw(language);
  }

  /** The last section that begins above the middle of the window. */
  function sectionInView() {
    const copy = copyOf(root.dataset.language);
    const sections = Array.from(copy.querySelectorAll('main section[id]'));
    return sections.filter((s) => s.getBoundingClientRect().top < window.innerHeight / 2).pop();
  }

  function choose(language) {
    const from = root.dataset.language;
    const section = sectionInView();
    const top = section ? section.getBoundingClientRect().top : 0;
    show(language);
    const id = section ? prefix(language) + section.id.slice(prefix(from).length) : '';
    const there = document.getElementById(id);
    if (there) window.scrollBy(0, there.getBoundingClientRect().top - top);
    history.replaceState(null, '', '#' + (there && window.scrollY > 0 ? id : language));
    const button = copyOf(language).querySelector('.languages [aria-pressed="true"]');
    if (button && window.scrollY < window.innerHeight / 2) button.focus({ preventScroll: true });
  }

  function follow() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (target) {
      const copy = target.closest('[data-copy]');
      if (copy && copy.dataset.copy !== root.dataset.language) show(copy.dataset.copy);
      for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
      const inside = target.querySelector(':scope > details');
      if (inside) inside.open = true;
      target.scrollIntoView();
      if (target.hasAttribute('tabindex')) target.focus({ preventScroll: true });
    } else if (copyOf(id)) {
      show(id);
    }
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button && button.dataset.language) choose(button.dataset.language);
  });
  window.addEventListener('hashchange', follow);

  let waiting = 0;
  window.addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => draw(root.dataset.language), 150);
  });

  // ----- folding: paper shows what is open, everything only when asked for

  function folded() {
    return Array.from(copyOf(root.dataset.language).querySelectorAll('main details'));
  }

  function fold(how) {
    const before = folded().map((details) => details.open);
    folded().forEach((details) => { details.open = how !== 'close'; });
    if (how !== 'print') return;
    window.addEventListener('afterprint', () => {
      folded().forEach((details, k) => { details.open = before[k]; });
    }, { once: true });
    window.print();
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button && button.dataset.fold) fold(button.dataset.fold);
  });

  function start() {
    const asked = new URLSearchParams(location.search).get('lang');
    show(copyOf(asked) ? asked : root.dataset.language);
    follow();
  }

  return { root, element, prefix, start };
};
