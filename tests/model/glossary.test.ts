import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'astro/zod';
import { textName } from '../../src/model/notice-text.ts';
import { findTerm } from '../../src/model/glossary.ts';
import { termSchema } from '../../src/schema/glossary.ts';
import { startingPointSchema } from '../../src/schema/starting-point.ts';
import { corpus } from '../held-corpus.ts';

const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T[]> =>
  z.array(schema).parse(parse(await readFile(`content/editors/${name}.yaml`, 'utf8')));

describe('the glossary', async () => {
  const terms = await read('glossary', termSchema);

  it.each(terms.map((term) => [term.term, term] as const))(
    '%s stands in a text, under a theme of the codebook',
    (_, term) => {
      expect(findTerm(corpus, term)).not.toEqual([]);
      expect(corpus.themes.map(({ id }) => id)).toContain(term.theme);
    },
  );

  it('tells a summary apart from the plan that it came with', () => {
    const uses = (term: string) =>
      terms
        .filter((each) => each.term === term)
        .flatMap((each) => findTerm(corpus, each))
        .filter(({ column }) => column.issuer.id === 'shanghai')
        .map(({ column, passages }) => `${textName(column)}: ${String(passages.length)}`);
    expect(uses('遗产管理人')).toEqual(['上海市 2023（总结）: 1']);
    expect(uses('一件事')).toEqual(['上海市 2024: 3', '上海市 2023（总结）: 5']);
  });

  it('explains each term once', () => {
    const names = terms.map(({ term }) => term);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('the starting points', async () => {
  const points = await read('starting-points', startingPointSchema);

  it.each(points.map((point) => [point.say, point] as const))('%s leads to what a text speaks on', (_, point) => {
    expect(corpus.passages.some(({ themes, topics }) => [...themes, ...topics].includes(point.at))).toBe(true);
  });

  it('are called by no term that no text uses: its page would begin by saying so', async () => {
    const unused = (await read('glossary', termSchema))
      .map(({ term }) => term)
      .filter((term) => !corpus.passages.some(({ text }) => text.includes(term)));
    expect(unused).toContain('时间银行');
    expect(points.filter(({ say }) => unused.some((term) => say.includes(term)))).toEqual([]);
  });
});
