/** Pages are valid HTML and have the plain things that each page needs. Whether all are valid: `npm run test:all`. */
import { expect, test } from 'vitest';
import { kinds } from '../../scripts/page-kind.ts';
import { pagesOf } from './built-site.ts';
import { sites } from './site.ts';
import { htmlFaults } from './valid-html.ts';

const pages = pagesOf(sites[0].folder);

test('what is no valid HTML is found', async () => {
  const faults = await htmlFaults([{ file: 'a.html', html: '<p id="a">a</p><img id="a" src="a.png">' }]);
  expect(faults.join()).toContain('no-dup-id');
});

test('of each kind of page the heaviest and the lightest are valid HTML', async () => {
  const asked = new Set(kinds.flatMap(({ page, lightest }) => [page, lightest]));
  const ends = pages.filter(({ file }) => asked.has(file.replace(/(^|\/)index\.html$/, '$1')));
  expect(ends).toHaveLength(asked.size);
  const found = await htmlFaults(ends);
  expect(found.slice(0, 50), `${String(found.length)} messages`).toEqual([]);
});

test('every page has its own title and description, one h1, and says its language', () => {
  const titles = new Map<string, string>();
  const wrong: string[] = [];
  for (const { file, elements } of pages) {
    const count = (tag: string) => elements.filter((element) => element.tag === tag).length;
    const title = elements.find(({ tag }) => tag === 'title')?.text ?? '';
    const description =
      elements.find(({ attributes }) => attributes['name'] === 'description')?.attributes['content'] ?? '';
    if (title === '') wrong.push(`${file}: no title`);
    const twin = titles.get(title);
    if (twin !== undefined) wrong.push(`${file}: title “${title}” is also that of ${twin}`);
    titles.set(title, file);
    if (description.length < 5) wrong.push(`${file}: no description`);
    if (count('h1') !== 1) wrong.push(`${file}: ${count('h1')} h1`);
    if (count('main') !== 1) wrong.push(`${file}: ${count('main')} main`);
    if (elements.find(({ tag }) => tag === 'html')?.attributes['lang'] !== 'zh-CN')
      wrong.push(`${file}: language not said`);
  }
  expect(wrong).toEqual([]);
});

test('headings go down one level at a time', () => {
  const wrong = pages.flatMap(({ file, elements }) => {
    const levels = elements.flatMap((element) => {
      const { tag, attributes } = element;
      if (attributes['role'] === 'heading') return [{ level: Number(attributes['aria-level']), element }];
      return /^h[1-6]$/.test(tag) ? [{ level: Number(tag[1]), element }] : [];
    });
    return levels.flatMap(({ level, element }, at) =>
      level > (levels[at - 1]?.level ?? 0) + 1 ? [`${file}: h${level} ${element.text.slice(0, 30)}`] : [],
    );
  });
  expect(wrong.slice(0, 50)).toEqual([]);
});

test('no page shows what a program left behind', () => {
  const leftover = /\bundefined\b|\bNaN\b|\[object Object\]|^import |\bnull\b/;
  const wrong = pages.flatMap(({ file, elements }) => {
    const shown = elements.filter(({ tag }) => ['title', 'h1', 'main', 'footer'].includes(tag)).map(({ text }) => text);
    const attributes = elements.flatMap(({ attributes: all }) =>
      ['href', 'src', 'alt', 'title', 'aria-label', 'content'].flatMap((name) => all[name] ?? []),
    );
    return [...shown, ...attributes].flatMap((text) => {
      const match = leftover.exec(text);
      return match === null ? [] : [`${file}: …${text.slice(Math.max(0, match.index - 30), match.index + 30)}…`];
    });
  });
  expect(wrong).toEqual([]);
});
