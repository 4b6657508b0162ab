/** The example of the home page: one matter in several texts, both years of a place that has two. */
import { expect, test } from 'vitest';
import { pagesOf } from './built-site.ts';
import { sites } from './site.ts';

test('the example has of each sentence what is on its matter, as the topic’s page has', () => {
  const [{ folder }] = sites;
  const html = pagesOf(folder).find(({ file }) => file === 'index.html')?.html ?? '';
  const words = (/<section class="sample"[^]*?<\/section>/u.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>|\s/gu, '');
  expect(words).toContain('浦东新区2024');
  expect(words).toContain('浦东新区2025……新建社区为老助餐服务场所18家……');
});
