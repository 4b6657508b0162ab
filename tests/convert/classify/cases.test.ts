import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { classifyPassage } from '../../../src/convert/classify/classify-passage.ts';
import { readEditors } from '../../../src/convert/classify/read-editors.ts';

const casesSchema = z.array(
  z.strictObject({
    text: z.string(),
    under: z.array(z.string()).default([]),
    opening: z.boolean().default(false),
    themes: z.array(z.string()).optional(),
    main: z.string().optional(),
    topics: z.array(z.string()).optional(),
  }),
);
const readCases = (name: string): z.infer<typeof casesSchema> =>
  casesSchema.parse(parse(readFileSync(join(import.meta.dirname, name), 'utf8')));
const { codebook } = await readEditors('content/editors');
if (codebook === null) throw new Error('the codebook does not fit its schema');

describe.each([
  ['a sentence from a notice that the project does not hold', 'unseen-cases.yaml'],
  ['a rule of the codebook', 'rule-cases.yaml'],
])('%s', (_, name) => {
  test.each(readCases(name))('$text', ({ text, under, opening, themes, main, topics }) => {
    const proposal = classifyPassage({ text, headings: under, before: null, headed: null, opening }, codebook);
    if (themes !== undefined)
      expect([...proposal.themes].sort(), proposal.reasons.join('\n')).toEqual([...themes].sort());
    if (main !== undefined) expect(proposal.themes[0], proposal.reasons.join('\n')).toBe(main);
    if (topics !== undefined) expect(proposal.topics).toEqual(expect.arrayContaining(topics));
  });
});

describe('a proposal', () => {
  test('comes with reasons that name the words', () => {
    const proposal = classifyPassage(
      { text: '新增社区老年食堂20个。', headings: ['优化养老服务供给'], before: null, headed: null, opening: false },
      codebook,
    );
    expect(proposal.reasons).toEqual([expect.stringMatching(/^养老服务 [\d.]+：本句 老年食堂 \+4.*；标题 \+2$/u)]);
  });
});
