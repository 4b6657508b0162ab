import { expect, test } from 'vitest';
import { MOST_PICTURED } from '../../src/model/thresholds.ts';
import { listPictures } from '../../src/share/list-pictures.ts';
import { pictureOf } from '../../src/share/which-picture.ts';
import { corpus } from '../held-corpus.ts';

const [first] = corpus.notices;
if (first === undefined) throw new Error('no notice');
const grown = { ...corpus, notices: [...corpus.notices, ...Array.from({ length: MOST_PICTURED }, () => first)] };

test.for([
  ['/themes/ageing/meals/', 'themes/ageing', 'themes/ageing'],
  ['/places/pudong/', 'places/pudong', 'places/pudong'],
  ['/notices/pudong-2024/cite/', 'notices/pudong-2024', 'places/pudong'],
  ['/compare/pudong-2024/pudong-2025/', 'compare/pudong-2024--pudong-2025', 'places/pudong'],
  ['/targets/', 'site', 'site'],
] as const)('%s shows %s, among many notices %s', ([path, few, many]) => {
  expect([pictureOf(path, corpus), pictureOf(path, grown)]).toEqual([few, many]);
});

test('the pictures that pages of many notices show are drawn, and no others', () => {
  const drawn = (all: typeof corpus): string[] => listPictures(all, []).map(({ name }) => name);
  expect(drawn(corpus)).toEqual(expect.arrayContaining(corpus.notices.map(({ id }) => `notices/${id}`)));
  expect(drawn(grown).filter((name) => name.startsWith('notices/'))).toEqual([]);
  expect(drawn(grown)).toContain('places/pudong');
});
