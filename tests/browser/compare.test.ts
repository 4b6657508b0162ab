/** Year over year, any two texts, and shared wording, as a reader meets them. */
import { describe, expect, test } from 'vitest';
import { at, open } from './open.ts';

describe('two years of one issuer', () => {
  const path = 'compare/pudong-2024/pudong-2025/';

  test('all 26 items of 2025 and the one that 2024 alone has are there, each with its state in words', async () => {
    const page = await open(path, { javaScriptEnabled: false });
    const bodies = await page
      .locator('.diff tbody')
      .evaluateAll((all) => all.map((body) => [body.id, body.querySelector('.band .chg')?.textContent.trim()]));
    await page.context().close();
    expect(bodies.filter(([id]) => /^p\d+-\d+$/u.test(id ?? ''))).toHaveLength(26);
    expect(bodies).toContainEqual(['a-p3-14', '未再提及']);
    for (const [, state] of bodies) expect(['延续', '调整', '新提出', '未再提及']).toContain(state);
  });

  test('a changed word is told to a screen reader as well as to the eye, and nothing says that a matter was dropped', async () => {
    const page = await open(path);
    const row = page.locator('.diff .line', { hasText: '登记试点工作' }).first();
    expect(await row.locator('ins').first().textContent()).toBe('〔新增〕持续〔新增止〕');
    expect(await row.locator('del').first().textContent()).toBe('〔未保留〕积极〔未保留止〕');
    expect(
      await row
        .locator('ins')
        .first()
        .evaluate((mark) => getComputedStyle(mark).textDecorationLine),
    ).toBe('underline');
    expect(
      await row
        .locator('del')
        .first()
        .evaluate((mark) => getComputedStyle(mark).textDecorationLine),
    ).toBe('line-through');
    expect(await page.locator('main').textContent()).not.toMatch(/取消了|废止|删除了|不再开展/u);
    await page.context().close();
  });

  test('the filter hides lines and items without a line left, and is kept in the address', async () => {
    const page = await open(path);
    for (const name of ['延续', '调整', '未再提及'])
      await page.locator('form.filter').getByLabel(name, { exact: true }).uncheck();
    expect(await page.locator('.diff .line:visible').count()).toBe(await page.locator('.diff .line.new').count());
    expect(await page.locator('#a-p3-14').isVisible()).toBe(false);
    expect(new URL(page.url()).searchParams.get('show')).toBe('new');
    await page.reload();
    expect(await page.locator('.diff .line.adjusted').first().isVisible()).toBe(false);
    await page.context().close();
  });

  test('a chapter without a line left is hidden with its head', async () => {
    const page = await open(`${path}?show=unmentioned`);
    const chapters = page.locator('section:has(.diff)');
    await expect.poll(() => chapters.filter({ visible: false }).count()).toBeGreaterThan(0);
    for (const chapter of await chapters.filter({ visible: true }).all())
      expect(await chapter.locator('tr.line:visible').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('each link to a sentence is named for its item and words, and no two alike', async () => {
    const page = await open(path);
    const names = await page.locator('.diff .src').allTextContents();
    await page.context().close();
    expect(names.filter((name) => !/^\s*(原文|第[\d—]+页)\s*：\d{4}年.+“.+”\s*$/u.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('words of another item stand apart, with their own place', async () => {
    const page = await open(path);
    const cell = page.locator('#p1-2 td', { hasText: '开展专业技能培训' });
    const paragraphs = await cell.locator('.tx > p').evaluateAll((all) => all.map((each) => each.textContent.trim()));
    const at = paragraphs.findIndex((each) => each.startsWith('开展') || each.includes('〕开展'));
    expect(paragraphs[at - 1]).toContain('二、5、增加养老服务设施供给');
    expect(paragraphs[at + 1]).toMatch(/二、8、推动养老服务融合发展\s*（第6页）/u);
    expect(await cell.locator('.loc').last().isVisible()).toBe(true);
    await page.context().close();
  });

  test('on a phone nothing runs over the edge and each side says whose it is', async () => {
    const page = await open(path, { viewport: { width: 320, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await page.locator('#p1-1 .line .org').first().isVisible()).toBe(true);
    await page.context().close();
  });

  test('every link of the page within the site leads to a place that is there', async () => {
    const page = await open(path);
    const links = await page
      .locator('.compare a[href]')
      .evaluateAll((all) => [...new Set(all.map((link) => (link as HTMLAnchorElement).href))]);
    const byPage = Map.groupBy(links, (link) => link.replace(/#.*$/u, ''));
    for (const [address, own] of byPage) {
      await page.goto(address);
      const ids = new Set(await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id)));
      for (const link of own) {
        const anchor = decodeURIComponent(new URL(link).hash.slice(1));
        if (anchor) expect(ids.has(anchor), link).toBe(true);
      }
    }
    await page.context().close();
  });
});

describe('any two texts', () => {
  test('are set side by side from the address alone, without a page of their own', async () => {
    const page = await open('compare/?a=shanghai-2024&b=qingpu-2025');
    await page.locator('#two .cmp').first().waitFor();
    expect(await page.locator('#two thead').first().locator('th').allTextContents()).toEqual([
      '上海市 2024',
      '青浦区 2025',
    ]);
    expect(await page.locator('#two .cmp').count()).toBeGreaterThan(10);
    expect(await page.locator('#two .shared-list li').count()).toBeGreaterThan(5);
    for (const side of ['first', 'last'])
      expect(
        await page.locator(`#two td:${side}-child .same`, { hasText: '持续开展数据的归集、共享、开放和应用' }).count(),
      ).toBeGreaterThan(0);
    await page.context().close();
  });

  test('a choice is kept in the address, also of one theme, and 后退 goes back to it', async () => {
    const page = await open('compare/');
    await page.locator('select[name=a]').selectOption('putuo-2024');
    await page.locator('select[name=b]').selectOption('pudong-2025');
    await page.locator('select[name=theme]').selectOption('funeral');
    await page.getByRole('button', { name: '并列' }).click();
    await page.locator('#two .cmp').waitFor();
    expect(new URL(page.url()).search).toBe('?a=putuo-2024&b=pudong-2025&theme=funeral');
    expect(await page.locator('#two .cmp').count()).toBe(1);
    await page.getByRole('button', { name: '左右对调' }).click();
    await expect.poll(() => page.locator('#two thead th').first().textContent()).toBe('浦东新区 2025');
    await page.goBack();
    await expect.poll(() => page.locator('#two thead th').first().textContent()).toBe('普陀区 2024');
    await page.context().close();
  });

  test('an unknown text is answered in words', async () => {
    const page = await open('compare/?a=minhang-2024&b=%3Cimg%20src%3Dx%3E');
    await expect.poll(() => page.locator('#two-status').textContent()).toBe('地址中的文件没有收录，请重新选择。');
    expect(await page.locator('#two > *').count()).toBe(0);
    await page.context().close();
  });

  test('without script the page says so and leads on', async () => {
    const page = await open('compare/', { javaScriptEnabled: false });
    expect(await page.locator('.no-script').first().isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: /浦东新区：2024年与2025年/u }).isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('shared wording', () => {
  test.each(['来沪务工不着的临时遇困人员', '“僵尸型”社会组织清理整治', '“三管三必须”'])(
    '%s leads from either notice to the other',
    async (words) => {
      const page = await open('shared/shanghai-2024/pudong-2024/');
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
      await page.context().close();
    },
  );

  test('no page of shared wording scores or ranks', async () => {
    const page = await open('shared/');
    expect(await page.locator('main').textContent()).not.toMatch(/[\d.]+%|相似度[:：]|得分/u);
    expect(page.url()).toBe(at('shared/'));
    await page.context().close();
  });
});
