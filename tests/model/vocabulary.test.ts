/** One word for one thing: the names of states and kinds are in the vocabulary, and no code has a map of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kindNames, stateNames } from '../../src/model/vocabulary.ts';

const folder = new URL('../../src/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|astro)$/u.test(file) && !file.endsWith('vocabulary.ts'))
  .map((file) => ({ file, code: readFileSync(new URL(file, folder), 'utf8') }));

test('the words', () => {
  expect(kindNames).toEqual({ target: '计划', result: '完成', stock: '存量', standard: '标准' });
  expect(stateNames).toEqual({
    addressed: '写到',
    mentioned: '提到（见其他议题）',
    silent: '未提及',
    absent: '未收录',
    pending: '待审校',
  });
});

test('no other map of a kind or state to a word', () => {
  const maps = files.flatMap(({ file, code }) =>
    [
      ...code.matchAll(
        /\b(?:target|result|stock|standard|addressed|mentioned|silent|absent|pending): ['"`]\p{Script=Han}/gu,
      ),
    ].map(([found]) => `${file}: ${found}`),
  );
  expect(maps).toEqual([]);
});

test('no page writes a state by hand where it marks one', () => {
  const marks = files.flatMap(({ file, code }) =>
    [...code.matchAll(/class="state [a-z ]+">(?:写到|提到|未提及|未收录|待审校)/gu)].map(
      ([found]) => `${file}: ${found}`,
    ),
  );
  expect(marks).toEqual([]);
});

test.each([
  ['口径', '“同一指标”, or “统计范围” of what is counted'],
  ['打印与导出', '“打印与下载”'],
  ['日导出', '“日下载”'],
])('no page and no file says %s: it is %s', (replaced) => {
  const content = ['pages', 'editors/indicators'].flatMap((name) => {
    const own = new URL(`../../content/${name}/`, import.meta.url);
    return readdirSync(own).map((file) => ({ file, code: readFileSync(new URL(file, own), 'utf8') }));
  });
  expect([...files, ...content].filter(({ code }) => code.includes(replaced)).map(({ file }) => file)).toEqual([]);
});
