/**
 * How long the conversion of one long text takes, shape by shape, by the codebook as it is: time must grow with the
 * length and not with its square.
 *
 *     node scripts/bench-shapes.ts [characters] [shape]
 */
import { readEditors } from '../src/convert/classify/read-editors.ts';
import { convertNotice, type Editors } from '../src/convert/pipeline.ts';
import type { SeedFiles } from '../src/convert/read.ts';

const title = '2024年某市民政工作要点';
const sentence = '新增养老床位300张，改造社区食堂12家，推进“养老顾问”全覆盖，完善社会救助“一口上下”机制。';
const fill = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

function many(length: number, unit: (index: number) => string): string {
  const units: string[] = [];
  for (let made = 0, index = 0; made < length; index += 1) {
    units.push(unit(index));
    made += units.at(-1)?.length ?? 1;
  }
  return units.join('').slice(0, length);
}

/** Each makes a text of about `length` characters. */
export const shapes: Readonly<Record<string, (length: number) => string>> = {
  notice: (length) => fill(`一、养老服务\n1.增加供给。${sentence}\n（一）社会救助\n${sentence}${sentence}\n`, length),
  paragraph: (length) => fill(sentence, length),
  'one sentence': (length) => fill('推进养老服务社会救助', length),
  'clauses with commas': (length) => fill('推进养老床位300张，', length),
  numbers: (length) => fill('123', length),
  'Latin letters': (length) => fill('abcdefghij', length),
  'Latin words': (length) => fill('Care 3A ', length),
  'short lines': (length) => fill('养老服务\n', length),
  'lines that join': (length) => fill('推进养老服务、\n', length),
  'lines with numbers': (length) => fill('1.新增床位\n', length),
  blanks: (length) => `推进${fill(' ', length)}养老。`,
  'empty lines': (length) => fill('\n', length),
  brackets: (length) => fill('（', length),
  titles: (length) => fill('《', length),
  'closed titles': (length) => fill('《办法》', length),
  quotation: (length) => fill('“', length),
  'form feeds': (length) => fill('养老服务\n\f', length),
  'page numbers': (length) => fill(`${sentence}\n- 1 -\n`, length),
  'numbers alone': (length) => fill('1\n', length),
  'invisible characters': (length) => fill('养\u200b', length),
  radicals: (length) => fill('⻓', length),
  'at signs': (length) => fill('a.b@', length),
  dashes: (length) => fill('-', length),
  'Han numerals': (length) => fill('一二三四五六七八九十百千万', length),
  'dots of numbers': (length) => fill('1.', length),
  plus: (length) => fill('1+', length),
  semicolons: (length) => fill('；', length),
  tabs: (length) => fill('养老\t', length),
  'addressees unended': (length) => fill('各区民政局，', length),
  'a covering title': (length) => `关于${fill('印发', length)}`,
  'a sentence with pages': (length) => fill('推进养老服务、\n\f', length),
  'items that run in': (length) => fill('一是养老服务；二是社会救助。三是婚姻登记；', length),
  'items in one series': (length) => many(length, (index) => `${String((index % 99) + 1)}.新增床位300张。\n`),
  'items, then words': (length) => fill('1.新增床位。\n', length / 2) + fill('总之，抓好落实。\n', length / 2),
  'sections and items': (length) => fill('一、养老服务\n（一）增加供给\n1.新增床位\n（1）推进改造\n', length),
  'headings that tell of pages': (length) => fill('养老服务。\n\f一、养老服务\n', length),
  'numbers in brackets': (length) => fill('（1）', length),
  'Latin and figures': (length) => fill('A1b2 3C，', length),
  'figures with units': (length) => fill('300张5家12%1.5亿元', length),
  dates: (length) => fill('2024年12月31日', length),
  years: (length) => fill('2024年', length),
  'full-width figures': (length) => fill('１２３', length),
  'cells one a line': (length) => fill('1\n新增床位\n300张\n养老处\n', length),
  'rows with tabs': (length) => fill('1\t新增床位\t300张\t养老处\n', length),
  'a row without end': (length) => fill('新增床位300张\t', length),
  'glued rows': (length) => `序号任务进展\n${many(length, (index) => `${String((index % 99) + 1)}新建食堂5家。\n`)}`,
  'nested brackets': (length) => '（'.repeat(length / 2) + '）'.repeat(length / 2),
  'brackets in pairs': (length) => fill('（养老）', length),
  'brackets with figures': (length) => fill('新增床位（300张），', length),
  'marks of sentences': (length) => fill('。', length),
  'questions in Latin': (length) => fill('a?', length),
  commas: (length) => fill('，', length),
  'commas of lists': (length) => fill('养老、', length),
  colons: (length) => fill('养老：', length),
  attachments: (length) => fill('附件1\n养老服务任务表\n新增床位。\n', length),
  'titles again': (length) => fill(`${title}\n`, length),
  'bureaus and dates': (length) => fill('某市民政局\n2024年3月1日\n', length),
  'document numbers': (length) => fill('某民发〔2024〕8号\n', length),
  'lines of a web page': (length) => fill('打印 关闭 分享\n', length),
  'a record of a web page': (length) => fill('索引号：A1 发布日期：2024-01-01\n', length),
  'ways to a page': (length) => fill('首页 > ', length),
  telephones: (length) => fill('电话13800000000，', length),
  links: (length) => fill('http://a.cn/', length),
  'words of a field list': (length) => fill('养老、救助、婚姻、', length),
  'means without end': (length) => fill('依托平台养老服务', length),
  'different characters': (length) => many(length, (index) => String.fromCodePoint(0x4e00 + (index % 20_000))),
  'characters of two units': (length) => fill('\u{20000}', length),
  emoji: (length) => fill('👨‍👩‍👧', length),
  'combining marks': (length) => `e${fill('\u0301', length)}`,
  'marks of direction': (length) => fill('养\u202e', length),
  'odd line ends': (length) => fill('养老\u2028', length),
  'carriage returns': (length) => fill('养老服务\r\n', length),
  'ruled lines': (length) => fill('————————\n', length),
  backslashes: (length) => fill('\\', length),
  markup: (length) => fill('{<a>}*_`', length),
  'quotes one in another': (length) => fill('“‘养老’”', length),
  'a long cover': (length) => `${fill('各项工作\n', length)}${title}\n一、总体\n`,
  'numbered lines of a cover': (length) => `${fill('1.各项工作\n', length)}${title}\n一、总体\n`,
  'numbers without a title': (length) => `${title.slice(4)}\n${fill('1.各项工作\n', length)}一、总体\n`,
  'corrections that take out': (length) => fill('推进养老服务，社会救助。', length),
  'telephones that stay': (length) => fill('养老。电话13800000000。', length),
  'lines of two characters': (length) => fill('养老\n', length),
  'lines that all differ': (length) =>
    many(length, (index) => `${String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000), 97 + (index % 26))}\n`),
  'lines of figures that count': (length) => many(length, (index) => `${String(index)}\n`),
  'shares alone': (length) => fill('1/3\n', length),
  'pages told in doubt': (length) => fill('3页\n', length),
  'carriage returns alone': (length) => fill('\r', length),
  'full stops alone': (length) => fill('\n。\n', length),
  'brackets alone on a line': (length) => fill('（一）\n', length),
  'articles of one number': (length) => fill('第1条\n', length),
  'headings of one number': (length) => fill('一、养老服务\n', length),
  'circled numbers': (length) => many(length, (index) => `${String.fromCodePoint(0x2460 + (index % 20))}养老\n`),
  'tables by cells': (length) => many(length, (index) => `序号\n任务\n数量\n1\n新增床位\n${String(index)}张\n\n`),
  'one row of figures': (length) => many(length, (index) => `新增床位${String(index)}张\t`),
  'one address': (length) => `http://a.cn/${fill('abc/', length)}`,
  'addresses that differ': (length) => many(length, (index) => `见http://a.cn/${String(index)}。`),
  'widths in turn': (length) => fill('１2３4５ａBＣ，,', length),
  'marks upon each character': (length) => fill('养\u0301\u0302', length),
  'years that differ': (length) => many(length, (index) => `${String(1949 + (index % 150))}年养老，`),
  'sums that differ': (length) => many(length, (index) => `投入${String(index)}.5万元，`),
  'laws that differ': (length) => many(length, (index) => `落实《养老服务条例${String(index)}》，`),
  'marks of four kinds': (length) => fill('（《“‘【', length),
  'contents with dots': (length) => many(length, (index) => `一、养老服务……………………${String(index % 999)}\n`),
  'numbers like 1.1': (length) =>
    many(length, (index) => `${String((index % 9) + 1)}.${String((index % 7) + 1)} 养老\n`),
};

/** Corrections of shapes whose words are there again and again. */
const corrections: Readonly<Record<string, string>> = {
  'corrections that take out': '{ kind: remove, text: ，, reason: 试。 }',
  'telephones that stay': '{ kind: keep, text: 电话13800000000, reason: 试。 }',
};

/** A notice of about so many bytes, with its sidecar; the shape's own title, or one with a heading over it. */
export function shapedNotice(shape: string, size: number): SeedFiles {
  const make = shapes[shape];
  if (!make) throw new Error(`there is no shape “${shape}”`);
  const encoder = new TextEncoder();
  const text = make(Math.round((size * 3000) / encoder.encode(make(3000)).length));
  const sidecar = [
    'issuer: { id: moushi, name: 某市民政局, area: 某市, city: 某市, level: city }',
    'year: 2024',
    `title: ${title}`,
    'source: { kind: web, note: 样例。 }',
    'added: 2026-01-01',
    ...(corrections[shape] === undefined ? [] : ['corrections:', `  - ${corrections[shape]}`]),
  ].join('\n');
  const bytes = encoder.encode(text.includes(title) ? text : `${title}\n一、总体\n${text}\n`);
  return { id: 'moushi-2024', textPath: 't.txt', bytes, sidecarPath: 't.yaml', sidecar };
}

async function bench(size: number, only: string | undefined): Promise<void> {
  const editors: Editors = await readEditors('content/editors');
  for (const shape of Object.keys(shapes)) {
    if (only !== undefined && shape !== only) continue;
    const seed = shapedNotice(shape, size);
    const began = process.cpuUsage().user;
    const { files } = convertNotice(seed, editors);
    const seconds = (process.cpuUsage().user - began) / 1e6;
    console.log(`${seconds.toFixed(2).padStart(8)} s  ${shape}${files ? '' : ' (stopped with a message)'}`);
  }
}

if (process.argv[1]?.endsWith('bench-shapes.ts')) await bench(Number(process.argv[2] ?? 1_000_000), process.argv[3]);
