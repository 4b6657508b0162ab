/** What shows a choice says so: of a topic’s numbers how many more there are and where, of what two years changed where all is. */
import { expect, test } from 'vitest';
import { corpus } from '../held-corpus.ts';
import { listTexts } from '../../src/model/notice-text.ts';
import { numbersByTopic } from '../../src/model/comparison/topic-number.ts';
import { pagesOf } from './built-site.ts';
import { sites } from './site.ts';

test('a theme’s page accounts for every number of each topic whose numbers it shows', () => {
  const [{ folder }] = sites;
  const texts = listTexts(corpus).filter(({ kind }) => kind === 'plan');
  let told = 0;
  for (const theme of corpus.themes) {
    const html = pagesOf(folder).find(({ file }) => file === `themes/${theme.id}/index.html`)?.html ?? '';
    const numbers = numbersByTopic(corpus, theme, texts);
    for (const [, topic = '', words = ''] of html.matchAll(
      /<li data-for="([^"]*)">(?:(?!<\/li>)[^])*?<p class="nums"([^]*?)<\/p>/gu,
    )) {
      const figures = words.match(/<b>/gu)?.length ?? 0;
      const [, rest = '0'] = /\/#numbers">另有(\d+)个数字<\/a>/u.exec(words) ?? [];
      expect({ topic, all: figures + Number(rest) }).toEqual({ topic, all: numbers.get(topic)?.length });
      told += Number(rest);
    }
  }
  expect(told).toBeGreaterThan(10);
});

test('a page of two years says that the sentence beside an item names some of what is gone, and where all of it is', () => {
  const [{ folder }] = sites;
  const pages = pagesOf(folder).filter(({ html }) => html.includes('<span>一句话变化</span>'));
  expect(pages.length).toBeGreaterThan(0);
  for (const { html } of pages) expect(html).toMatch(/只举主要的变化，没有再写到的未必都列出，展开后可对照两年原文/u);
});
