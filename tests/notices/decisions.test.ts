/** The classifier beside the editors, on the notices that were read whole: those with a gold list of numbers. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { countLabels, scoreTogether } from '../../src/model/agreement.ts';
import { corpus } from '../held-corpus.ts';

const gold = parse(readFileSync('tests/convert/number/gold.yaml', 'utf8')) as Record<string, unknown>;
const read = new Set(Object.keys(gold).map((part) => part.split('/')[0]));
const everywhere = corpus.passages.filter(({ role }) => role === 'heading' || role === 'text');
const codable = everywhere.filter(({ notice }) => read.has(notice));
const themes = corpus.themes.map(({ id }) => id);

describe('the notices that were read whole', () => {
  test('every heading and sentence has an editor’s decision', () => {
    expect(codable.length).toBeGreaterThan(900);
    expect(codable.filter(({ reviewed }) => !reviewed)).toEqual([]);
  });

  test('the classifier alone agrees with the decisions', () => {
    const pairs = codable.map(({ id, themes: first, proposed }) => ({ id, first, second: proposed.themes }));
    expect(scoreTogether(countLabels(pairs, themes)).f1).toBeGreaterThanOrEqual(0.93);
  });

  test('every passage with a proposal has reasons for it', async () => {
    for (const notice of corpus.notices) {
      const file = await readFile(`content/notices/${notice.id}/reasons.json`, 'utf8');
      const reasons = JSON.parse(file) as Record<string, string[]>;
      for (const { key, proposed } of everywhere.filter((passage) => passage.notice === notice.id)) {
        expect(reasons[key], key).toHaveLength(proposed.themes.length);
      }
    }
  });
});
