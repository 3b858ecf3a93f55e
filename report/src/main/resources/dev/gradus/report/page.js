(function () {
  'use strict';

  const page = window.gradusPage(draw);
  const { root, element, prefix } = page;
  const numbers = JSON.parse(document.getElementById('data-numbers').textContent);
  const picture = JSON.parse(document.getElementById('data-picture').textContent);
  const dialog = document.getElementById('terms-of-number');
  const SVG = 'http://www.w3.org/2000/svg';
  const charts = {};

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

  // ----- the picture

  const LOOKS = [
    { key: 'status.unstable', symbol: 'circle', size: 4, fill: '#ffffff', line: '#8b959b' },
    { key: 'status.outOfReach', symbol: 'triangle', size: 9, fill: '#e2a76f', line: '#8a4a10' },
    { key: 'status.reachable', symbol: 'circle', size: 9, fill: '#0b5c94', line: '#063a5e' },
    { key: 'status.undecided', symbol: 'rect', size: 4, fill: '#b9c4cb', line: '#8b979e' },
  ];
  const NAMED = {
    'walk-away': { symbol: 'path://M0 0L2 0L5 3.6L8 0L10 0L6 5L10 10L8 10L5 6.4L2 10L0 10L4 5Z', size: 13, fill: '#1d2327' },
    nash: { symbol: 'path://M5 0L6.2 3.6L10 3.6L6.9 5.8L8.1 9.5L5 7.2L1.9 9.5L3.1 5.8L0 3.6L3.8 3.6Z', size: 18, fill: '#1d2327' },
    proposal: { symbol: 'roundRect', size: 17, fill: '#ffffff' },
    best: { symbol: 'diamond', size: 17, fill: '#0a5c4a' },
  };

  function inLanguage(list, language) {
    return list[picture.languages.indexOf(language)];
  }

  function measuresOf(mask, language) {
    let rest = BigInt('0x' + mask);
    const names = [];
    for (let c = 0; rest > 0n; c++, rest >>= 1n) {
      if (rest & 1n) names.push(inLanguage(picture.measures[c], language));
    }
    return names.length ? names.join('; ') : inLanguage(picture.words['picture.nothing'], language);
  }

  function points(values, format, language, x, y) {
    return [x, y].map((k) => inLanguage(picture.parties[k], language) + ': ' + format.format(values[k]));
  }

  function tip(title, lines) {
    const box = element('div', 'tip');
    box.append(element('b', '', title));
    lines.forEach((each) => box.append(element('span', '', each)));
    return box;
  }

  /** Where nothing is gained and nothing lost. */
  function zero(across, up) {
    return {
      type: 'line', silent: true, symbol: 'none', z: 1, lineStyle: { color: '#8b959b', width: 1 },
      data: [[across.min, 0], [across.max, 0], [null, null], [0, up.min], [0, up.max]],
    };
  }

  function series(language, x, y, format) {
    const at = (mark) => [mark.v[x], mark.v[y]];
    const shapes = [zero(limits(x), limits(y))].concat(LOOKS.map((look, status) => ({
      type: 'scatter',
      name: inLanguage(picture.words[look.key], language),
      symbol: look.symbol,
      symbolSize: look.size,
      itemStyle: { color: look.fill, borderColor: look.line, borderWidth: 1 },
      z: status === 2 ? 4 : 2,
      data: picture.marks.filter((m) => m.s === status).map((m) => ({
        value: at(m),
        tip: () => tip(measuresOf(m.m, language),
            points(m.v, format, language, x, y).concat(inLanguage(picture.words[look.key], language))),
      })),
    })).filter((each) => each.data.length > 0));
    shapes.push({
      type: 'line',
      name: inLanguage(picture.words['picture.frontier'], language),
      data: picture.parties.length > 2 ? [] : picture.frontier.map((m) => ({
        value: at(m),
        tip: () => tip(measuresOf(m.m, language), points(m.v, format, language, x, y)),
      })),
      symbol: 'circle', symbolSize: 3, lineStyle: { color: '#1d2327', width: 1.5 }, itemStyle: { color: '#1d2327' }, z: 3,
    });
    named().forEach((each, k) => shapes.push(namedSeries(each, k, language, x, y, format)));
    return shapes;
  }

  /** With its letter, where it is a proposal. */
  function named() {
    let letter = 0;
    return picture.named.map((each) => Object.assign(
        { letter: each.kind === 'proposal' ? String.fromCharCode(65 + letter++ % 26) : '' }, each));
  }

  function namedSeries(each, k, language, x, y, format) {
    const look = NAMED[each.kind];
    return {
      type: 'scatter',
      name: inLanguage(each.name, language),
      symbol: look.symbol,
      symbolSize: look.size,
      z: 6 + k,
      itemStyle: { color: look.fill, borderColor: '#1d2327', borderWidth: each.kind === 'proposal' ? 1.5 : 1 },
      label: { show: each.letter !== '', formatter: () => each.letter, color: '#1d2327', fontSize: 11, fontWeight: 'bold' },
      data: [{
        value: [each.v[x], each.v[y]],
        tip: () => tip(inLanguage(each.name, language), points(each.v, format, language, x, y)),
      }],
    };
  }

  function region(chart, x, y) {
    const flipped = x > y;
    const corners = picture.region[flipped ? y + '-' + x : x + '-' + y];
    if (!corners || x === y) return [];
    const pixels = [];
    for (let k = 0; k + 1 < corners.length; k += 2) {
      const point = flipped ? [corners[k + 1], corners[k]] : [corners[k], corners[k + 1]];
      pixels.push(chart.convertToPixel({ gridIndex: 0 }, point));
    }
    return [{ id: 'region', type: 'polygon', silent: true, z: 1, shape: { points: pixels }, style: { fill: 'rgba(11,92,148,0.07)' } }];
  }

  function limits(k) {
    let low = 0;
    let high = 0;
    const see = (v) => { low = Math.min(low, v); high = Math.max(high, v); };
    picture.marks.forEach((m) => see(m.v[k]));
    picture.named.forEach((m) => see(m.v[k]));
    Object.entries(picture.region).forEach(([axes, corners]) => {
      const side = axes.split('-').map(Number).indexOf(k);
      if (side >= 0) corners.forEach((v, i) => { if (i % 2 === side) see(v); });
    });
    const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((s) => (high - low) / s <= 9) || 1000;
    return { min: Math.floor(low / step) * step, max: Math.ceil(high / step) * step, interval: step };
  }

  function axis(language, k, format, more) {
    const name = inLanguage(picture.axes[k], language);
    return Object.assign({
      type: 'value', name, nameTextStyle: { color: '#1d2327', fontSize: 13 },
      axisLabel: { color: '#515b62', formatter: (v) => format.format(v), hideOverlap: true },
      axisLine: { show: true, onZero: false, lineStyle: { color: '#515b62' } },
      splitLine: { lineStyle: { color: '#e7eaec' } },
    }, limits(k), more);
  }

  function option(language, x, y) {
    const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 8, right: 16, top: 36, bottom: 34, containLabel: true },
      tooltip: { trigger: 'item', confine: true, formatter: (item) => item.data && item.data.tip ? item.data.tip() : '' },
      xAxis: axis(language, x, format, { nameLocation: 'middle', nameGap: 30 }),
      yAxis: axis(language, y, format, { nameLocation: 'end', nameTextStyle: { align: 'left', color: '#1d2327', fontSize: 13 }, nameGap: 14 }),
      series: series(language, x, y, format),
    };
  }

  function draw(language) {
    const place = document.getElementById(prefix(language) + 'picture');
    if (!place || picture.parties.length < 2) return;
    const selects = ['axis-x', 'axis-y'].map((id) => document.getElementById(prefix(language) + id));
    if (!charts[language]) {
      charts[language] = echarts.init(place, null, { renderer: 'svg' });
      legend(place, language);
      selects.forEach((select) => select.addEventListener('change', () => draw(language)));
    }
    const chart = charts[language];
    const [x, y] = selects.map((select) => Number(select.value));
    chart.resize();
    chart.setOption(option(language, x, y), true);
    chart.setOption({ graphic: region(chart, x, y) });
  }

  // ----- the key to the picture

  function sign(symbol, fill, line, letter) {
    const svg = document.createElementNS(SVG, 'svg');
    const made = { triangle: 'M7 1L13 13L1 13Z', rect: 'M2 2H12V12H2Z', roundRect: 'M1 1H13V13H1Z', diamond: 'M7 0L14 7L7 14L0 7Z', line: 'M0 6H14V8H0Z' };
    const drawn = symbol.startsWith('path://') ? symbol.slice(7) : made[symbol];
    const shape = document.createElementNS(SVG, drawn ? 'path' : 'circle');
    if (drawn) shape.setAttribute('d', drawn);
    else Object.entries({ cx: 7, cy: 7, r: 5 }).forEach(([name, value]) => shape.setAttribute(name, value));
    shape.setAttribute('fill', fill);
    shape.setAttribute('stroke', line);
    svg.setAttribute('viewBox', symbol.startsWith('path://') ? '-1 -1 12 12' : '-1 -1 16 16');
    Object.entries({ width: 16, height: 16, 'aria-hidden': 'true' }).forEach(([name, value]) => svg.setAttribute(name, value));
    svg.append(shape);
    if (letter) {
      const sign = document.createElementNS(SVG, 'text');
      Object.entries({ x: 7, y: 11, 'text-anchor': 'middle', 'font-size': 10, 'font-weight': 700 }).forEach(([name, value]) => sign.setAttribute(name, value));
      sign.textContent = letter;
      svg.append(sign);
    }
    return svg;
  }

  function legend(place, language) {
    const list = element('ul', 'key');
    const add = (svg, words) => {
      const item = element('li');
      item.append(svg, element('span', '', words));
      list.append(item);
    };
    LOOKS.forEach((look, status) => {
      if (picture.marks.some((m) => m.s === status)) {
        add(sign(look.symbol, look.fill, look.line), inLanguage(picture.words[look.key], language));
      }
    });
    if (picture.parties.length === 2) add(sign('line', '#1d2327', 'none'), inLanguage(picture.words['picture.frontier'], language));
    named().forEach((each) => {
      const look = NAMED[each.kind];
      add(sign(look.symbol, look.fill, '#1d2327', each.letter), inLanguage(each.name, language));
    });
    place.after(list);
  }

  page.start();
})();
