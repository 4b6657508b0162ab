/** The copy for a disk: how addresses and pages are turned. */
import { describe, expect, it } from 'vitest';
import { offlinePage, relativeAddress } from '../../scripts/build-offline.ts';

describe('an address from a disk', () => {
  it.each([
    ['/', 0, './index.html'],
    ['/', 2, '../../index.html'],
    ['/themes/a/#b', 2, '../../themes/a/index.html#b'],
    ['/search/?q=x', 1, '../search/index.html?q=x'],
    ['/data/a.csv', 1, '../data/a.csv'],
  ] as const)('%s, %i folders down, is %s', (address, depth, expected) => {
    expect(relativeAddress(address, depth)).toBe(expected);
  });
});

describe('a page from a disk', () => {
  const page = [
    '<meta http-equiv="Content-Security-Policy" content="default-src">',
    '<link rel="canonical" href="https://example.org/a/"><link rel="icon" href="data:image/svg+xml,a" type="x">',
    '<script src="/mode.js"></script><script type="module" src="/_astro/p.js"></script>',
    '<form data-index="/search-index/abc/" action="/search/"></form>',
    '<a href="/b/">b</a><a href="https://example.org/">c</a><option data-page="/c/"><p>/ 说 /</p>',
  ].join('');
  const turned = offlinePage(page, 1, new Map([['p.js', 'script-1.js']]));

  it('has relative addresses, scripts that are no modules, and no policy that names a host', () => {
    expect(turned).toBe(
      [
        '<link rel="icon" href="data:image/svg+xml,a" type="x">',
        '<script src="../offline/offline.js"></script><script src="../mode.js"></script><script defer src="../offline/script-1.js"></script>',
        '<form data-index="../search-index/abc/" action="../search/index.html"></form>',
        '<a href="../b/index.html">b</a><a href="https://example.org/">c</a><option data-page="../c/"><p>/ 说 /</p>',
      ].join(''),
    );
  });
});
