import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { themesOf, writtenOf } from '../../../scripts/intake-text.ts';
import { readEditors } from '../../../src/convert/classify/read-editors.ts';
import { convertNotice } from '../../../src/convert/pipeline.ts';

const { codebook } = await readEditors('content/editors');
const read = (file: string): string =>
  readFileSync(
    new URL(`../cases/scenes, lists of fields and sections outside the themes/${file}`, import.meta.url),
    'utf8',
  );
const conversion = convertNotice(
  {
    id: 'yunxi-2025',
    textPath: 'yunxi-2025.txt',
    bytes: new TextEncoder().encode(read('source.txt')),
    sidecarPath: 'yunxi-2025.yaml',
    sidecar: read('source.yaml'),
  },
  codebook && { codebook, decisions: new Map() },
);
const written = writtenOf(conversion);

test.for([
  ['2025年，松岭民政将显著提升社会救助、社会福利', []],
  ['加强民政服务队伍建设', ['capacity']],
  ['建立民政专项资金', ['capacity']],
  ['健全社会组织、慈善机构参与基层治理', ['social-organizations']],
  ['工作思路', []],
  ['立足全市大局', []],
  ['争先进位年', []],
  ['着力提升党建引领、应对人口老龄化、社会救助', []],
  ['着力推进实施积极应对人口老龄化国家战略，提升养老服务', ['ageing', 'elderly-care']],
  ['加大政策解读', ['rule-of-law']],
  ['重点围绕重要政策的执行情况', ['rule-of-law']],
  ['落实解读责任', ['rule-of-law']],
  ['对救助领域群众身边不正之风', ['social-assistance']],
  ['接待市民政局党组书记', ['elderly-care']],
  ['完善志愿服务动员和应急联动机制', ['safety']],
] as const)('%s', ([sentence, themes]) => {
  expect([...(themesOf(sentence, written) ?? ['no such passage'])].sort()).toEqual([...themes].sort());
});
