import { expect, test } from 'vitest';
import { idFold } from '../../src/text/id-fold.ts';

/** Ids of published passages hang on these: an expected form must never be changed. */
test.for([
  ['浦民发〔2024〕8号', '浦民发(2024)8号'],
  ['“一件事”　‘甲’', '"一件事"\'甲\''],
  ['２０２４年ＡＩ', '2024年ai'],
  ['——－–—', '-----'],
  ['1～2家', '1~2家'],
  ['【甲】［乙］', '[甲][乙]'],
  ['〈甲〉《乙》', '《甲》《乙》'],
  ['•・∙·', '····'],
  ['养\u200b老\u3000服 务\ufeff', '养老服务'],
  ['…㎡', '...m2'],
] as const)('%s folds to %s for good', ([text, folded]) => {
  expect(idFold(text)).toBe(folded);
});
