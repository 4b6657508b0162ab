/** The search page as a reader uses it: typing, filters, the address, the history, the keyboard, files, without script, without network. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page, Request } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import { readContent } from '../../src/model/read-content.ts';
import { findOccurrences, makeTerm } from '../../src/search/term.ts';
import { fold } from '../../src/text/fold.ts';
import { widenPunctuation } from '../../src/text/punctuation.ts';
import { objections, thin } from './objection.ts';
import { open, passTime, visit } from './open.ts';

const corpus = buildCorpus(await readContent());
const search = (query: string, more = '') => `search/?q=${encodeURIComponent(query)}${more}`;
/** The passages that hold the words, by plain search. */
const holding = (...words: string[]) =>
  corpus.passages.filter((passage) =>
    words.every((word) => fold(`${passage.label ?? ''}${passage.text}`).includes(fold(word))),
  );
const matches = (word: string) =>
  corpus.passages.reduce(
    (sum, { label, text }) =>
      sum +
      findOccurrences(
        `${label ?? ''}${text}`,
        [makeTerm(word)].flatMap((term) => term ?? []),
      ).length,
    0,
  );

/** Until what is shown belongs to what was asked. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const results = document.querySelector('#search-results');
    return results && !results.hasAttribute('aria-busy') && results.childElementCount > 0;
  });
}
const summary = (page: Page) => page.locator('#search-summary').innerText();
async function showAll(page: Page): Promise<void> {
  const buttons = page.locator('.show-rest, .show-more');
  while ((await buttons.count()) > 0)
    await buttons
      .first()
      .click({ timeout: 5000 })
      .catch(() => undefined);
}
const ids = async (page: Page) =>
  (await page.locator('.hit').evaluateAll((hits) => hits.map((hit) => (hit as HTMLElement).dataset['passages'] ?? '')))
    .flatMap((each) => each.split(' '))
    .sort();

describe('the results', () => {
  it('mark a slip behind its words, also where the search marks these, in context and in a file', async () => {
    const slip = '改进建认知障碍照护床位';
    const marked = async (page: Page, within: string) =>
      page
        .locator(`${within}:has-text("改进建") .sic`)
        .evaluateAll((marks) =>
          marks.map((mark) => mark.previousSibling?.textContent ?? mark.parentElement?.textContent),
        );
    const page = await visit(search(slip));
    await settled(page);
    expect(await marked(page, '.hit mark')).toEqual([slip]);
    expect(await page.locator('.hit .sic').getAttribute('title')).toContain('衍一“进”字');
    await page.locator('#search-take > summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#search-take [data-take="docx"]').click(),
    ]);
    const word = Object.values(unzipSync(await readFile(await download.path())))
      .map((part) => strFromU8(part).replaceAll(/<[^>]+>/gu, ''))
      .join('');
    expect(word).toContain(`${slip}〔原文如此〕`);
    await page.goto(page.url().replace('search/?', 'search/?view=context&'));
    await settled(page);
    expect(await marked(page, '.context')).toHaveLength(1);
  });

  it('are the passages that hold the words, each whole, with its count', async () => {
    const page = await visit(search('助餐'));
    await settled(page);
    await showAll(page);
    const expected = holding('助餐');
    expect(await ids(page)).toEqual(expected.map(({ id }) => id).sort());
    expect(await summary(page)).toContain(`${String(expected.length)}句（出现${String(matches('助餐'))}次）`);
    expect(new Set(await page.locator('.hit mark').allInnerTexts())).toEqual(new Set(['助餐']));
    // On paper each text is cited under its name.
    const [, cited] = await page.locator('.found > .print-only').allTextContents();
    expect(cited).toBe('《2024年浦东新区民政工作要点》，浦民发〔2024〕8号，2024年2月6日');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.found > .print-only').first().isVisible()).toBe(true);
  });

  it.each(['无人机', '低空经济', '区块链 养老', '骨灰堂'])(
    'of what stands nowhere are no count of it, nor are texts named as if others had it: %s',
    async (query) => {
      const page = await visit(search(query), { viewport: { width: 390, height: 844 } });
      await settled(page);
      await showAll(page);
      expect(await summary(page)).toMatch(/^(?:同时)?含“.*”的0句；(?:相近|近义词)的\d+句/u);
      expect(await page.locator('.unsaid').count()).toBe(0);
      await page.fill('#q', '一键通');
      await page.waitForSelector('.unsaid');
      expect(await summary(page)).toMatch(/^\d+句/u);
    },
  );

  it('begin on the first screen of a phone', async () => {
    const page = await visit(search('助餐'), { viewport: { width: 390, height: 844 } });
    await settled(page);
    expect(
      await page
        .locator('.hit mark')
        .first()
        .evaluate((mark) => mark.getBoundingClientRect().bottom),
    ).toBeLessThan(844);
  });

  it('lead to the passage, clear of the bar above, with the words marked there and taken off again', async () => {
    // Its page begins in the middle of the word. On a phone in large type the bar is highest.
    const page = await visit(search('规范化水平'), { viewport: { width: 390, height: 844 } }, { size: '30' });
    await settled(page);
    await page.getByRole('link', { name: '看上下文' }).first().click();
    await page.waitForSelector('.marked');
    const [passage] = holding('规范化水平');
    expect(new URL(page.url()).hash).toBe(`#${passage?.key ?? ''}`);
    expect((await page.locator(`[id="${passage?.key ?? ''}"] mark`).allInnerTexts()).join('')).toBe('规范化水平');
    await page.waitForFunction(() => {
      const [bar, sentence] = ['.marked', ':target'].map((each) =>
        document.querySelector(each)?.getBoundingClientRect(),
      );
      return bar && sentence && bar.top === 0 && sentence.top >= bar.bottom && sentence.top < innerHeight / 2;
    });
    await page.getByRole('button', { name: '去掉标记' }).click();
    expect(await page.locator('mark').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
  });

  it('show a place in the query as a chip, and lose it with its ×', async () => {
    const page = await visit(search('浦东 助餐'));
    await settled(page);
    const chip = page.getByRole('button', { name: '去掉“地区：浦东新区”' });
    const before = await ids(page);
    await chip.click();
    await page.waitForFunction(() => document.querySelector('#search-chips')?.childElementCount === 0);
    await settled(page);
    await showAll(page);
    expect(await page.locator('#q').inputValue()).toBe('助餐');
    expect((await ids(page)).length).toBeGreaterThan(before.length);
  });

  it('of a question come with the explanation and the figures', async () => {
    const page = await visit(search('什么是一键通'));
    await settled(page);
    expect(await page.locator('#search-leads').innerText()).toMatch(/名词：一键通，.{10}/u);
    await page.goto(page.url().replace(/q=.*/u, `q=${encodeURIComponent('普陀有多少养老床位')}`));
    await settled(page);
    expect(await page.locator('#search-leads').innerText()).toMatch(/指标：养老床位。.*\d+张/u);
  });

  it('also show sentences with marks within the words, apart', async () => {
    const page = await visit(search('残疾人两项补贴'));
    await settled(page);
    await page.waitForSelector('#search-marked .hit');
    expect(await page.locator('#search-marked').innerText()).toContain('残疾人“两项补贴”');
    await page.fill('#q', '海葬');
    await page.waitForFunction(() => document.querySelector('#search-marked')?.childElementCount === 0);
  });

  it('of nothing say what was looked for, and what lies near', async () => {
    const page = await visit(search('时间银行'));
    await settled(page);
    expect(await page.locator('#search-results').innerText()).toContain('没有找到含“时间银行”的句子');
    expect(await page.locator('#search-results').innerText()).toContain('有意思相近的议题');
    const button = page.getByRole('button', { name: '查找相近结果' });
    const bundle = /\/pagefind\/pagefind\.js$/u;
    await page.context().route(bundle, (route) => route.abort());
    await button.focus();
    await page.keyboard.press('Enter');
    const again = page.locator('#search-near').getByRole('button', { name: '再试一次' });
    await again.waitFor();
    await page.waitForFunction(() => document.querySelector('#search-status')?.textContent.includes('没有取到'));
  });

  it('that lie near come at the press of a button, with the focus and a word of how many', async () => {
    const page = await visit(search('时间银行'));
    await settled(page);
    await page.getByRole('button', { name: '查找相近结果' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#search-near .hit', { timeout: 20_000 });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('相近结果');
    expect(await page.locator('#search-near').innerText()).toContain('不一定含所查的字词');
    await page.waitForFunction(() =>
      /相近结果\d+句/u.test(document.querySelector('#search-status')?.textContent ?? ''),
    );
  });

  it('of nothing, with nothing else to lead on, come with what lies near at once', async () => {
    const page = await visit('search/');
    const offered = page.waitForSelector('#search-near:has-text("可以再查找词语相近的句子"):has(button)');
    await page.fill('#q', '量子计算');
    await offered;
    await page.waitForSelector('#search-near h2', { timeout: 20_000 });
    const near = await page.locator('#search-near').innerText();
    const hits = await page.locator('#search-near .hit').count();
    expect(near).toContain('相近结果');
    expect(near).toContain(hits > 0 ? '按词语相近程度排列' : '没有找到词语相近的句子。');
    expect(near).not.toContain('可以再查找');
  });

  it.each(['时间银行', '骨灰堂', '养老护里员', 'zhucan', '区块链 养老'])(
    'of nothing cost eight files at most, none of them Pagefind’s: %s',
    async (word) => {
      const page = await visit('search/');
      await page.waitForLoadState('networkidle');
      const asked: string[] = [];
      const hear = (request: Request) => asked.push(new URL(request.url()).pathname);
      page.on('request', hear);
      await page.fill('#q', word);
      await page.waitForSelector('.hit, #search-results .meta');
      await page.waitForLoadState('networkidle');
      page.off('request', hear);
      expect(asked.length).toBeLessThanOrEqual(8);
      expect(asked.filter((path) => path.includes('/pagefind/'))).toEqual([]);
    },
  );

  it('say that they cannot be known where the index cannot be fetched', async () => {
    const page = await visit('search/');
    const pieces = /\/search-index\/\w+\/p\d+\.js$/u;
    await page.context().route(pieces, (route) => route.abort());
    await page.fill('#q', '助餐');
    await settled(page);
    expect(await page.locator('#search-results').innerText()).toContain('现在还不能说有没有这个词');
    await page.context().unroute(pieces);
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.waitForSelector('.hit');
  });

  it('say so within ten seconds where a request hangs', async () => {
    const page = await open('search/');
    await page.context().route(/\/search-index\//u, () => undefined);
    await page.clock.install();
    const asked = page.waitForRequest(/\/search-index\//u);
    await page.fill('#q', '助餐');
    await asked;
    // Typing comes to rest; then the request hangs.
    await passTime(page, 1_000);
    await passTime(page, 9_000);
    await page.locator('#search-results', { hasText: '没有取到' }).waitFor({ timeout: 5_000 });
    await page.context().close();
  });
});

describe('views and files', () => {
  it('a line for each occurrence', async () => {
    const page = await visit(search('助餐', '&view=context'));
    await settled(page);
    expect(await page.locator('.context li').count()).toBe(matches('助餐'));
  });

  it('each word counted in each text', async () => {
    const page = await visit(search('助餐 殡葬', '&view=table'));
    await settled(page);
    const rows = await page
      .locator('table.tally tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    expect(rows[0]?.[0]).toBe('助餐');
    expect(rows[0]?.at(-1)).toBe(`${String(holding('助餐').length)}句／${String(matches('助餐'))}次`);
  });

  it.each(['csv', 'xlsx', 'docx'])('all hits as %s', async (ending) => {
    const page = await visit(search('助餐'));
    await settled(page);
    await page.locator('#search-take > summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`#search-take [data-take="${ending}"]`).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`搜索“助餐”.${ending}`);
    const bytes = await readFile(await download.path());
    const words =
      ending === 'csv'
        ? bytes.toString('utf8')
        : Object.values(unzipSync(bytes))
            .map((part) => strFromU8(part))
            .join('');
    // Which text each sentence is of, with its number and date, its topics and its address.
    if (ending === 'csv') {
      expect(words).toContain('文件,原文,出处,议题,网址');
      expect(words).toMatch(
        /上海市 2024,[^\r\n]*沪民办发〔2024〕2号，2024年2月1日，二、[^\r\n]*,老年助餐,\S*\/notices\/shanghai-2024\/#/u,
      );
    }
    if (ending === 'xlsx') for (const head of ['文件', '原文', '出处', '议题']) expect(words).toContain(head);
    // A mark in Word cuts a sentence; what follows the last one is whole.
    for (const { text } of holding('助餐'))
      expect(words).toContain(
        widenPunctuation(text.split('助餐').at(-1) ?? '')
          .slice(0, 20)
          .split('“')[0],
      );
  });
});

describe('synonyms', () => {
  it('are looked for once the reader ticks them, and marked apart', async () => {
    const page = await visit(search('社区食堂'));
    await settled(page);
    await page.getByRole('checkbox', { name: /近义词/ }).check();
    await page.waitForSelector('mark.other');
    expect(new URL(page.url()).searchParams.get('wide')).toBe('1');
  });
});

describe('filters', () => {
  it('narrow the results, show what each would leave, and stand in the address', async () => {
    const page = await visit(search('养老'));
    await settled(page);
    await page.locator('#search-filters-name').click();
    const pudong = holding('养老').filter(({ notice }) => corpus.notice(notice).issuer.id === 'pudong');
    const box = page.getByRole('checkbox', { name: /^浦东新区/ });
    expect(await page.locator('label', { has: box }).innerText()).toContain(String(pudong.length));
    await box.check();
    await page.waitForSelector('#search-chips li');
    await settled(page);
    await page.getByRole('button', { name: '按主题、力度、分工筛选' }).click();
    await page.getByRole('checkbox', { name: /^养老服务/ }).check();
    await page.waitForFunction(() => document.querySelectorAll('#search-chips li').length === 2);
    expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent('养老')}&district=pudong&theme=elderly-care`);
  });
});

describe('filters by how firmly and who does it', () => {
  it('leave the sentences whose words say so, and are named among the chips', async () => {
    const page = await visit(`${search('养老')}&says=lead`);
    await settled(page);
    const hits = await page.locator('.hit').allInnerTexts();
    expect(hits.length).toBeGreaterThan(0);
    for (const hit of hits) expect(hit).toMatch(/牵头|负责|主导/u);
    expect(await page.locator('#search-chips li').innerText()).toContain('写法：牵头');
    await page.locator('#search-filters-name').click();
    expect(await page.getByRole('checkbox', { name: /^牵头/ }).isChecked()).toBe(true);
    await page.getByRole('checkbox', { name: /^探索/ }).check();
    await page.waitForFunction(() => document.querySelectorAll('#search-chips li').length === 2);
    expect(new URL(page.url()).searchParams.getAll('says').sort()).toEqual(['explore', 'lead']);
  });
});

describe('the address and the history', () => {
  it('keep typing in one step, and every search that was settled on', async () => {
    const page = await visit('search/');
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
  });

  it('keep the place when the reader comes back, also to a page made anew', async () => {
    const page = await visit(search('养老'));
    await settled(page);
    await showAll(page);
    const count = await page.locator('.hit').count();
    const link = page.locator('.hit a').nth(20);
    await link.scrollIntoViewIfNeeded();
    const y = await page.evaluate(() => scrollY);
    await page.goto(page.url().replace(/search.*/u, 'glossary/'));
    await page.goBack();
    await settled(page);
    await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 40, y);
    expect(await page.locator('.hit').count()).toBe(count);
  });
});

describe('to everybody', () => {
  it('letters on the way to a Chinese word are not searched', async () => {
    const page = await visit('search/');
    await page.locator('#q').focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'zhucan', selectionStart: 6, selectionEnd: 6 });
    await page.waitForTimeout(600);
    expect(new URL(page.url()).search).toBe('');
    await session.send('Input.insertText', { text: '助餐' });
    await session.detach();
    await settled(page);
    expect(new URL(page.url()).searchParams.get('q')).toBe('助餐');
  });

  it.each([
    ['results', search('助餐 食堂', '&wide=1'), '.hit mark'],
    ['the table', search('助餐', '&view=table'), 'table.tally td'],
    ['keyword in context', search('助餐', '&view=context'), '.context mark'],
    ['nothing found', search('量子计算'), '#search-results .meta'],
    ['a notice with words marked', `notices/pudong-2024/?q=${encodeURIComponent('社会救助')}`, 'article mark'],
  ])('axe objects to nothing: %s', async (_, path, asked) => {
    const page = await visit(path, { viewport: { width: 390, height: 844 } });
    await page.waitForSelector(asked);
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(390);
    await thin(page);
    expect(await page.locator(asked).count()).toBeGreaterThan(0);
    expect(await objections(page)).toEqual([]);
  });

  test('without script the page says what to do instead', async () => {
    const page = await visit(search('助餐'), { javaScriptEnabled: false });
    const words = await page.locator('main').innerText();
    expect(words).toContain('在页面中查找');
    for (const notice of corpus.notices)
      expect(await page.locator(`main a[href$="/notices/${notice.id}/"]`).count()).toBeGreaterThan(0);
  });
});
