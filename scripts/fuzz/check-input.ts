/**
 * What must be true of a conversion whatever its input: it ends, with a message or with every character of the source.
 * The check of loss shares nothing with the converter's own proof but the file format: it reads the MDX through remark.
 */
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { messages } from '../../src/convert/messages.ts';
import { convertNotice, type Conversion } from '../../src/convert/pipeline.ts';
import type { Notice } from '../../src/schema/notice.ts';
import type { FuzzInput } from './inputs.ts';

/** Seconds after which a conversion counts as hanging. */
const longest = 30;

const unseen = /[\s\p{Cc}\p{Cf}\p{Z}\u2800]|\p{Default_Ignorable_Code_Point}/gu;
/** What a reader of a page would take for a mark of the page. */
const pageMark =
  /^(?:[-–—－―•·~～]{1,3}\s*\d{1,3}\s*[-–—－―•·~～]{1,3}|第\s*\d+\s*页.*|\d{1,3}|\d{1,3}\s*\/\s*\d{1,3})$/u;
const rule = /^(.)\1{7,}$/u;

interface Node {
  type: string;
  value?: unknown;
  name?: string | null;
  attributes?: { name?: string; value?: unknown }[];
  children?: Node[];
}

const parser = unified().use(remarkParse).use(remarkMdx);

/** Labels and text of an MDX body as they come. */
function wordsOf(node: Node): string {
  const label = node.attributes?.find(({ name }) => name === 'label')?.value;
  const own = node.type === 'text' && typeof node.value === 'string' ? node.value : '';
  return (typeof label === 'string' ? label : '') + own + (node.children ?? []).map(wordsOf).join('');
}

/** What is wrong with the conversion of an input, in words; null where nothing is. `converted` hears where files were written. */
export function checkInput(input: FuzzInput, converted: () => void = () => undefined): string | null {
  const began = performance.now();
  let conversion: Conversion;
  try {
    conversion = convertNotice({
      id: 'moushi-2024',
      textPath: 'moushi-2024.txt',
      bytes: input.text,
      sidecarPath: 'moushi-2024.yaml',
      sidecar: input.sidecar,
    });
  } catch (error) {
    return `crash: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  if (performance.now() - began > longest * 1000) return `hangs: ${String(Math.round(performance.now() - began))} ms`;
  if (conversion.files) converted();
  return checkMessages(conversion) ?? (conversion.files ? checkFiles(conversion, input) : null);
}

function checkMessages({ files, messages: told }: Conversion): string | null {
  const all = told.flatMap((file) => file.messages);
  for (const { ruleId, reason } of all) {
    if (ruleId === undefined || !(ruleId in messages)) return `a message without its rule: ${reason}`;
    if (ruleId === 'convert-fault' || ruleId === 'prove-lossless') return `${ruleId}: ${reason}`;
  }
  const fatal = all.filter((message) => message.fatal === true);
  if (files === null && fatal.length === 0) return 'nothing is written and nobody is told why';
  if (files !== null && fatal.length > 0) return 'a notice is written although an error was told';
  return null;
}

function checkFiles({ files }: Conversion, input: FuzzInput): string | null {
  const written = [...(files ?? [])];
  const notice = JSON.parse(written.find(([path]) => path.endsWith('/notice.json'))?.[1] ?? '') as Notice;
  for (const [path, text] of written) {
    const strange =
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufffd]|(?!\ufe0f)\p{Default_Ignorable_Code_Point}|\p{Noncharacter_Code_Point}/u.exec(
        text,
      );
    if (strange) return `${path} holds U+${(strange[0].codePointAt(0) ?? 0).toString(16)}`;
  }
  const bodies = written.flatMap(([path, text]) => {
    const [, frontmatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(text) ?? [];
    return path.endsWith('.mdx') ? [{ order: Number(/^order: (\d+)$/mu.exec(frontmatter)?.[1]), body }] : [];
  });
  const published = bodies
    .sort((a, b) => a.order - b.order)
    .map(({ body }) => wordsOf(parser.parse(body) as Node))
    .join('');
  return compareTexts(seen(published), seen(standingLines(input, notice)), notice.characters);
}

const seen = (text: string): string => text.replace(unseen, '');

/** The text with each stand-in that the notice lists read as what it stands for. */
function standInsRead(text: string, { replaced }: Notice): string {
  return replaced.reduce((rest, { code, to }) => {
    const from = String.fromCodePoint(Number.parseInt(code.slice(2), 16));
    return /^(?:\p{Script=Han}|-)$/u.test(to) ? rest.replaceAll(from, to) : rest;
  }, text);
}

/** The only line that a text may repeat at the head of its pages: the title that every sound sidecar of the inputs has. */
const isTitle = (text: string): boolean => seen(text).normalize('NFKC') === '2024年某市民政工作要点';

/** Marks a unit that was left out; no input holds it. */
const gone = '\u0001';

/** The lines of the source without what a correction takes out and what the notice says was left out, place by place. */
function standingLines({ text, removed }: FuzzInput, notice: Notice): string {
  const whole = standInsRead(new TextDecoder('utf-8', { ignoreBOM: true }).decode(text).replaceAll(gone, ' '), notice);
  const source = removed.reduce((rest, one) => rest.replaceAll(one, gone.repeat(one.length)), whole);
  const marks = Map.groupBy(notice.furniture, ({ line }) => line);
  return source
    .split(/\r\n|\n|\r/u)
    .map((line, index) => (marks.get(index + 1) ?? []).reduce(withoutMark, line))
    .join('')
    .replaceAll(gone, '');
}

/** The line without a mark, unit by unit from its column; as it is where the mark looks like text. */
function withoutMark(line: string, { kind, text, column }: Notice['furniture'][number]): string {
  if (!pageMark.test(text) && !rule.test(text) && !(kind === 'running-head' && isTitle(text))) return line;
  const units = line.split('');
  let at = column - 1;
  for (const unit of text.split('')) {
    while (at < units.length && units[at] !== unit) at += 1;
    if (at < units.length) units[at] = gone;
  }
  return units.join('');
}

function compareTexts(published: string, expected: string, told: number): string | null {
  if (published === expected)
    return published.length === told
      ? null
      : `${String(told)} characters are told, ${String(published.length)} written`;
  let at = 0;
  while (published.charAt(at) === expected.charAt(at)) at += 1;
  return `lost or changed at ${String(at)}: written “${published.slice(at, at + 20)}”, in the source “${expected.slice(at, at + 20)}”`;
}
