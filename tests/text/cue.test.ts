import { expect, test } from 'vitest';
import { cuePieces, foldForCues, placesOfCue } from '../../src/text/cue.ts';

test.for([
  ['政策找人', '推进“政策找人”', 1],
  ['A…B', '甲a乙b', 1],
  ['养老…床位', '养老机构床位', 1],
  ['养老…床位', '养老机构，床位', 0],
  ['养老…床位', '床位与养老', 0],
  ['养老', '养老、养老', 2],
  ['', '养老', 0],
] as const)('the cue %s in %s: %i places', ([words, text, places]) => {
  expect(placesOfCue(cuePieces(words), foldForCues(text))).toHaveLength(places);
});

test('a place ends where the last piece ends', () => {
  expect(placesOfCue(cuePieces('养老…床位'), foldForCues('建养老护理床位'))).toEqual([[1, 7]]);
});
