/** The corpus refuses an indicator that does not hold; the editors' file holds today. */
import { describe, expect, it } from 'vitest';
import { buildCorpus, CorpusError } from '../../src/model/build-corpus.ts';
import type { ContentRecords } from '../../src/model/corpus.ts';
import { corpus, records } from '../held-corpus.ts';

const altered = (change: (copy: ContentRecords) => void): ContentRecords => {
  const copy = structuredClone(records);
  change(copy);
  return copy;
};
const beds = (copy: ContentRecords) => copy.indicators.find(({ id }) => id === 'elderly-beds')!.series[0]!.targets[0]!;

describe('indicators', () => {
  it('seventeen or more are counted in two or more texts', () => {
    const shared = corpus.indicators.filter(({ id }) => {
      const own = corpus.targets.filter(({ indicator }) => indicator === id);
      return (
        new Set(own.map(({ passage }) => `${corpus.passage(passage).notice} ${corpus.passage(passage).part ?? ''}`))
          .size >= 2
      );
    });
    expect(shared.length).toBeGreaterThanOrEqual(17);
  });

  it.each<[string, (copy: ContentRecords) => void, RegExp]>([
    [
      'a dangling target',
      (copy) => void (beds(copy).target = 'shanghai-2024-zzzz-1'),
      /no target “shanghai-2024-zzzz-1”/u,
    ],
    ['a changed quote', (copy) => void (beds(copy).quote = '新增养老床位5511张'), /now reads/u],
    [
      'another verb',
      (copy) => void (copy.indicators.find(({ id }) => id === 'elderly-beds')!.series[0]!.verb = '新建'),
      /never merged/u,
    ],
    [
      'a target that stands twice',
      (copy) => void copy.indicators[0]!.series[0]!.targets.push({ ...beds(copy) }),
      /as well/u,
    ],
    ['a theme that is not there', (copy) => void (copy.indicators[0]!.theme = 'nothing'), /no theme “nothing”/u],
  ])('%s stops the build', (_name, change, message) => {
    const copy = altered(change);
    let fault: unknown;
    try {
      buildCorpus(copy);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(CorpusError);
    expect((fault as CorpusError).message).toMatch(message);
  });
});
