/**
 * How long the conversion of one long text takes, shape by shape: time must grow with the length and not with its square.
 *
 *     node scripts/bench-shapes.ts [characters] [shape]
 */
import { convertNotice } from '../src/convert/pipeline.ts';

const sentence = '新增养老床位300张，改造社区食堂12家，推进“养老顾问”全覆盖，完善社会救助“一口上下”机制。';
const fill = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

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
};

export function shapeSeconds(shape: string, length: number): { seconds: number; converted: boolean } {
  const make = shapes[shape];
  if (!make) throw new Error(`there is no shape “${shape}”`);
  const bytes = new TextEncoder().encode(`2024年某市民政工作要点\n一、总体\n${make(length)}\n`);
  const sidecar = [
    'issuer: { id: moushi, name: 某市民政局, area: 某市, city: 某市, level: city }',
    'year: 2024',
    'title: 2024年某市民政工作要点',
    'source: { kind: web, note: 样例。 }',
    'added: 2026-01-01',
  ].join('\n');
  const began = process.cpuUsage().user;
  const { files } = convertNotice({ id: 'moushi-2024', textPath: 't.txt', bytes, sidecarPath: 't.yaml', sidecar });
  return { seconds: (process.cpuUsage().user - began) / 1e6, converted: files !== null };
}

if (process.argv[1]?.endsWith('bench-shapes.ts')) {
  const length = Number(process.argv[2] ?? 1_000_000);
  const only = process.argv[3];
  for (const shape of Object.keys(shapes)) {
    if (only !== undefined && shape !== only) continue;
    const { seconds, converted } = shapeSeconds(shape, length);
    console.log(`${seconds.toFixed(2).padStart(8)} s  ${shape}${converted ? '' : ' (stopped with a message)'}`);
  }
}
