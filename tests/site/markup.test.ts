/** Every page is valid HTML and has the plain things that each page needs. */
import { HtmlValidate, StaticConfigLoader, type ResolvedConfig } from 'html-validate';
import { expect, test } from 'vitest';
import { pagesOf } from './built-site.ts';
import { sites } from './site.ts';

const pages = pagesOf(sites[0].folder);

/** What is asked is the same for every page: put together for each anew it takes a third of the time. */
class SameForAll extends StaticConfigLoader {
  #known: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(page: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.#known ??= super.getConfigFor(page);
    return this.#known;
  }
}

const config = new SameForAll({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // HTML forbids h2 to h6 in th, and a row's header has to be a heading as well: role="heading" is the only way.
    'prefer-native-element': ['error', { exclude: ['heading'] }],
    // Length for search results' sake is no matter of validity.
    'long-title': 'off',
    // The chooser of a comparison acts as its boxes change; there is nothing to send.
    'wcag/h32': 'off',
    // Astro closes void elements in neither one way nor the other; both are valid HTML.
    'void-style': 'off',
  },
});
const validator = new HtmlValidate(config);

test('what is no valid HTML is found', async () => {
  const { valid } = await validator.validateString('<p id="a">a</p><img id="a" src="a.png">');
  expect(valid).toBe(false);
});

test('every page is valid HTML', async () => {
  const found: string[] = [];
  for (const { file, html } of pages) {
    const report = await validator.validateString(html, file);
    for (const { messages } of report.results) {
      found.push(
        ...messages.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId}: ${message}`),
      );
    }
  }
  expect(found.slice(0, 50), `${found.length} messages`).toEqual([]);
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
    const levels = elements.flatMap(({ tag, text, attributes }) => {
      if (attributes['role'] === 'heading') return [{ level: Number(attributes['aria-level']), text }];
      return /^h[1-6]$/.test(tag) ? [{ level: Number(tag[1]), text }] : [];
    });
    return levels.flatMap(({ level, text }, at) =>
      level > (levels[at - 1]?.level ?? 0) + 1 ? [`${file}: h${level} ${text.slice(0, 30)}`] : [],
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
