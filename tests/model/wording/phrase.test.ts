import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../../src/model/wording/phrase.ts';

describe('where a title may be broken', () => {
  const cases: [string, readonly string[], string][] = [
    ['2025年浦东新区民政工作要点', ['浦东新区'], '2025年|浦东新区|民政|工作|要点'],
    ['认知障碍照护床位', [], '认知|障碍|照护|床位'],
    ['同一件民生事，市、区怎么安排', [], '同一|件|民生|事，|市、|区|怎么|安排'],
    ['落实《青浦民政工作要点》', [], '落实|《青浦|民政|工作|要点》'],
  ];
  it.each(cases)('%s', (text, names, pieces) => {
    expect(phrasesOf(text, names).join('|')).toBe(pieces);
    expect(phrasesOf(text, names).join('')).toBe(text);
  });
});
