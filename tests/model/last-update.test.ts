import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codingVersion } from '../../src/model/last-update.ts';
import { readDecisionDates } from '../../src/model/read-content.ts';
import { corpus } from '../held-corpus.ts';

const notice = (added: string) => ({ added }) as Parameters<typeof codingVersion>[0]['notices'][number];

describe('the version of the coding', () => {
  test('is the newest date of a notice and of a decision, whichever is later', () => {
    expect(codingVersion({ notices: [notice('2030-02-01')], decided: ['2030-01-01', '2030-03-01'] })).toBe(
      '2030-03-01',
    );
    expect(codingVersion({ notices: [notice('2030-04-01')], decided: ['2030-03-01'] })).toBe('2030-04-01');
  });

  test('is none while no notice is held, whatever the rules are dated', () => {
    expect(codingVersion({ notices: [], decided: ['2030-03-01'] })).toBeUndefined();
  });
});

describe('the dates that it follows', () => {
  let root: string;
  const write = async (path: string, text: string): Promise<void> => {
    const file = join(root, 'editors', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'decided-'));
    await write('decisions/linhu-2030.yaml', "date: '2030-01-01'\ndecisions: []\n");
  });
  afterEach(() => rm(root, { recursive: true }));

  test.each([
    ['alignments/linhu-2030--linhu-2031.yaml', "a: linhu-2030\ndate: '2030-02-02'\n"],
    ['uptake/ningzhou-2030--linhu-2030.yaml', "date: '2030-02-02'\ntasks: []\n"],
    ['uptake-readings/draw-1.yaml', "date: '2030-02-02'\n"],
    ['second-readings/draw-1.yaml', "date: '2030-02-02'\n"],
    ['silences/linhu-2030.yaml', "date: '2030-02-02'\n"],
    ['indicators/meals.yaml', "name: 助餐\ndate: '2030-02-02'\n"],
    ['firmness.yaml', "date: '2030-02-02'\n"],
    ['decisions/linhu-2030.yaml', "date: '2030-01-01'\nreadFor: [{ topic: a/b, date: '2030-02-02' }]\n"],
    [
      'decisions/linhu-2030.yaml',
      "decisions:\n  - note: x\ndate: '2030-01-01'\nreadFor:\n  - topic: a/b\n    date: '2030-02-02'\nreader: 某\n",
    ],
  ])('%s moves the version', async (path, text) => {
    expect(await readDecisionDates(root)).toEqual(['2030-01-01']);
    await write(path, text);
    const decided = await readDecisionDates(root);
    expect(codingVersion({ notices: [notice('2030-01-01')], decided })).toBe('2030-02-02');
  });

  test('a file that is a list, or has no date, moves nothing', async () => {
    await write('glossary.yaml', '- { term: 一键通, text: 求助服务 }\n');
    await write('synonyms.yaml', 'groups: []\n');
    expect(await readDecisionDates(root)).toEqual(['2030-01-01']);
  });

  test('what is held is no older than any of its files', () => {
    const version = codingVersion(corpus) ?? '';
    expect(corpus.decided.length).toBeGreaterThan(20);
    for (const date of corpus.decided) expect(version >= date).toBe(true);
  });
});
