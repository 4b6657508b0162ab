/** Year over year, a city and its districts, any two texts, and shared wording, as a reader meets them. */
import { describe, expect, test } from 'vitest';
import { at, visit } from './open.ts';

describe('two years of one issuer', () => {
  const path = 'compare/pudong-2024/pudong-2025/';
  const states = ['延续', '调整', '新提出', '未再提及'];

  test('every item of 2025 and what 2024 alone has is a closed row that counts its sentences by state', async () => {
    const page = await visit(path, { javaScriptEnabled: false });
    const rows = await page.locator('.pair-item').evaluateAll((all) =>
      all.map((row) => ({
        id: row.id,
        open: (row as HTMLDetailsElement).open,
        counted: [...row.querySelectorAll('summary .ct .nb')].map((each) => each.textContent.replaceAll(/\s+/g, '')),
        lines: row.querySelectorAll('.pair-line').length,
      })),
    );
    expect(rows.filter(({ id }) => /^item-\d+-\d+$/u.test(id))).toHaveLength(26);
    expect(rows.map(({ id }) => id)).toContain('item-a-3-14');
    for (const { id, open: isOpen, counted, lines } of rows) {
      expect(isOpen, id).toBe(false);
      expect(lines, id).toBeGreaterThan(0);
      expect(counted.length, id).toBeGreaterThan(0);
      for (const each of counted) expect(states).toContain(each.replace(/\d+$/u, ''));
    }
  });

  test('on paper the name of an item above its sentences is whole', async () => {
    const page = await visit(path);
    await page.emulateMedia({ media: 'print' });
    const [heads, cut] = await page.locator('.pair-item').evaluateAll((rows) => {
      for (const row of rows as HTMLDetailsElement[]) row.open = true;
      const names = rows.flatMap((row) => row.querySelector('.line-head > span') ?? []);
      return [
        names.filter(({ clientWidth }) => clientWidth > 0).length,
        names.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent),
      ];
    });
    expect(heads).toBeGreaterThan(25);
    expect(cut).toEqual([]);
  });

  test('on paper it has one title, that of its running head, with what is chosen', async () => {
    const page = await visit(path);
    const title = page.locator('[data-sheet="title"]');
    const head = '浦东新区：2025年与2024年工作要点逐句对比';
    expect(await title.textContent()).toBe(head);
    expect(await page.locator('html').getAttribute('data-run')).toBe(head);
    await page.goto(`${page.url()}?theme=funeral&show=new,unmentioned`);
    const printed = async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      return title.textContent();
    };
    await expect.poll(printed).toBe(`${head}（只列殡葬；新提出、未再提及）`);
  });

  test('the address of an item opens it in sight', async () => {
    const page = await visit(`${path}#item-5-19`);
    const row = page.locator('#item-5-19');
    await expect.poll(() => row.evaluate((each) => (each as HTMLDetailsElement).open), { timeout: 15_000 }).toBe(true);
    await expect
      .poll(() => row.evaluate((each) => each.getBoundingClientRect().top), { timeout: 15_000 })
      .toBeLessThan(300);
  });

  test('every sentence can be found and copied as it is written, marks and badges aside', async () => {
    const page = await visit(path);
    await page.locator('[data-open-all]').click();
    await page.locator('[data-open-all][aria-pressed="true"]').waitFor();
    const found = await page.evaluate(() =>
      (window as unknown as { find: (words: string) => boolean }).find('新建养老床位500张'),
    );
    expect(found).toBe(true);
    const line = page.locator('.pair-line.adjusted', { hasText: '登记试点工作' }).first();
    expect(await line.locator('.side.b p:not(.yr, .loc)').first().textContent()).not.toMatch(/〔|调整/u);
    const copied = await line.evaluate((each) => {
      getSelection()?.selectAllChildren(each);
      return getSelection()?.toString() ?? '';
    });
    expect(copied).toContain('登记试点工作');
    expect(copied).not.toMatch(/〔|第\d+页/u);
    expect(await line.locator('.chg').evaluate((each) => getComputedStyle(each).userSelect)).toBe('none');
    const mark = line.locator('ins').first();
    expect(await mark.evaluate((each) => getComputedStyle(each, '::before').content)).toContain('新增');
    expect(await mark.evaluate((each) => getComputedStyle(each).textDecorationLine)).toBe('underline');
    expect(await page.locator('main').textContent()).not.toMatch(/取消了|废止|删除了|不再开展/u);
  });

  test('by state, rows without such a sentence are hidden, which is said and kept in the address', async () => {
    const page = await visit(path);
    for (const name of ['延续', '调整', '未再提及']) await page.locator('form.filter').getByLabel(name).uncheck();
    expect(await page.locator('.pair-line:visible').count()).toBe(await page.locator('.pair-line.new').count());
    expect(await page.locator('#item-a-3-14').isVisible()).toBe(false);
    expect(new URL(page.url()).searchParams.get('show')).toBe('new');
    expect(await page.locator('.left-out').textContent()).toMatch(/另\d+条已隐藏/u);
    await page.reload();
    await expect.poll(() => page.locator('.pair-line.adjusted:not([hidden])').count(), { timeout: 15_000 }).toBe(0);
    for (const chapter of await page.locator('.chapter').filter({ visible: true }).all())
      expect(await chapter.locator('.pair-line:visible').count()).toBeGreaterThan(0);
    await page.locator('.left-out a').click();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('.left-out').isVisible()).toBe(false);
  });

  test('by theme, its rows alone are there and open', async () => {
    const page = await visit(`${path}?theme=marriage`);
    await expect.poll(() => page.locator('.pair-item:visible').count(), { timeout: 15_000 }).toBe(1);
    const row = page.locator('.pair-item:visible');
    expect(await row.getAttribute('id')).toBe('item-5-19');
    expect(await row.locator('.pair-line').first().isVisible()).toBe(true);
  });

  test('words of another item stand apart, with their own place', async () => {
    const page = await visit(path);
    const side = page.locator('#item-1-2 .side.a', { hasText: '开展专业技能培训' });
    const paragraphs = await side.locator('> p').evaluateAll((all) => all.map((each) => each.textContent.trim()));
    const at = paragraphs.findIndex((each) => each.startsWith('开展'));
    expect(paragraphs[at - 1]).toMatch(/^二、5（第4—5页）/u);
    expect(paragraphs[at + 1]).toMatch(/^二、8（第6页）/u);
  });

  test('the earlier name of a renamed chapter stands under the later one', async () => {
    const page = await visit(path);
    expect(await page.locator('.chapter .former').allTextContents()).toContainEqual(
      expect.stringContaining('五、规范基本社会事务'),
    );
  });

  test('on the narrowest phones nothing runs over the edge, badges and opened rows included', async () => {
    const page = await visit(path, { viewport: { width: 390, height: 800 } });
    await page.locator('[data-open-all]').click();
    await page.locator('[data-open-all][aria-pressed="true"]').waitFor();
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const over = await page
        .locator('.pair-item :is(.chg, .mk, summary b)')
        .evaluateAll((all, edge) => all.filter((each) => each.getBoundingClientRect().right > edge).length, width);
      expect(over, String(width)).toBe(0);
    }
  });
});

describe('any two texts', () => {
  test('are set side by side from the address alone, as their places’ pages have them, without marks of other comparisons', async () => {
    const page = await visit('compare/?a=shanghai-2024&b=qingpu-2025&theme=elderly-care');
    await page.locator('#two .comparison').waitFor();
    const cell = (text: string) => page.locator(`tr[data-topic="meals"] td[data-text="${text}"] .tx`).innerHTML();
    const sides = [await cell('shanghai-2024'), await cell('qingpu-2025')];
    expect(await page.locator('#two .tag').count()).toBe(0);
    const own: string[] = [];
    for (const [place, text] of [
      ['shanghai', 'shanghai-2024'],
      ['qingpu', 'qingpu-2025'],
    ] as const) {
      await page.goto(at(`places/${place}/elderly-care/`));
      own.push(await cell(text));
    }
    // Beside a text chosen freely 未再提及 would read as its silence.
    const marks = own.join('').match(/<a class="tag"/gu)?.length ?? 0;
    expect(marks).toBeGreaterThan(0);
    expect(sides).toEqual(own.map((html) => html.replaceAll(/<a class="tag"[^>]*>[^<]*<\/a>/gu, '')));
  });

  test('a choice is kept in the address, also of one theme, and 后退 goes back to it', async () => {
    const page = await visit('compare/');
    await page.locator('select[name=a]').selectOption('putuo-2024');
    await page.locator('select[name=b]').selectOption('pudong-2025');
    await page.locator('select[name=theme]').selectOption('funeral');
    await page.getByRole('button', { name: '开始对比' }).click();
    await page.locator('#two .comparison').waitFor();
    expect(new URL(page.url()).search).toBe('?a=putuo-2024&b=pudong-2025&theme=funeral');
    expect(await page.locator('#two .comparison').count()).toBe(1);
    await page.getByRole('button', { name: '互换' }).click();
    await expect
      .poll(() => page.locator('#two thead th[data-text]').first().textContent(), { timeout: 15_000 })
      .toContain('浦东新区');
    await page.goBack();
    await expect
      .poll(() => page.locator('#two thead th[data-text]').first().textContent(), { timeout: 15_000 })
      .toContain('普陀区');
  });

  test('over all themes each is a line that counts its topics and opens them; files and paper have them all', async () => {
    const page = await visit('compare/?a=pudong-2024&b=qingpu-2025', { viewport: { width: 390, height: 844 } });
    const bands = page.locator('#two .theme-band');
    await bands.first().waitFor();
    expect(await page.locator('[data-years]').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(5000);
    const rows = page.locator('#two tr[data-topic]');
    expect(await rows.filter({ visible: true }).count()).toBe(0);
    const first = page.locator('#two tbody').first();
    const topics = first.locator('tr[data-topic]:not([data-topic="general"])');
    const holding = (at: number) => topics.filter({ has: page.locator(`td.addressed:nth-of-type(${String(at)})`) });
    const [a, b, both] = [await holding(1).count(), await holding(2).count(), await holding(1).and(holding(2)).count()];
    const [mentionedA, mentionedB] = [
      await holding(2)
        .filter({ has: page.locator('td.mentioned:nth-of-type(1)') })
        .count(),
      await holding(1)
        .filter({ has: page.locator('td.mentioned:nth-of-type(2)') })
        .count(),
    ];
    expect(Math.min(mentionedA, mentionedB)).toBeGreaterThan(0);
    const all = await first.locator('tr[data-topic]').count();
    expect(await first.locator('.theme-band span').allTextContents()).toEqual([
      `都写到 ${String(both)}`,
      `只有浦东 2024写到 ${String(a - both)}（其中${String(mentionedB)}个青浦 2025提到）`,
      `只有青浦 2025写到 ${String(b - both)}（其中${String(mentionedA)}个浦东 2024提到）`,
    ]);
    await first.getByRole('button').first().click();
    expect(await rows.filter({ visible: true }).count()).toBe(all);
    await page.getByRole('button', { name: '展开全部主题' }).click();
    expect(await rows.filter({ visible: true }).count()).toBe(await rows.count());
    await page.getByRole('button', { name: '收起全部主题' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await rows.filter({ visible: true }).count()).toBe(await rows.count());
  });

  test('an unknown text is answered in words', async () => {
    const page = await visit('compare/?a=minhang-2024&b=%3Cimg%20src%3Dx%3E');
    await expect
      .poll(() => page.locator('#two-status').textContent(), { timeout: 15_000 })
      .toBe('地址中的文件没有收录，请重新选择。');
    expect(await page.locator('#two > *').count()).toBe(0);
  });

  test('without script the page says so and leads on', async () => {
    const page = await visit('compare/', { javaScriptEnabled: false });
    expect(await page.locator('.no-script').first().isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: '浦东新区 2024→2025' }).isVisible()).toBe(true);
  });
});

describe('shared wording', () => {
  test.each(['来沪务工不着的临时遇困人员', '“僵尸型”社会组织清理整治', '“三管三必须”'])(
    '%s leads from either notice to the other',
    async (words) => {
      const page = await visit('shared/shanghai-2024/pudong-2024/');
      const places = page.locator('.runs li', { hasText: words }).locator('a');
      const links = await places.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href)));
      expect(links.map(({ pathname }) => pathname.split('/').at(-2))).toEqual(['shanghai-2024', 'pudong-2024']);
      for (const [index, link] of links.entries()) {
        await page.goto(link.href);
        const passage = page.locator(`[id="${link.hash.slice(1)}"]`);
        expect(await passage.textContent()).toContain(words);
        const other = links[1 - index];
        expect(
          await page
            .locator(`.elsewhere a[href$="${other?.pathname.split('/').slice(-3).join('/')}${other?.hash}"]`)
            .count(),
        ).toBeGreaterThan(0);
      }
    },
  );

  test('no page of shared wording scores or ranks', async () => {
    const page = await visit('shared/');
    expect(await page.locator('main').textContent()).not.toMatch(/[\d.]+%|相似度[:：]|得分/u);
    expect(page.url()).toBe(at('shared/'));
  });
});

describe('a city and its districts', () => {
  test('each theme counts what the choice leaves of it', async () => {
    const page = await visit('uptake/2024/', { javaScriptEnabled: false });
    await page.locator('.up-choice.some + label').click();
    const themes = await page.locator('.up-themes details:visible').evaluateAll((all) =>
      all.map((theme) => ({
        said: theme.querySelector<HTMLElement>('summary')?.innerText.replace(/^.*；/u, ''),
        left: [...theme.querySelectorAll('tbody tr')].filter((row) => getComputedStyle(row).display !== 'none').length,
      })),
    );
    expect(themes.length).toBeGreaterThan(5);
    expect(themes.map(({ said }) => said)).toEqual(themes.map(({ left }) => `列出${String(left)}句`));
  });

  test('the address of a sentence opens its theme and stands out among the others', async () => {
    const page = await visit('uptake/2024/', { javaScriptEnabled: false });
    const last = page.locator('.up-themes details:last-child tbody tr');
    await page.goto(`${page.url()}#${(await last.first().getAttribute('id')) ?? ''}`);
    expect(await last.first().isVisible()).toBe(true);
    const grounds = await last.evaluateAll((rows) => rows.map((row) => getComputedStyle(row).backgroundColor));
    expect(grounds.length).toBeGreaterThan(1);
    expect(grounds.filter((ground) => ground === grounds[0])).toHaveLength(1);
  });
});
