(function () {
  'use strict';

  const root = document.documentElement;
  const copies = Array.from(document.querySelectorAll('[data-copy]'));
  const picture = JSON.parse(document.getElementById('data-picture').textContent);
  const charts = {};

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

  function option(language) {
    const at = picture.languages.indexOf(language);
    const said = (key) => picture.words[key][at];
    const percent = new Intl.NumberFormat(language, { style: 'percent' });
    const axis = (name) => ({
      type: 'value', min: 0, max: 1, name, nameLocation: 'middle', nameGap: 38,
      axisLabel: { formatter: (value) => percent.format(value) },
    });
    return {
      animation: false,
      grid: { left: 62, right: 24, top: 24, bottom: 62 },
      xAxis: axis(said('axis.x')),
      yAxis: axis(said('axis.y')),
      series: [
        {
          type: 'line', silent: true, symbol: 'none', data: [[0, 0], [1, 1]],
          lineStyle: { color: '#515b62', type: 'dashed', width: 1 },
          endLabel: { show: false },
        },
        {
          type: 'scatter', silent: true, itemStyle: { color: '#0b5c94' },
          data: picture.marks.map((mark) => ({
            value: [mark.said, mark.done], symbolSize: 8 + 5 * Math.sqrt(mark.n),
          })),
          label: {
            show: true, position: 'right', color: '#1d2327',
            formatter: (point) => said('n') + ': ' + picture.marks[point.dataIndex].n,
          },
        },
      ],
    };
  }

  function draw(language) {
    const place = document.getElementById(prefix(language) + 'picture');
    if (!place) return;
    if (!charts[language]) charts[language] = echarts.init(place, null, { renderer: 'svg' });
    charts[language].resize();
    charts[language].setOption(option(language), true);
  }

  function follow() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    const copy = target ? target.closest('[data-copy]') : copyOf(id);
    if (copy && copy.dataset.copy !== root.dataset.language) show(copy.dataset.copy);
    if (target) target.scrollIntoView();
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button || !button.dataset.language) return;
    show(button.dataset.language);
    history.replaceState(null, '', '#' + button.dataset.language);
    const shown = copyOf(button.dataset.language).querySelector('.languages [aria-pressed="true"]');
    if (shown) shown.focus({ preventScroll: true });
  });
  window.addEventListener('hashchange', follow);
  window.addEventListener('resize', () => draw(root.dataset.language));
  show(root.dataset.language);
  follow();
})();
