(function () {
  'use strict';

  window.gradusPage(function () {}).start();
})();
