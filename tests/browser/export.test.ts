/** What a reader takes along from a page: files of what the screen shows, and citations as of today. */
import { readFileSync } from 'node:fs';
import type { ConsoleMessage, Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { textOf, unzipOffice } from '../export/unzip.ts';
import { at, holdBack, open, passTime, visit } from './open.ts';

/** Words of the cells on the screen, or of those that are hidden, a paragraph each. */
function cellWords(page: Page, shown: boolean): Promise<string[]> {
  return page
    .locator('table.comparison td .tx > p')
    .evaluateAll(
      (paragraphs, wanted) =>
        paragraphs
          .filter((each) => (each.closest('[hidden]') === null) === wanted)
          .map((each) => [...each.querySelectorAll('[data-passage]')].map(({ textContent }) => textContent).join('')),
      shown,
    );
}

const files = new Map<string, Uint8Array>();

/** The file of what the page's address shows. Tests that read the same file have it made once. */
async function download(page: Page, ending: string): Promise<Uint8Array> {
  const key = `${ending} ${page.url()}`;
  const made = files.get(key);
  if (made) return made;
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(`.take [data-save="${ending}"]`)]);
  expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`));
  const bytes = readFileSync(await file.path());
  files.set(key, bytes);
  return bytes;
}

/** Sheets of a workbook, one after another. */
const sheets = (bytes: Uint8Array): string =>
  [...unzipOffice(bytes)]
    .filter(([path]) => path.includes('worksheets'))
    .map(([, xml]) => textOf(xml, 't'))
    .join('\n');

const readers: Record<string, (bytes: Uint8Array) => string> = {
  docx: (bytes) => textOf(unzipOffice(bytes).get('word/document.xml') ?? '', 'w:t'),
  xlsx: sheets,
  csv: (bytes) => new TextDecoder().decode(bytes),
  md: (bytes) => new TextDecoder().decode(bytes),
};
/** Words without the signs that a format puts among them. */
const bare = (text: string): string =>
  text.replace(/<\/?(?:del|ins|mark|sup)>|〔原文如此〕/g, '').replace(/[\s'"\\*]/g, '');

/** Pages that can be taken along: the largest theme, a choice, and one of each other kind, with where its words stand. */
const PAGES = [
  ['a theme', 'themes/elderly-care/', 'table.comparison td:not([hidden]) .tx > p'],
  ['a choice', 'themes/elderly-care/?topic=beds,meals', 'tr:not([hidden]) td:not([hidden]) .tx > p'],
  ['a topic', 'themes/elderly-care/meals/', 'table.comparison td:not([hidden]) .tx > p'],
  ['a year', 'years/2024/', '#texts + ul > li'],
  ['two years', 'compare/pudong-2024/pudong-2025/', '.pair-line .side > p:not(.yr, .loc, .meta)'],
  ['a place', 'places/pudong/', '#themes ~ * tbody th'],
  ['a city and its districts', 'uptake/2024/', 'table.uptake .up-words p'],
  ['a theme of a place', 'places/pudong/elderly-care/', 'table.comparison td:not([hidden]) .tx > p'],
  ['a notice', 'notices/pudong-2024/', 'article .part > div > p:not(.screen)'],
  ['an indicator', 'targets/elderly-beds/', 'main .series tbody th'],
] as const;

describe.each(PAGES)('%s', (_name, path, words) => {
  test('is taken along in every format with the words of the page, and nothing is refused', async () => {
    const page = await visit(path);
    const refused: string[] = [];
    const hear = (message: ConsoleMessage) => message.type() === 'error' && refused.push(message.text());
    page.on('console', hear);
    const shown = await page.locator(words).evaluateAll((all) =>
      all.map((each) => {
        const copy = each.cloneNode(true) as Element;
        for (const extra of copy.querySelectorAll('.tag, .pg, .screen, [hidden]')) extra.remove();
        return copy.textContent;
      }),
    );
    const slips = await page.locator(words).locator('.sic').count();
    const texts: string[] = [];
    for (const [ending, read] of Object.entries(readers)) {
      const text = read(await download(page, ending));
      texts.push(bare(text));
      // A table of data has the words alone.
      const marks = text.split('〔原文如此〕').length - 1;
      if (ending === 'csv') expect(marks).toBe(0);
      else expect(marks, `原文如此 in ${ending}`).toBeGreaterThanOrEqual(slips);
    }
    page.off('console', hear);
    expect(shown.length).toBeGreaterThan(1);
    for (const text of texts) expect(shown.filter((each) => !text.includes(bare(each)))).toEqual([]);
    expect(refused).toEqual([]);
  });
});

test('on a phone with one topic open the note says that the others are taken too, and so they are', async () => {
  const page = await visit('places/putuo/elderly-care/#meals', { viewport: { width: 390, height: 844 } });
  const rows = page.locator('tr[data-topic]');
  expect(await rows.filter({ visible: true }).count()).toBe(1);
  const note = page.locator('section.take [data-take-status]');
  expect(await note.innerText()).toBe('打印和下载的是没有隐藏的文件和议题，没有打开的和折叠的也在内。');
  const lines = (readers['csv']?.(await download(page, 'csv')) ?? '').split(/\r?\n/u);
  const topics = new Set(lines.filter((line) => /,普陀区 \d{4},/u.test(line)).map((line) => line.split(',')[0]));
  expect(topics.size).toBeGreaterThanOrEqual(await rows.count());
  expect(await note.innerText()).toContain('没有打开的和折叠的也在内');
});

describe('lists and tables', () => {
  test('keep what the page sets apart: a column per text, topics parted by 、', async () => {
    const page = await visit('years/2024/');
    const [head = '', ...lines] = (readers['csv']?.(await download(page, 'csv')) ?? '').split(/\r?\n/);
    const names = await page.locator('[data-theme-row="elderly-care"] .who').allInnerTexts();
    expect(head.split(',').filter((name) => names.includes(name))).toEqual(names);
    const care = lines.find((line) => line.includes(',养老服务,'))?.split(',') ?? [];
    const counts = await page.locator('[data-theme-row="elderly-care"] .n').allInnerTexts();
    expect(names.map((name) => `${care[head.split(',').indexOf(`${name}（句）`)] ?? ''}句`)).toEqual(counts);
    await page.goto(at('places/putuo/'));
    const topics = await page.locator('#city ~ details dd').first().locator('a').allTextContents();
    expect(topics.length).toBeGreaterThan(1);
    expect(readers['md']?.(await download(page, 'md'))).toContain(topics.join('、'));
  });

  test.each([
    ['years/2024/', '[data-theme-row] .n'],
    ['places/pudong/', '.place-themes td.num:nth-child(-n + 3)'],
    ['targets/elderly-beds/', '.series-table td.num b'],
    ['uptake/2024/', '.up-counts td.num'],
    ['compare/pudong-2024/pudong-2025/', 'table.numbers td.num'],
  ])(
    'of %s have the counts of the page as numbers in Excel, and name their sources as paper does',
    async (path, figures) => {
      const page = await visit(path);
      const sources = (await page.locator('[data-sources] li').allTextContents()).map((each) => each.trim());
      expect(sources.join()).toContain('浦民发〔2024〕8号，2024年2月6日');
      for (const [ending, read] of Object.entries(readers)) {
        const text = bare(read(await download(page, ending)));
        expect
          .soft(
            sources.filter((each) => !text.includes(bare(each))),
            ending,
          )
          .toEqual([]);
      }
      const shown = await page.locator(figures).allTextContents();
      const counts = shown.flatMap((words) => /^\s*(\d+)(?:张|句|家|户)?\s*$/u.exec(words)?.[1] ?? []);
      expect(counts.length).toBeGreaterThan(4);
      const xml = [...unzipOffice(await download(page, 'xlsx')).values()].join('');
      const numbers = [...xml.matchAll(/<v>(\d+)<\/v>/g)].map(([, value]) => value);
      for (const count of new Set(counts))
        expect(numbers.filter((each) => each === count).length, count).toBeGreaterThanOrEqual(
          counts.filter((each) => each === count).length,
        );
    },
  );

  test('have figures, words, places and notes of an indicator in columns of their own', async () => {
    const page = await visit('targets/elderly-beds/');
    const places = await page.locator('.series-table .quote > small:not(.caveat)').allTextContents();
    const quotes = await page.locator('.series-table .quote > a').allTextContents();
    const lines = (readers['csv']?.(await download(page, 'csv')) ?? '').split(/\r?\n/);
    expect(lines.filter((line) => line.includes(',数量（张）,')).every((line) => line.includes(',原文,出处,注,'))).toBe(
      true,
    );
    expect(quotes.length).toBeGreaterThan(4);
    for (const [at, quote] of quotes.entries())
      expect(
        lines.some((line) => line.includes(`,${quote},${places[at]?.trim() ?? ''},`)),
        quote,
      ).toBe(true);
    const cells = await page
      .locator('.by-year td:has(a + a)')
      .evaluateAll((all) => all.map((cell) => [...cell.querySelectorAll('a')].map((each) => each.textContent.trim())));
    const text = readers['md']?.(await download(page, 'md')) ?? '';
    expect(cells.length).toBeGreaterThan(0);
    const plain = text.replaceAll('*', '').replace(/\s/g, '');
    for (const cell of cells) expect(plain).toContain(cell.map((each) => each.replace(/\s/g, '')).join('<br>'));
  });
});

describe('a place', () => {
  test('has in every file how much its plan says, what 未提及 means, and what two plans have in common', async () => {
    const page = await visit('places/pudong/');
    const said = await page
      .locator('h1 ~ p:not([class]), #last-year ~ p, #silent ~ p')
      .evaluateAll((all) =>
        all.map((each) =>
          [...each.childNodes]
            .map((node) => ((node as Element).className === 'screen' ? '' : node.textContent))
            .join(''),
        ),
      );
    expect(said.join('')).toMatch(/共\d+句（含标题.*两份都写到\d+个议题。另有\d+个，.*不等于没有开展。/su);
    for (const [ending, read] of Object.entries(readers)) {
      const text = bare(read(await download(page, ending)));
      expect(
        said.filter((each) => text.split(bare(each)).length !== 2),
        ending,
      ).toEqual([]);
    }
    // A heading has all that is below it at once.
    const bands = (readers['md']?.(await download(page, 'md')) ?? '').match(/^## .*$/gmu) ?? [];
    expect(new Set(bands).size).toBe(bands.length);
    expect(await page.locator('.take [data-take-status]').innerText()).toContain('折叠的也在内');
  });

  test('leads from each matter that people ask for to its own row, and from each number to an indicator or a sentence', async () => {
    const page = await visit('places/pudong/');
    expect(await page.locator('.take [data-take-status]').innerText()).toBe(
      '打印和下载的是本页全部内容，折叠的也在内。',
    );
    const names = await page
      .locator('.place-numbers tbody th')
      .evaluateAll((all) => all.map((each) => each.querySelector('a')?.getAttribute('href') ?? ''));
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter((path) => !/\/(?:targets\/[a-z-]+\/|notices\/pudong-\d{4}\/#\w{4,})$/u.test(path))).toEqual([]);
    await page.getByRole('link', { name: '老人吃饭' }).click();
    await page.waitForURL(/\/places\/pudong\/elderly-care\/#meals$/u);
    expect(await page.locator('tr#meals td:visible').first().innerText()).toContain('助餐');
  });
});

describe('a notice', () => {
  test('is running text in Word and Markdown, with its headings', async () => {
    const page = await visit('notices/pudong-2024/');
    const heads = await page.locator('article .part h3').allTextContents();
    expect(heads.length).toBeGreaterThan(4);
    const text = readers['md']?.(await download(page, 'md')) ?? '';
    expect(heads.filter((head) => !bare(text).includes(`##${bare(head)}`))).toEqual([]);
    expect(text).not.toMatch(/^#{2,} (?:原文|内容)$/m);
    const xml = unzipOffice(await download(page, 'docx')).get('word/document.xml') ?? '';
    expect(xml).not.toContain('<w:tbl>');
    expect(xml.match(/w:val="Heading2"/g)?.length).toBeGreaterThanOrEqual(heads.length);
  });
});

describe('two years and a city with its districts', () => {
  test('say in the file what the states mean, and have each state in a column of its own', async () => {
    const page = await visit('compare/pudong-2024/pudong-2025/');
    const numbers = await page.locator('.line-numbers tbody th').allTextContents();
    expect(numbers.length).toBeGreaterThan(4);
    const text = readers['docx']?.(await download(page, 'docx')) ?? '';
    expect(text).toContain('不等于停止开展');
    expect(numbers.filter((each) => !bare(text).includes(bare(each)))).toEqual([]);
    await page.goto(at('uptake/2024/'));
    const states = await page.locator('td.up-cell .up-state').allTextContents();
    const rows = (readers['csv']?.(await download(page, 'csv')) ?? '').match(/,(?:承接|细化|部分|未提及),/g) ?? [];
    expect(states.length).toBeGreaterThan(100);
    expect(rows).toHaveLength(states.length);
  });
});

describe('any two texts', () => {
  test('are taken along in every format with the words of the page', async () => {
    const page = await visit('compare/?a=pudong-2024&b=qingpu-2025&theme=funeral');
    await page.locator('#two table.comparison td .tx > p').first().waitFor({ timeout: 15_000 });
    const shown = await cellWords(page, true);
    expect(shown.length).toBeGreaterThan(5);
    for (const [ending, read] of Object.entries(readers)) {
      const text = bare(read(await download(page, ending)));
      expect(
        shown.filter((each) => !text.includes(bare(each))),
        ending,
      ).toEqual([]);
    }
  });
});

describe('the hits of a search', () => {
  test('are taken along in every format, each with its place and address', async () => {
    const page = await visit('search/?q=助餐');
    await page.locator('.hit .words').first().waitFor({ timeout: 15_000 });
    const shown = await page.locator('.hit .words').allInnerTexts();
    await page.locator('#search-take > summary').click();
    expect(shown.length).toBeGreaterThan(3);
    for (const ending of ['docx', 'xlsx', 'csv', 'md']) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.click(`#search-take [data-take="${ending}"]`),
      ]);
      const bytes = readFileSync(await file.path());
      const text = bare(readers[ending]?.(bytes) ?? '');
      expect(
        shown.filter((each) => !text.includes(bare(each))),
        ending,
      ).toEqual([]);
      // Word has the anchor of a link beside its address.
      const parts = ending === 'docx' ? [...unzipOffice(bytes).values()].join('\n') : text;
      expect(parts.includes('/notices/pudong-2024/'), ending).toBe(true);
      expect(parts, ending).toMatch(ending === 'docx' ? /w:anchor="\w{4}"/u : /\/notices\/[a-z]+-20\d\d\/#\w{4}/u);
    }
  });

  test('are offered as files once what makes these is there, and are those of the last question', async () => {
    const page = await visit('search/');
    const letMakersCome = await holdBack(page, '**/after.*.js');
    await page.fill('#q', '助餐');
    await page.locator('.hit .words').first().waitFor();
    expect(await page.locator('#search-take > summary').isVisible()).toBe(false);
    letMakersCome();
    await page.locator('#search-take > summary').click();
    const letAnswerCome = await holdBack(page, '**/search-index/**');
    await page.fill('#q', '殡葬');
    await page.locator('#search-results[aria-busy]').waitFor();
    const coming = page.waitForEvent('download');
    await page.click('#search-take [data-take="md"]');
    letAnswerCome();
    const text = readFileSync(await (await coming).path(), 'utf8');
    expect(text).toContain('殡葬');
    expect(text).not.toContain('助餐');
  });
});

describe('where what makes the files does not come', () => {
  test.each([
    ['is refused', (route: Route) => route.abort()],
    ['never answers', () => undefined],
  ])('because it %s, the page says so within ten seconds and names another way', async (_how, answer) => {
    const page = await open('themes/marriage/');
    await page.clock.install();
    await page.context().route(/\/_astro\/export\./u, answer);
    const asked = page.waitForRequest(/\/_astro\/export\./u);
    await page.click('.take [data-save="docx"]');
    await asked;
    await passTime(page, 10_000);
    await page.locator('.missing-part', { hasText: '也可以打印' }).waitFor({ timeout: 5_000 });
    await page.context().close();
  });

  test('nor a text that is chosen, the comparison of two says so within ten seconds', async () => {
    const page = await open('compare/');
    await page.context().route(/\/places\/.*\/funeral\//u, () => undefined);
    await page.selectOption('select[name="b"]', 'qingpu-2025');
    await page.selectOption('select[name="theme"]', 'funeral');
    await page.clock.install();
    const asked = page.waitForRequest(/\/places\/.*\/funeral\//u);
    await page.click('form.two [type="submit"]');
    await asked;
    await passTime(page, 10_000);
    await page.locator('#two-status', { hasText: '没有载入成功' }).waitFor({ timeout: 5_000 });
    await page.context().close();
  });
});

describe('a year', () => {
  test('prints and is taken along with the chosen themes alone, its controls at its top', async () => {
    const page = await visit('years/2024/');
    const box = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? Infinity;
    expect(await box('.year-bar [data-print-page]')).toBeLessThan(await box('.year-row'));
    await page.click('.theme-choice summary');
    await page.locator('.theme-choice [data-all=""]').click();
    await page.locator('.theme-choice label', { hasText: '殡葬' }).first().click();
    await expect.poll(() => page.locator('.year-row:visible').count()).toBe(1);
    expect(page.url()).toContain('?theme=funeral');
    const text = bare(readers['md']?.(await download(page, 'md')) ?? '');
    expect(text).toContain('殡葬');
    expect(text).not.toContain('婚姻登记');
    await page.goto(at('years/2024/?theme=marriage,funeral'));
    await expect.poll(() => page.locator('.year-row:visible').count()).toBe(2);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.year-row:visible').count()).toBe(2);
  });
});

describe('two years', () => {
  test('have their controls at the top, and print the chosen theme alone', async () => {
    const page = await visit('compare/pudong-2024/pudong-2025/?theme=marriage');
    await page.locator('.pair-item[hidden]').first().waitFor({ state: 'attached', timeout: 10_000 });
    const top = (await page.locator('.files [data-print-page]').first().boundingBox())?.y ?? Infinity;
    expect(top).toBeLessThan((await page.locator('.pair-item:visible').first().boundingBox())?.y ?? 0);
    await page.emulateMedia({ media: 'print' });
    const shown = await page
      .locator('.pair-item:visible')
      .evaluateAll((items) =>
        items.map((item) => (item as HTMLElement).dataset['themes']?.split(' ').includes('marriage')),
      );
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown)).toEqual(new Set([true]));
  });
});

describe('a comparison taken along', () => {
  test('leaves out what is hidden, and is named by its topics and texts', async () => {
    const page = await visit('themes/elderly-care/?topic=meals&col=pudong-2024,pudong-2025');
    const [shown, hidden] = [await cellWords(page, true), await cellWords(page, false)];
    const text = bare(readers['md']?.(await download(page, 'md')) ?? '');
    expect(shown.length).toBeGreaterThan(1);
    expect(hidden.filter((each) => !shown.includes(each) && text.includes(bare(each)))).toEqual([]);
    expect(text).toContain('：浦东新区2024、浦东新区2025对照');
    expect(text).toContain('?topic=meals&col=pudong-2024,pudong-2025');
  });

  test('gives each sentence of a place a row and the address of its own, on the page as in CSV', async () => {
    const page = await visit('themes/elderly-care/meals/');
    const cell = page.locator('td[data-text="pudong-2024"] .tx');
    const keys = await cell
      .locator(':scope > p')
      .evaluateAll((all) => all.map((each) => each.querySelector<HTMLElement>('[data-passage]')?.dataset['passage']));
    const paths = await cell
      .locator(':scope > .loc')
      .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).hash.slice(1)));
    expect(keys.length).toBeGreaterThan(2);
    expect(paths).toEqual(keys);
    const csv = new TextDecoder().decode(await download(page, 'csv'));
    const rows = csv.split(/\r\n(?=老年助餐,)/u).filter((row) => row.startsWith('老年助餐,浦东新区 2024,'));
    expect(rows.map((row) => /#(\w+)/u.exec(row)?.[1])).toEqual(keys);
    const words = await cell.locator(':scope > p').allTextContents();
    for (const [at, row] of rows.entries()) expect(row).toContain(words[at]);
    await page.emulateMedia({ media: 'print' });
    expect(await cell.locator(':scope > .loc:visible').count()).toBeLessThan(keys.length);
  });

  test('gives each number its own topic', async () => {
    const page = await visit('themes/elderly-care/');
    const figures = await page.locator('tr[data-topic="meals"] td:not([hidden]) b[data-number]').count();
    const numbers = unzipOffice(await download(page, 'xlsx')).get('xl/worksheets/sheet2.xml') ?? '';
    const name = await page.locator('tr[data-topic="meals"] th [role="heading"]').innerText();
    expect(figures).toBeGreaterThan(0);
    const topics = [...numbers.matchAll(/<c r="A\d+"[^>]*><is><t[^>]*>([^<]*)</g)].map(([, topic]) => topic);
    expect(topics.filter((topic) => topic === name)).toHaveLength(figures);
  });

  test('says so in words where no file can be made', async () => {
    const page = await visit('themes/marriage/');
    await page.evaluate(() => {
      URL.createObjectURL = () => {
        throw new Error('refused');
      };
    });
    await page.click('.take [data-save="xlsx"]');
    await page.locator('.take [data-take-status]', { hasText: '没有生成Excel文件' }).waitFor({ timeout: 10_000 });
  });
});

describe('a citation', () => {
  const day = (): string => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  };

  test('of a comparison takes today and the address of the choice', async () => {
    const page = await visit('themes/funeral/?col=pudong-2024,pudong-2025');
    await page.click('.take .cite summary');
    const entry = await page.locator('.take [data-format="gbt7714"] dd', { hasText: day() }).innerText();
    expect(entry).toBe(
      `民政要点对照. 殡葬：民政工作要点对照[EB/OL]. [${day()}]. ${at('themes/funeral/?col=pudong-2024,pudong-2025')}.`,
    );
  });

  test('of a search takes its address', async () => {
    const page = await visit('search/?q=助餐');
    await page.locator('#search-take > summary').click();
    await page.locator('#search-work .cite summary').click();
    const entry = await page.locator('#search-work [data-format="gbt7714"] dd', { hasText: day() }).innerText();
    expect(entry).toContain(`民政要点对照. 原文搜索[EB/OL]. [${day()}]. ${at('search/')}?q=`);
  });

  test('of a passage is unfolded by its address, and copied with its words', async () => {
    const page = await visit('notices/pudong-2024/', { permissions: ['clipboard-read', 'clipboard-write'] });
    const key = await page.locator('article p span[id]').nth(20).getAttribute('id');
    // Pressed while the passages are on their way, it waits for them.
    await page.route('**/data/passages/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.goto(at(`notices/pudong-2024/cite/#${key}`));
    const item = page.locator(`li[id="${key}"]`);
    await item.locator('button').last().click();
    await item.getByRole('button', { name: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const words = await item.locator('a').first().innerText();
    const [quote, source] = copied.split('\n');
    expect(quote).toBe(words);
    expect(source).toMatch(
      /^——上海市浦东新区民政局：《2024年浦东新区民政工作要点》（浦民发〔2024〕8号，2024年2月6日），第/,
    );
    expect(source).toContain(at(`notices/pudong-2024/#${key}`));
  });

  test('stands in the page as text without script, in every format', async () => {
    const page = await visit('notices/putuo-2024/', { javaScriptEnabled: false });
    const shown = await page.locator('#cite [data-format] dd').allInnerTexts();
    // Those for programs stand a link away.
    await page.locator('#cite a[href$="/cite/"]').click();
    const formats = await page.locator('[data-cite] [data-format] dd').allInnerTexts();
    const note = await page.locator('[data-cite] .note').innerText();
    expect(shown).toEqual(formats.slice(0, 2));
    expect(formats).toHaveLength(5);
    expect(formats[0]).toMatch(/^上海市普陀区民政局\. 关于印发.*：普民〔2024〕4号\[EB\/OL\]\. \[引用日期\]\. /);
    expect(note).toContain('原文未载成文日期');
  });
});

test('a press whose script cannot be had says so and offers to load the page again', async () => {
  const page = await visit('themes/marriage/');
  await page.route(/\/_astro\/export\./u, (route) => route.abort());
  await page.click('.take [data-save="docx"]');
  const alert = page.getByRole('alert').filter({ hasText: '没有做成' });
  await alert.waitFor();
  expect(await alert.innerText()).toContain('刷新页面');
});
