(function () {
  'use strict';

  const page = window.gradusPage(function () {});
  const { root, element, prefix } = page;
  const numbers = JSON.parse(document.getElementById('data-numbers').textContent);
  const dialog = document.getElementById('terms-of-number');

  // ----- the terms of a number

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button && button.dataset.n) open(Number(button.dataset.n));
  });

  function text(index) {
    return numbers.texts[index][numbers.languages.indexOf(root.dataset.language)];
  }

  function said(key) {
    return numbers.said[key][numbers.languages.indexOf(root.dataset.language)];
  }

  function line(node, into) {
    into.append(element('span', '', text(node[0]) + ': '), element('span', 'value', text(node[1])));
    if (node[3] >= 0) {
      const link = element('a', '', said('number.given'));
      link.href = '#' + prefix(root.dataset.language) + numbers.places[node[3]];
      link.addEventListener('click', () => dialog.close());
      into.append(' – ', link);
    }
  }

  function terms(node) {
    const list = element('ul');
    node.slice(4).forEach((index) => {
      const item = element('li');
      item.append(tree(numbers.nodes[index]));
      list.append(item);
    });
    return list;
  }

  function tree(node) {
    if (node.length === 4) {
      const leaf = element('div', 'leaf');
      line(node, leaf);
      return leaf;
    }
    const details = element('details');
    const summary = element('summary');
    line(node, summary);
    details.append(summary);
    details.addEventListener('toggle', () => {
      if (details.open && details.children.length === 1) body(node, details);
    });
    return details;
  }

  function body(node, into) {
    if (node.length > 4) {
      into.append(element('p', 'how', text(node[2])), terms(node));
    } else {
      const only = element('p', 'how', said('number.constant'));
      into.append(only);
    }
  }

  function open(index) {
    const node = numbers.nodes[index];
    const panel = element('div', 'panel');
    const top = element('div', 'panel-top');
    const title = element('h2', '', said('number.title'));
    title.id = 'terms-of-number-title';
    const close = element('button', 'close', said('number.close'));
    close.type = 'button';
    close.addEventListener('click', () => dialog.close());
    top.append(title, close);
    const first = element('p');
    line(node, first);
    panel.append(top, first);
    if (node[3] < 0) body(node, panel);
    dialog.lang = root.dataset.language;
    dialog.replaceChildren(panel);
    dialog.showModal();
  }

  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });

  page.start();
})();
