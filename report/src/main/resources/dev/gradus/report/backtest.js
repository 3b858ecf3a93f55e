(function () {
  'use strict';

  const page = window.gradusPage(draw);
  const picture = JSON.parse(document.getElementById('data-picture').textContent);
  const charts = {};
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

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
          lineStyle: { color: colour('--quiet'), type: 'dashed', width: 1 },
          endLabel: { show: false },
        },
        {
          type: 'scatter', silent: true, itemStyle: { color: colour('--slate') },
          data: picture.marks.map((mark) => ({
            value: [mark.said, mark.done], symbolSize: 8 + 5 * Math.sqrt(mark.n),
          })),
          label: {
            show: true, position: 'right', color: colour('--ink'),
            formatter: (point) => said('n') + ': ' + picture.marks[point.dataIndex].n,
          },
        },
      ],
    };
  }

  function draw(language) {
    const place = document.getElementById(page.prefix(language) + 'picture');
    if (!place) return;
    if (!charts[language]) charts[language] = echarts.init(place, null, { renderer: 'svg' });
    charts[language].resize();
    charts[language].setOption(option(language), true);
  }

  page.start();
})();
