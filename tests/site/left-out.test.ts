/** A line of a topic's numbers shows some of them: how many more there are is said beside it, with the way to all. */
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
