/** The sidecar is held against the text, its file name and the other sidecars; each fault is reported at its key. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { convertNotices, type Conversion } from '../../src/convert/pipeline.ts';
import { issuerNames, type Notice } from '../../src/schema/notice.ts';
import { convertText, plainSidecar } from './convert-text.ts';

const text = '2024年某市民政工作要点\n一、养老\n甲。\n';

/** `rule line:column` of every message. */
const told = (conversion: Conversion): string[] =>
  conversion.messages.flatMap((file) =>
    file.messages.map(({ ruleId, line, column }) => `${String(ruleId)} ${String(line)}:${String(column)}`),
  );

const convertAll = (seeds: readonly (readonly [id: string, text: string, sidecar: string])[]): Conversion[] =>
  convertNotices(
    seeds.map(([id, words, sidecar]) => ({
      id,
      textPath: `${id}.txt`,
      bytes: new TextEncoder().encode(words),
      sidecarPath: `${id}.yaml`,
      sidecar,
    })),
  );

test("another notice's sidecar stops the notice", () => {
  const putuo = readFileSync('seeds/putuo-2024.txt', 'utf8');
  const sidecar = plainSidecar
    .replace('moushi, name: 某市民政局, area: 某市', 'jingan, name: 上海市静安区民政局, area: 静安区')
    .replace('2024年某市民政工作要点', '静安区民政局2024年工作要点');
  expect(told(convertText(putuo, sidecar))).toContain('sidecar-other-notice 3:1');
});

test('the title of one place under the bureau of another is told', () => {
  const of = (title: string, name: string, area: string): string[] =>
    told(
      convertText(
        text,
        plainSidecar
          .replace('某市民政局, area: 某市', `${name}, area: ${area}`)
          .replace('2024年某市民政工作要点', title),
      ),
    ).filter((message) => message.startsWith('sidecar-title-place'));
  expect(of('普陀区民政局2024年工作要点', '上海市民政局', '上海市')).toEqual(['sidecar-title-place 3:1']);
  expect(of('2024年浦东新区民政工作要点', '上海市普陀区民政局', '普陀区')).toEqual(['sidecar-title-place 3:1']);
  expect(of('上海市普陀区民政局2024年工作要点', '上海市普陀区民政局', '普陀区')).toEqual([]);
  expect(of('2024年浦东新区民政工作要点', '上海市浦东新区民政局', '浦东新区')).toEqual([]);
  expect(of('2025年全市民政工作要点', '上海市普陀区民政局', '普陀区')).toEqual([]);
  expect(of('2024年上海民政工作要点', '上海市普陀区民政局', '普陀区')).toEqual([]);
});

test('bureaus that issued it together have their place, and their letterhead is no other bureau’s', () => {
  const joint = `别市民政局文件\n${text}`;
  const sidecar = `${plainSidecar}\njointly: [别市民政局, 某市财政局]`;
  expect(told(convertText(joint))).toContain('sidecar-bureau 1:23');
  const conversion = convertText(joint, sidecar);
  expect(told(conversion).filter((message) => message.startsWith('sidecar'))).toEqual([]);
  const notice = JSON.parse(conversion.files?.get('moushi-2024/notice.json') ?? '') as Notice;
  expect(issuerNames(notice)).toEqual(['某市民政局', '别市民政局', '某市财政局']);
});

test.for([
  ['year: 2025 over a plan of 2024', 'year: 2024', 'year: 2025', 'sidecar-other-year 2:1'],
  ['an unknown key', 'year: 2024', 'yaer: 2024', 'sidecar-schema 2:1'],
  ['an unknown alias', 'year: 2024', 'year: *x', 'sidecar-yaml 2:7'],
  ['an unknown tag', 'year: 2024', 'year: !foo 2024', 'sidecar-yaml 2:7'],
  ['a link that runs', '样例。', '样例。, url: "javascript:alert(1)"', 'sidecar-schema 4:33'],
  ['a link with a second line', '样例。', '样例。, url: "https://a.cn/\\nER  - "', 'sidecar-schema 4:33'],
  ['a link with a blank', '样例。', '样例。, url: "https://a.cn/ b"', 'sidecar-schema 4:33'],
  ['a link that turns its letters round', '样例。', '样例。, url: "https://a.cn/\\u202eb"', 'sidecar-schema 4:33'],
  ['a link under another’s name', '样例。', '样例。, url: "https://mz.gov.cn@evil.cn/"', 'sidecar-schema 4:33'],
  ['a line end in a value', '样例。', '"a\\nER  - "', 'sidecar-schema 4:22'],
  ['a bad date', '2026-01-01', '2026-13-01', 'sidecar-schema 5:1'],
] as const)('%s', ([, from, to, message]) => {
  expect(told(convertText(text, plainSidecar.replace(from, to)))).toContain(message);
});

test.for([
  ['a field left out', 'title: 2024年某市民政工作要点\n', '', '缺少这一项，请补上；应为文字'],
  ['a choice left out', 'kind: web, ', '', '缺少这一项，请补上；应为其中之一：pdf | file | web | republished'],
  ['a field that is none', 'added:', 'addet: x\nadded:', '没有这个字段；请核对拼写，或删去'],
  ['words for a number', 'year: 2024', 'year: 二〇二四', '应为数字，这里是文字'],
  [
    'a list for a map',
    '{ kind: web, note: 样例。 }',
    '[web]',
    '应为一组字段（名称: 内容），这里是列表（每项以 - 开头）',
  ],
  ['nothing for words', '2024年某市民政工作要点', '', '应为文字，这里是空（null）'],
  ['a full-width colon', 'year: 2024', 'year：2024', '要用半角冒号'],
  ['a field written twice', 'year: 2024', 'year: 2024\nyear: 2025', '同一个字段写了两次'],
  ['a merge conflict', 'year: 2024', '<<<<<<< HEAD\nyear: 2024\n=======\nyear: 2025\n>>>>>>> b', '没有解决的合并冲突'],
  ['a year of another age', 'year: 2024', 'year: 24', '应不小于 1949，这里是“24”'],
  ['a year to come', 'year: 2024', 'year: 20244', '应不大于 2100，这里是“20244”'],
  ['half a year', 'year: 2024', 'year: 2024.5', '应为整数，这里是数字'],
  [
    'a date as it is written by hand',
    '2026-01-01',
    '2026/1/1',
    '应为公历日期，写成 2024-03-01 的样子，这里是“2026/1/1”',
  ],
  ['a day that is none', '2026-01-01', '2026-02-30', '应为公历日期，写成 2024-03-01 的样子，这里是“2026-02-30”'],
  ['no words', '样例。', '""', '不能为空；请写上内容，或删去这一项'],
  ['words of two lines', '样例。', '"甲\\n乙"', '只能是一行文字，不含换行和看不见的字符'],
  ['a choice that is none', 'kind: web', 'kind: 网页', '应为其中之一：pdf | file | web | republished，这里是“网页”'],
  ['a level that is none', 'level: city', 'level: 市级', '应为其中之一：city | district，这里是“市级”'],
  ['an id in Chinese', 'id: moushi', 'id: 某市', '编号是小写拼音、数字，用连字符连接'],
  [
    'a checksum cut off',
    '样例。',
    '样例。, received: { name: a.pdf, sha256: abc, kept: true }',
    '应为文件的 SHA-256 校验值，64 位数字和小写字母',
  ],
  [
    'a correction of no kind',
    'year: 2024',
    'corrections: [{ text: 甲, reason: 试 }]\nyear: 2024',
    '缺少这一项，请补上',
  ],
  [
    'a list of one, not as a list',
    'year: 2024',
    'furniture: 内部\nyear: 2024',
    '应为列表（每项以 - 开头），这里是文字',
  ],
  ['an address of another kind', '样例。', '样例。, url: "ftp://a.cn/x"', '应为 http:// 或 https:// 开头'],
] as const)('%s is told in words that say what to write', ([, from, to, words]) => {
  const reasons = convertText(text, plainSidecar.replace(from, to)).messages.flatMap((file) =>
    file.messages.map(({ reason }) => reason),
  );
  expect(reasons.join('\n')).toContain(words);
  for (const reason of reasons) {
    expect(reason).not.toMatch(/无效|undefined|数值|期望|匹配/u);
    const [chinese = ''] = reason.split('\n');
    expect(chinese).not.toMatch(/\b(?:expected|invalid|must)\b| \/ /iu);
  }
});

test('a merge conflict in a text stops it, once', () => {
  const both = `${text}<<<<<<< HEAD\n乙。\n=======\n丙。\n>>>>>>> b\n`;
  expect(told(convertText(both, plainSidecar))).toEqual(['read-conflict 4:1']);
});

test('the bureau of a district is not that of its city', () => {
  const signed = `${text}某市临湖区民政局\n2024年3月1日\n`;
  expect(told(convertText(signed, plainSidecar))).toContain('sidecar-bureau 1:23');
});

test.for([
  [
    'a slip that its quote has twice',
    '{ kind: sic, text: 甲乙甲, slip: 甲, reason: 试。 }',
    'correction-slip-ambiguous',
  ],
  [
    'two of the same words',
    '{ kind: sic, text: 乙, reason: 试。 }\n  - { kind: sic, text: 甲乙, reason: 试。 }',
    'correction-overlap',
  ],
] as const)('a correction that marks words which are not clear: %s', ([, corrections, rule]) => {
  const conversion = convertText(text.replace('甲。', '甲乙甲。'), `${plainSidecar}\ncorrections:\n  - ${corrections}`);
  expect(told(conversion).map((message) => message.split(' ')[0])).toEqual([rule]);
});

test('two slips of one sentence have their places', () => {
  const sidecar = `${plainSidecar}\ncorrections:\n  - { kind: sic, text: 甲乙, slip: 甲, reason: 试。 }\n  - { kind: sic, text: 乙, reason: 试。 }`;
  expect(told(convertText(text.replace('甲。', '甲乙。'), sidecar))).toEqual([]);
});

test('a sidecar in GB 18030 is answered with its place', () => {
  const [conversion] = convertNotices([
    {
      id: 'moushi-2024',
      textPath: 'moushi-2024.txt',
      bytes: new TextEncoder().encode(text),
      sidecarPath: 'moushi-2024.yaml',
      sidecar: Uint8Array.from([0x61, 0x3a, 0x20, 0xd6, 0xd0, 0x0a]),
    },
  ]);
  expect(conversion && told(conversion)).toEqual(['read-encoding 1:4']);
});

test.for([
  ['UTF-16 with its mark', Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le')), 'UTF-16'],
  ['UTF-16 without', Uint8Array.from(Buffer.from(text, 'utf16le')), 'UTF-16'],
  ['GB 18030', Uint8Array.from([0xd6, 0xd0, 0xb9, 0xfa, 0x0a]), 'GB18030'],
] as const)('a text in %s is told how to be saved', ([, bytes, encoding]) => {
  const [message] = convertText(bytes).messages.flatMap((file) => file.messages);
  expect(message?.ruleId).toBe('read-encoding');
  expect(message?.reason).toContain(`iconv -f ${encoding} -t UTF-8`);
});

const bytesOf = (...pieces: (string | number[])[]): Uint8Array =>
  Uint8Array.from(pieces.flatMap((piece) => (typeof piece === 'string' ? [...Buffer.from(piece)] : piece)));

test.for([
  ['half a character', bytesOf(text, [0xed, 0xa0, 0x80], '床位。\n'), 'read-half-character 4:1'],
  ['both halves, each in three bytes', bytesOf(text, [0xed, 0xa1, 0x81, 0xed, 0xb0, 0x80]), 'read-half-character 4:1'],
  ['a text cut off within a character', bytesOf(text, [0xe5, 0xba]), 'read-bytes 4:1'],
  ['a byte that is wrong', bytesOf(text, '养', [0xff], '老。\n'), 'read-bytes 4:2'],
  [
    'GB 18030 that looks like UTF-8 for a word',
    bytesOf([0xc1, 0xaa, 0xcd, 0xa8, 0xd6, 0xd0, 0xb9, 0xfa]),
    'read-encoding 1:1',
  ],
] as const)('%s is told as such, with its place', ([, bytes, expected]) => {
  expect(told(convertText(bytes))).toEqual([expected]);
});

test('a blank correction is told once, and an unknown kind with those that there are', () => {
  const of = (correction: string): Conversion => convertText(text, `${plainSidecar}\ncorrections:\n  - ${correction}`);
  expect(told(of('{ kind: remove, text: " ", reason: 试 }'))).toEqual(['correction-blank 7:5']);
  const [message] = of('{ kind: delete, text: 养老, reason: 试 }').messages.flatMap((file) => file.messages);
  expect(message?.reason).toMatch(/应为其中之一：.*remove.*keep|应为其中之一：.*keep.*remove/u);
});

describe('corrections', () => {
  test.for([
    ['a blank', '{ kind: remove, text: "\\n", reason: 试 }', 'correction-blank'],
    ['a keep that is not in the text', '{ kind: keep, text: 没有, reason: 试 }', 'correction-dangling'],
    ['a remove that is not in the text', '{ kind: remove, text: 没有, reason: 试 }', 'correction-dangling'],
    ['a slip outside its run', '{ kind: sic, text: 养老, slip: 医院, reason: 试 }', 'correction-slip'],
    ['a slip longer than its run', '{ kind: sic, text: 养老, slip: 养老甲甲甲甲甲甲, reason: 试 }', 'correction-slip'],
    ['a blank slip', '{ kind: sic, text: 养老, slip: " ", reason: 试 }', 'correction-blank'],
    ['a reason of two paragraphs', '{ kind: sic, text: 养老, reason: "一\\n\\n```\\n二" }', 'sidecar-schema'],
  ] as const)('%s', ([, correction, rule]) => {
    const conversion = convertText(text, `${plainSidecar}\ncorrections:\n  - ${correction}`);
    expect(conversion.files).toBeNull();
    expect(told(conversion).some((message) => message.startsWith(`${rule} 7:`))).toBe(true);
  });
});

describe('among themselves', () => {
  test('the file name begins with the issuer id', () => {
    const [conversion] = convertAll([['qingpu-2024', text, plainSidecar]]);
    expect(conversion && told(conversion)).toContain('sidecar-id 1:11');
    expect(conversion?.files).toBeNull();
  });

  test('an issuer has one set of particulars; the later sidecar is told', () => {
    const other = plainSidecar.replace('area: 某市', 'area: 某某市').replaceAll('2024', '2025');
    const [first, second] = convertAll([
      ['moushi-2024', text, plainSidecar],
      ['moushi-2025', text.replaceAll('2024', '2025'), other],
    ]);
    expect(first?.files).not.toBeNull();
    expect(second && told(second)).toContain('sidecar-issuer-differs 1:36');
  });

  test('a second text of one issuer, year and kind stops; a bad notice stops no other', () => {
    const [first, second, third] = convertAll([
      ['moushi-2024', text, plainSidecar],
      ['moushi-2024b', text, plainSidecar],
      ['moushi-2025', '', plainSidecar],
    ]);
    expect(first?.files).not.toBeNull();
    expect(second && told(second)).toContain('sidecar-second 2:1');
    expect(third && told(third)).toContain('read-empty 1:1');
  });
});

test('a file of more lines than a notice can have stops at the first line beyond, and one of as many does not', () => {
  const lines = (count: number) => convertText(`${text}\n\n${'1\r\n'.repeat(count)}`);
  const own = text.split('\n').filter((line) => line.trim() !== '').length;
  expect(told(lines(200_001 - own))).toContain(`read-lines ${String(text.split('\n').length + 1 + 200_001 - own)}:1`);
  expect(told(lines(1000)).some((message) => message.startsWith('read-lines'))).toBe(false);
});

test('a number may come again as often as an attachment has streets', () => {
  const streets = Array.from({ length: 60 }, () => '1.新增床位。\n2.新建食堂。\n').join('');
  const conversion = convertText(`${text}附件\n街道清单\n${streets}`);
  expect(conversion.files).not.toBeNull();
  expect([...(conversion.files?.keys() ?? [])]).toContain('moushi-2024/attachment-2024/1bh.mdx');
});

test('a page numbered 0 is a page, and a part of 1900 is told with its line', () => {
  expect(convertText(`${text}- 0 -\n乙。\n- 1 -\n丙。\n`).files).not.toBeNull();
  expect(told(convertText(`${text}1900年工作总结\n一、好\n甲。\n`))).toContain('part-year 4:1');
});
