/** Every link, anchor and id of every page is whole, wherever the site is hosted. */
import { describe, expect, test } from 'vitest';
import { readListed } from '../../src/model/comparison/listed-text.ts';
import { type BuiltPage, filesOf, pagesOf } from './built-site.ts';
import { sites } from './site.ts';

/** Attributes that hold one address each. */
const addressed = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'data-href', 'data-src'];
/** Attributes that name elements of the same page by id. */
const referring = [
  'for',
  'headers',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-details',
  'aria-owns',
  'aria-activedescendant',
  'list',
  'form',
  'popovertarget',
  'commandfor',
];

/** Where an element leads to; the texts of a list that are not in the page name the pages that they come from. */
const addressesOf = (page: BuiltPage) =>
  page.elements.flatMap(({ tag, attributes }) => [
    ...addressed.flatMap((name) => (attributes[name] === undefined ? [] : [{ tag, address: attributes[name] }])),
    ...(attributes['data-texts']?.split(' ').map(readListed) ?? []).flatMap(({ from }) =>
      from === null ? [] : [{ tag, address: `${attributes['data-base'] ?? ''}${from}` }],
    ),
  ]);

describe.each(sites)('the site $name', ({ folder, base }) => {
  const pages = pagesOf(folder);
  const files = new Set(filesOf(folder));
  const pageAt = new Map(pages.map((page) => [page.file, page]));

  test('has pages', () => {
    expect(pages.length).toBeGreaterThan(30);
  });

  test('every internal address leads to a file, and its fragment to an id there', () => {
    /** What is wrong, with the first page that has it: a link in the head of every page is reported once. */
    const broken = new Map<string, string>();
    let checked = 0;
    for (const page of pages) {
      const here = new URL(page.file.replace(/(^|\/)index\.html$/, '$1'), `http://site${base}`);
      for (const { tag, address } of addressesOf(page)) {
        if (/^(https?:|mailto:|tel:|data:)/.test(address)) continue;
        checked += 1;
        const target = new URL(address, here);
        const wrong = (why: string) => {
          const what = `${target.pathname}${target.hash}: ${why}`;
          if (!broken.has(what)) broken.set(what, `${what} (<${tag}> of ${page.file})`);
        };
        if (!target.pathname.startsWith(base)) {
          wrong(`leads out of ${base}`);
          continue;
        }
        const path = decodeURIComponent(target.pathname.slice(base.length));
        const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
        if (!files.has(file)) {
          wrong('no such file');
          continue;
        }
        const fragment = decodeURIComponent(target.hash.slice(1)).replace(/:~:.*$/, '');
        if (fragment !== '' && file.endsWith('.html') && !pageAt.get(file)?.ids.has(fragment))
          wrong('no such id there');
      }
    }
    expect([...broken.values()].slice(0, 50), `${broken.size} broken`).toEqual([]);
    expect(checked).toBeGreaterThan(1000);
  });

  test('ids are unique on their page, and what refers to an id finds it', () => {
    const broken: string[] = [];
    for (const page of pages) {
      const seen = new Set<string>();
      for (const { tag, attributes } of page.elements) {
        const id = attributes['id'];
        if (id !== undefined) {
          if (seen.has(id) || id === '') broken.push(`${page.file}: <${tag} id="${id}"> is not unique`);
          seen.add(id);
        }
      }
      for (const { tag, attributes } of page.elements) {
        for (const name of referring) {
          for (const id of attributes[name]?.split(/\s+/).filter(Boolean) ?? []) {
            if (!page.ids.has(id)) broken.push(`${page.file}: <${tag} ${name}="${id}">: no such id`);
          }
        }
      }
    }
    expect(broken.slice(0, 50)).toEqual([]);
  });
});
