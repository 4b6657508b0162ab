/** The search page as a reader uses it: typing, filters, the address, the history, the keyboard, without script, without network. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import { columnName, listColumns } from '../../src/model/column.ts';
import { readContent } from '../../src/model/read-content.ts';
import { fold } from '../../src/text/fold.ts';
import { countOccurrences } from '../../src/search/occurrence.ts';
import { open } from './open.ts';

const corpus = buildCorpus(await readContent());
const search = (query: string, more = '') => `search/?q=${encodeURIComponent(query)}${more}`;
/** The passages that hold the words, by plain search. */
const holding = (...words: string[]) =>
  corpus.passages.filter((passage) =>
    words.every((word) => fold(`${passage.label ?? ''}${passage.text}`).includes(fold(word))),
  );
/** The texts that results are grouped by: plans with their covers, and summaries. */
const columns = listColumns(corpus).filter(({ kind }) => kind !== 'absent');
const columnOf = ({ notice, part }: (typeof corpus.passages)[number]) =>
  columns.find(
    (column) =>
      column.notice?.id === notice &&
      (part === null ? column.kind === 'plan' : column.parts.some(({ id }) => id === part)),
  );
const namesOf = (passages: readonly (typeof corpus.passages)[number][]) =>
  new Set(passages.map((passage) => columnOf(passage)).map((column) => column && columnName(column)));
const matches = (word: string) =>
  corpus.passages.reduce((sum, { label, text }) => sum + countOccurrences(`${label ?? ''}${text}`, fold(word)), 0);

/** Until what is shown belongs to what was asked and every match is counted. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const results = document.querySelector('#search-results');
    return results && !results.hasAttribute('aria-busy') && results.childElementCount > 0;
  });
}
const summary = (page: Page) => page.locator('#search-summary').innerText();
async function showAll(page: Page): Promise<void> {
  for (let button = page.locator('.show-more'); (await button.count()) > 0;) await button.first().click();
}

describe('the results', () => {
  it('are the passages that hold the words, each whole, in its item, with its way in', async () => {
    const page = await open(search('助餐'));
    await settled(page);
    await showAll(page);
    const shown = await page.locator('.hit .words').allInnerTexts();
    const expected = holding('助餐').map(({ label, text }) => `${label ?? ''}${text}`);
    expect(shown.toSorted()).toEqual(expected.toSorted());
    expect(await summary(page)).toBe(
      `${String(matches('助餐'))}处，在${String(namesOf(holding('助餐')).size)}份文本的${String(expected.length)}条语句里`,
    );
    expect(new Set(await page.locator('.hit mark').allInnerTexts())).toEqual(new Set(['助餐']));
    await page.context().close();
  });

  it('lead to the passage, with the words marked there and taken off again', async () => {
    // Its page begins in the middle of the word.
    const page = await open(search('规范化水平'));
    await settled(page);
    await page.getByRole('link', { name: '看上下文' }).first().click();
    await page.waitForSelector('.marked');
    const [passage] = holding('规范化水平');
    expect(new URL(page.url()).hash).toBe(`#${passage?.key ?? ''}`);
    expect((await page.locator(`[id="${passage?.key ?? ''}"] mark`).allInnerTexts()).join('')).toBe('规范化水平');
    expect(await page.locator(`[id="${passage?.key ?? ''}"]`).evaluate((span) => span.textContent)).toBe(passage?.text);
    await page.getByRole('button', { name: '去掉标记' }).click();
    expect(await page.locator('mark').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  it('say that nothing was found where nothing is, and in what', async () => {
    const page = await open(search('量子计算'));
    await settled(page);
    expect(await page.locator('#search-results').innerText()).toContain(
      `查遍了${String(corpus.notices.length)}份文件的${corpus.passages.length.toLocaleString('zh-CN')}条语句，没有一条写到“量子计算”`,
    );
    await page.context().close();
  });

  it('stand text by text: a summary is never under the plan’s name, and a plan that is silent is said to be', async () => {
    const page = await open(search('遗产管理人'));
    await settled(page);
    const passages = holding('遗产管理人');
    expect(await page.locator('.found h2 a').allInnerTexts()).toEqual([...namesOf(passages)]);
    expect(await page.locator('.found h2 a').allInnerTexts()).toContain('上海市 2023（总结）');
    expect(await page.locator('.unsaid').innerText()).toContain('上海市 2024');
    const way = page.locator('.found h2 a', { hasText: '总结' });
    expect(new URL((await way.getAttribute('href')) ?? '', page.url()).hash).toBe('#summary-2023');
    await page.context().close();
  });

  it.each(['老人吃饭', '养老院吃饭'])('lead from a reader’s own words to the topic: %s', async (query) => {
    const page = await open(search(query));
    await settled(page);
    expect(await page.locator('.hit').count()).toBe(0);
    const way = page.getByRole('link', { name: '老年助餐（养老服务）' });
    expect(new URL((await way.getAttribute('href')) ?? '', page.url()).pathname).toContain('/themes/elderly-care/');
    expect(await page.locator('.lead').first().innerText()).toContain('您找的可能是');
    await page.waitForFunction(() => document.querySelector('#search-status')?.textContent.includes('老年助餐'));
    await page.context().close();
  });

  it('lead from an indicator’s name to its numbers', async () => {
    const page = await open(search('认知障碍照护床位'));
    await settled(page);
    expect(await page.locator('.hit').count()).toBeGreaterThan(0);
    const line = page.locator('.lead', { hasText: '指标：' });
    expect(await line.innerText()).toBe('指标：认知障碍照护床位，各文件的数');
    await line.getByRole('link').click();
    expect(new URL(page.url()).pathname).toContain('/targets/dementia-beds/');
    await page.context().close();
  });

  it('find what a quotation mark parts, and say how it was read', async () => {
    const page = await open(search('慈善"信托"'));
    await settled(page);
    await showAll(page);
    expect(await page.locator('.hit').count()).toBe(holding('慈善', '信托').length);
    expect(await page.locator('#search-leads').innerText()).toContain('把引号内外分作几个词来找');
    await page.context().close();
  });

  it('of words that stand apart do not say that each is missing', async () => {
    const page = await open(search('长者食堂 2025'));
    await settled(page);
    expect(holding('长者食堂').length * holding('2025').length).toBeGreaterThan(0);
    await page.waitForFunction(() => (document.querySelector('#search-status')?.textContent ?? '') !== '');
    expect(await page.locator('#search-status').innerText()).toContain('没有一条语句同时写到“长者食堂”“2025”。');
    await page.context().close();
  });

  it('say that they cannot be known where the index cannot be fetched', async () => {
    const page = await open('search/');
    await page.context().route(/\.pf_index$/, (route) => route.abort());
    await page.fill('#q', '助餐');
    await settled(page);
    expect(await page.locator('#search-results').innerText()).toContain('没有取到');
    await page.context().unroute(/\.pf_index$/);
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.waitForSelector('.hit');
    await page.context().close();
  });
});

describe('synonyms', () => {
  it('are looked for once the reader ticks them, and marked apart', async () => {
    const page = await open(search('社区食堂'));
    await settled(page);
    expect(await page.locator('.hit').count()).toBe(holding('社区食堂').length);
    await page.getByRole('checkbox', { name: /近义词/ }).check();
    await page.waitForSelector('mark.other');
    await settled(page);
    await showAll(page);
    expect(await page.locator('.hit').count()).toBe(new Set([...holding('社区食堂'), ...holding('长者食堂')]).size);
    expect(new URL(page.url()).searchParams.get('wide')).toBe('1');
    await page.context().close();
  });
});

describe('filters', () => {
  it('narrow the results, show what each would leave, and stand in the address', async () => {
    const page = await open(search('养老'));
    await settled(page);
    const all = holding('养老');
    const pudong = all.filter(({ notice }) => corpus.notice(notice).issuer.id === 'pudong');
    const box = page.getByRole('checkbox', { name: /^浦东新区/ });
    expect(await page.locator('label', { has: box }).innerText()).toContain(String(pudong.length));
    await box.check();
    await page.getByRole('checkbox', { name: /^2025年/ }).check();
    await settled(page);
    await showAll(page);
    const expected = pudong.filter(({ notice }) => notice.endsWith('2025'));
    expect(await page.locator('.hit').count()).toBe(expected.length);
    expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent('养老')}&district=pudong&year=2025`);
    await page.context().close();
  });

  it('open a theme’s topics, and take them away with it', async () => {
    const page = await open(search('助餐', '&theme=elderly-care'));
    await settled(page);
    await page.getByRole('checkbox', { name: /^老年助餐/ }).check();
    await settled(page);
    expect(new URL(page.url()).searchParams.get('topic')).toBe('elderly-care/meals');
    await page.getByRole('checkbox', { name: /^养老服务/ }).uncheck();
    await settled(page);
    expect(new URL(page.url()).searchParams.has('topic')).toBe(false);
    await page.context().close();
  });
});

describe('the address and the history', () => {
  it('keep typing in one step, and every search that was settled on', async () => {
    const page = await open('search/');
    const q = () => new URL(page.url()).searchParams.get('q');
    await page.locator('#q').pressSequentially('养老服务', { delay: 60 });
    await page.waitForFunction(() => location.search !== '');
    await page.keyboard.press('Enter');
    await settled(page);
    expect(q()).toBe('养老服务');
    await page.fill('#q', '殡葬');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('q') === '殡葬');
    await settled(page);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#q')?.value === '养老服务');
    await settled(page);
    expect(new Set(await page.locator('.hit mark').allInnerTexts())).toEqual(new Set(['养老服务']));
    await page.goBack();
    await page.waitForFunction(() => location.search === '');
    expect(await page.locator('#search-opening').isVisible()).toBe(true);
    await page.goForward();
    await settled(page);
    expect(await page.locator('#q').inputValue()).toBe('养老服务');
    await page.context().close();
  });

  it('give the same page to whoever opens the address', async () => {
    const page = await open(search('养老 服务 -机构', '&district=qingpu&order=document&wide=1'));
    await settled(page);
    expect(await page.locator('#q').inputValue()).toBe('养老 服务 -机构');
    expect(await page.getByRole('radio', { name: '按原文顺序' }).isChecked()).toBe(true);
    await showAll(page);
    const expected = holding('养老', '服务').filter(
      (passage) => passage.notice === 'qingpu-2025' && !passage.text.includes('机构'),
    );
    expect(await page.locator('.hit .words').allInnerTexts()).toEqual(
      expected.map(({ label, text }) => `${label ?? ''}${text}`),
    );
    await page.context().close();
  });
});

describe('the table', () => {
  it('counts each word in each notice, and comes as a file with the query in it', async () => {
    const page = await open(search('助餐 殡葬', '&view=table'));
    await settled(page);
    const rows = await page
      .locator('table.tally tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    expect(rows.map(([term]) => term)).toEqual(['助餐', '殡葬', '同一条语句里都有：助餐 殡葬']);
    expect(rows[1]?.at(-1)).toBe(`${String(matches('殡葬'))}处 / ${String(holding('殡葬').length)}条`);
    expect(await page.locator('table.tally thead a').allInnerTexts()).toEqual([...namesOf(corpus.passages)]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /CSV/ }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const csv = Buffer.concat(chunks).toString('utf8');
    expect(csv.startsWith('\uFEFF检索式,词,文件')).toBe(true);
    expect(csv.split('\r\n').filter((line) => line.startsWith('助餐 殡葬,')).length).toBe(3 * columns.length);
    await page.context().close();
  });
});

describe('to everybody', () => {
  it('nothing of the search is fetched before the reader turns to it, and the engine is when they do', async () => {
    const page = await open('');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.waitForLoadState('networkidle');
    const index = () => asked.filter((path) => path.includes('/search-index/'));
    expect(index()).toEqual([]);
    await Promise.all([page.waitForResponse(/\.pagefind$/), page.locator('form[role="search"] input').first().focus()]);
    await page.waitForLoadState('networkidle');
    expect(index().some((path) => path.endsWith('catalogue.json'))).toBe(true);
    await page.context().close();
  });

  it('can be worked by the keyboard alone', async () => {
    const page = await open('search/');
    await page.locator('#q').focus();
    await page.keyboard.type('服务');
    await page.keyboard.press('Enter');
    await settled(page);
    const more = page.locator('.show-more').first();
    await more.focus();
    const before = await page.locator('.hit').count();
    await page.keyboard.press('Enter');
    await page.waitForFunction((count) => document.querySelectorAll('.hit').length > count, before);
    // The focus goes on to the first of the passages that came.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('看上下文');
    await page.context().close();
  });

  it('the result is announced once, when it has come to rest', async () => {
    const page = await open('search/');
    await page.evaluate(() => {
      const status = document.querySelector('#search-status');
      const said: string[] = [];
      Object.assign(window, { said });
      if (status) new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
    });
    await page.locator('#q').pressSequentially('养老服务机构', { delay: 120 });
    await page.waitForFunction(() =>
      (document.querySelector('#search-status')?.textContent ?? '').includes('养老服务机构'),
    );
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said.at(-1)).toMatch(/^“养老服务机构”：\d+处，在\d+份文本的\d+条语句里。$/);
    expect(said.length).toBeLessThanOrEqual(2);
    await page.context().close();
  });

  it('letters on the way to a Chinese word are not searched', async () => {
    const page = await open('search/');
    await page.locator('#q').focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'zhucan', selectionStart: 6, selectionEnd: 6 });
    await page.waitForTimeout(600);
    expect(new URL(page.url()).search).toBe('');
    await session.send('Input.insertText', { text: '助餐' });
    await settled(page);
    expect(new URL(page.url()).searchParams.get('q')).toBe('助餐');
    await page.context().close();
  });

  it.each([
    ['results', search('助餐 食堂', '&wide=1')],
    ['the table', search('助餐', '&view=table')],
    ['nothing found', search('量子计算')],
    ['a notice with words marked', `notices/pudong-2024/?q=${encodeURIComponent('养老')}`],
  ])('axe objects to nothing: %s', async (_, path) => {
    const page = await open(path, { viewport: { width: 390, height: 844 } });
    await page.waitForSelector('.hit, table.tally, #search-results .meta, .marked');
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(390);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
    await page.context().close();
  });

  test('without script the page says what to do instead', async () => {
    const page = await open(search('助餐'), { javaScriptEnabled: false });
    const words = await page.locator('main').innerText();
    expect(words).toContain('在页面中查找');
    for (const notice of corpus.notices)
      expect(await page.locator(`main a[href$="/notices/${notice.id}/"]`).count()).toBeGreaterThan(0);
    await page.context().close();
  });
});
