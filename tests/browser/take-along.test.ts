/** What a reader takes along from a page: files of what the screen shows, and citations as of today. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { textOf, unzipOffice } from '../export/unzip.ts';
import { at, open } from './open.ts';

const bare = (text: string): string => text.replace(/[\s'"\\]/g, '');

/** Every paragraph and state of the cells on the screen. */
function shownTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('table.comparison td')]
      .filter((cell) => cell.getClientRects().length > 0)
      .flatMap((cell) =>
        [...cell.querySelectorAll('.tx [data-passage]')].map((line) => line.textContent?.trim() ?? ''),
      ),
  );
}

async function download(page: Page, ending: string): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(`.take a[data-ending="${ending}"]`)]);
  expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`));
  return readFileSync(await file.path());
}

const readers: Record<string, (bytes: Uint8Array) => string> = {
  docx: (bytes) => textOf(unzipOffice(Uint8Array.from(bytes).buffer).get('word/document.xml') ?? '', 'w:t'),
  xlsx: (bytes) => textOf(unzipOffice(Uint8Array.from(bytes).buffer).get('xl/sharedStrings.xml') ?? '', 't'),
  csv: (bytes) => new TextDecoder().decode(bytes),
  md: (bytes) => new TextDecoder().decode(bytes),
};

describe.each(Object.keys(readers))('a %s file', (ending) => {
  test.each([
    ['of everything that is shown', 'themes/funeral/'],
    ['of the columns and topics chosen', 'themes/funeral/?col=pudong-2024,putuo-2024&topic=green-burial,customs'],
  ])('%s holds the texts of the page and no others', async (_name, path) => {
    const page = await open(path);
    const refused: string[] = [];
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    page.on(
      'request',
      (request) =>
        !request.url().startsWith(at('')) && !request.url().startsWith('blob:') && refused.push(request.url()),
    );
    const texts = await shownTexts(page);
    const hidden = await page
      .locator('table.comparison .tx [data-passage]')
      .evaluateAll((all) =>
        all.filter((each) => each.getClientRects().length === 0).map((each) => each.textContent?.trim() ?? ''),
      );
    const text = bare(readers[ending]?.(await download(page, ending)) ?? '');
    await page.context().close();
    expect(texts.length).toBeGreaterThan(3);
    // A row of CSV is a passage, so that a paragraph is several rows.
    const pieces = ending === 'csv' ? texts.flatMap((each) => each.split(/(?<=[。；])/u)) : texts;
    expect(pieces.filter((each) => !text.includes(bare(each)))).toEqual([]);
    expect(hidden.filter((each) => !texts.includes(each) && text.includes(bare(each)))).toEqual([]);
    expect(refused).toEqual([]);
  });
});

describe('two years taken along', () => {
  /** The words of the lines that the filter shows, or of those that it hides; a closed row is shown all the same. */
  const lineWords = (page: Page, shown: boolean): Promise<string[]> =>
    page.locator('.pair-line').evaluateAll(
      (lines, wanted) =>
        lines
          .filter((line) => (line.closest('[hidden]') === null) === wanted)
          .flatMap((line) => [...line.querySelectorAll('.side > p:not(.yr, .loc, .meta)')])
          .map((paragraph) => paragraph.textContent.trim()),
      shown,
    );
  /** The marks of changed words aside. */
  const plain = (text: string): string => bare(text).replace(/\{[-+]|[-+]\}/g, '');

  test.each(Object.keys(readers))('as %s are the lines of the states chosen, which are named', async (ending) => {
    const page = await open('compare/pudong-2024/pudong-2025/?show=new');
    await page.locator('.left-out:not([hidden])').waitFor();
    const shown = await lineWords(page, true);
    const hidden = await lineWords(page, false);
    const text = plain(readers[ending]?.(await download(page, ending)) ?? '');
    await page.context().close();
    expect(shown.length).toBeGreaterThan(20);
    const held = (each: string): boolean => text.includes(plain(each));
    expect(shown.filter((each) => !held(each))).toEqual([]);
    expect(hidden.filter((each) => !shown.includes(each) && held(each))).toEqual([]);
    expect(text.includes('所选：新提出。')).toBe(ending !== 'csv');
    expect(text).not.toContain('未再提及,');
  });

  test('as Markdown are all lines, with the changes of each and what editors say', async () => {
    const page = await open('compare/pudong-2024/pudong-2025/');
    const shown = await lineWords(page, true);
    const notes = await page.locator('.pair-line .why p + p:not(.also)').allTextContents();
    const lines = await page.locator('.pair-line').count();
    const markdown = new TextDecoder().decode(await download(page, 'md'));
    await page.context().close();
    const text = plain(markdown);
    expect(markdown.match(/^- (延续|调整|新提出|未再提及)/gm)).toHaveLength(lines);
    expect(shown.filter((each) => !text.includes(plain(each)))).toEqual([]);
    expect(notes.filter((note) => !text.includes(bare(note)))).toEqual([]);
    expect(markdown).toContain('进一步{+优化+}完善养老服务');
    expect(markdown).not.toContain('所选：');
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
    const page = await open('themes/funeral/?col=pudong-2024,pudong-2025');
    await page.click('.take .cite summary');
    const entry = await page.locator('.take [data-format="gbt7714"] dd', { hasText: day() }).innerText();
    await page.context().close();
    expect(entry).toBe(
      `民政要点对照. 殡葬：民政工作要点对照[EB/OL]. [${day()}]. ${at('themes/funeral/?col=pudong-2024,pudong-2025')}.`,
    );
  });

  test('of a search takes its address', async () => {
    const page = await open('search/?q=助餐');
    await page.locator('#search-work .cite summary').click();
    const entry = await page.locator('#search-work [data-format="gbt7714"] dd', { hasText: day() }).innerText();
    await page.context().close();
    expect(entry).toContain(`民政要点对照. 原文搜索[EB/OL]. [${day()}]. ${at('search/')}?q=`);
  });

  test('of a passage is unfolded by its address, and copied with its words', async () => {
    const page = await open('notices/pudong-2024/', { permissions: ['clipboard-read', 'clipboard-write'] });
    const key = await page.locator('article p span[id]').nth(20).getAttribute('id');
    await page.goto(at(`notices/pudong-2024/cite/#${key}`));
    const item = page.locator(`li[id="${key}"]`);
    await item.locator('button').last().click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const words = await item.locator('blockquote').innerText();
    // On the page stands the address that the site was built for, so that no line grows; what is copied has this host's.
    expect(await item.locator('p').first().innerText()).toMatch(
      new RegExp(`\\[${day()}\\]\\. \\S+/notices/pudong-2024/#${key}\\.`),
    );
    await page.context().close();
    const [quote, source] = copied.split('\n');
    expect(quote).toBe(words);
    expect(source).toMatch(
      /^——上海市浦东新区民政局：《2024年浦东新区民政工作要点》（浦民发〔2024〕8号，2024年2月6日），第/,
    );
    expect(source).toContain(at(`notices/pudong-2024/#${key}`));
  });

  test('stands in the page as text without script, in every format', async () => {
    const page = await open('notices/putuo-2024/', { javaScriptEnabled: false });
    const shown = await page.locator('#cite [data-format] dd').allInnerTexts();
    // Those for programs stand a link away.
    await page.locator('#cite a[href$="/cite/"]').click();
    const formats = await page.locator('[data-cite] [data-format] dd').allInnerTexts();
    const note = await page.locator('[data-cite] .note').innerText();
    await page.context().close();
    expect(shown).toEqual(formats.slice(0, 2));
    expect(formats).toHaveLength(5);
    expect(formats[0]).toMatch(/^上海市普陀区民政局\. 关于印发.*：普民〔2024〕4号\[EB\/OL\]\. \[引用日期\]\. /);
    expect(note).toContain('原文未载成文日期');
  });
});
