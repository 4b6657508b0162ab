import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { checkReading } from '../../../src/convert/classify/check-reading.ts';
import { prepareCodebook } from '../../../src/convert/classify/codebook.ts';
import { codingRulesSchema } from '../../../src/schema/coding-rule.ts';
import { themeSchema } from '../../../src/schema/theme.ts';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

const rules = codingRulesSchema.parse(parse(await readFile('content/editors/coding-rules.yaml', 'utf8')));
const theme = (id: string, more: object, topics: object[]) => ({
  ...themeSchema.parse({ name: id, family: '类', order: 1, takesIn: '甲', topics, ...more }),
  id,
});
const topic = (id: string, since?: string) => ({
  id,
  name: id,
  takesIn: '乙',
  ...(since === undefined ? {} : { since }),
});
const codebook = prepareCodebook(
  [
    theme('care', {}, [topic('meals'), topic('beds', '2026-05-01')]),
    theme('flood', { since: '2026-06-01' }, [topic('shelter'), topic('alarm')]),
  ],
  rules,
);

function check(date: string, readFor: { topic: string; date: string }[] = []) {
  const file = new VFile();
  const wanting = checkReading({ file, decisions: [], reading: { date, readFor } }, codebook);
  return { wanting, told: file.messages.map(({ ruleId, fatal }) => `${String(ruleId)}${fatal ? ' stops' : ''}`) };
}

test('a notice that was read before a theme or topic was added wants reading for it, a new theme as a whole', () => {
  expect(check('2026-04-30')).toEqual({ wanting: ['care/beds', 'flood'], told: ['decisions-reread'] });
  expect(check('2026-05-31').wanting).toEqual(['flood']);
  expect(check('2026-06-01')).toEqual({ wanting: [], told: [] });
});

test('a later reading for it is enough', () => {
  const readFor = [
    { topic: 'care/beds', date: '2026-05-02' },
    { topic: 'flood', date: '2026-06-02' },
  ];
  expect(check('2026-04-30', readFor)).toEqual({ wanting: [], told: [] });
});

test('a reading for what the codebook does not hold stops the conversion', () => {
  expect(check('2026-06-01', [{ topic: 'care/bads', date: '2026-06-01' }]).told).toEqual(['decision-read-for stops']);
});
