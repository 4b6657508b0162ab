/**
 * Applies the reader's remembered form (dark or light, large type) before the first paint, and works the
 * controls of the site head; in large type these stand behind one button. Loaded blocking in the head because a later script would let the page flash.
 * Without script the site follows the system's colour scheme and the browser's own zoom.
 */
// @ts-check
(function () {
  'use strict';
  var root = document.documentElement;
  var sizes = ['18', '22', '26', '30'];

  /** @param {string} key */
  function recall(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      // Storage is refused in some private windows: the choice then lasts for this page only.
      return null;
    }
  }
  /** @param {string} key @param {string | undefined} value */
  function remember(key, value) {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch {
      // As above.
    }
  }
  /** @param {'size' | 'scheme'} key @param {string | undefined} value */
  function set(key, value) {
    if (value) root.dataset[key] = value;
    else root.removeAttribute('data-' + key);
  }

  var size = recall('size');
  var scheme = recall('scheme');
  if (size && sizes.indexOf(size) >= 0) set('size', size);
  if (scheme === 'dark' || scheme === 'light') set('scheme', scheme);
  root.classList.add('js');
  // A query in the address: the search page has room for its results from the first paint.
  if (/[?&]q=[^&]/.test(location.search)) root.classList.add('asked');

  function isDark() {
    return root.dataset.scheme ? root.dataset.scheme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }
  /** Says on each control what it does now. */
  function label() {
    document.querySelectorAll('[data-mode]').forEach(function (button) {
      var pressed = button.getAttribute('data-mode') === 'size' ? Boolean(root.dataset.size) : isDark();
      button.setAttribute('aria-pressed', String(pressed));
    });
    document.querySelectorAll('[data-step]').forEach(function (button) {
      var at = sizes.indexOf(root.dataset.size || '') + Number(button.getAttribute('data-step'));
      if (button instanceof HTMLButtonElement) button.disabled = at < 0 || at >= sizes.length;
    });
  }

  document.addEventListener('DOMContentLoaded', label);
  document.addEventListener('click', function (event) {
    var target = event.target instanceof Element ? event.target : null;
    var opener = target && target.closest('[data-tools]');
    if (opener) opener.setAttribute('aria-expanded', String(opener.getAttribute('aria-expanded') !== 'true'));
    var button = target && target.closest('[data-mode], [data-step]');
    if (!button) return;
    var step = Number(button.getAttribute('data-step'));
    if (step) set('size', sizes[sizes.indexOf(root.dataset.size || '22') + step]);
    else if (button.getAttribute('data-mode') === 'size') {
      set('size', root.dataset.size ? undefined : '22');
      // The steps stay at hand where large type was just chosen; on later pages they stand behind the one button.
      document.querySelectorAll('[data-tools]').forEach(function (each) {
        each.setAttribute('aria-expanded', String(Boolean(root.dataset.size)));
      });
    } else set('scheme', isDark() ? 'light' : 'dark');
    remember('size', root.dataset.size);
    remember('scheme', root.dataset.scheme);
    label();
  });
})();
