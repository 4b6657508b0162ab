/**
 * Lines that open with a number and are no section or item: those of a list of contents (`一、养老服务……3`), and the notes
 * to a mark in the text (`①指居家养老床位。`). They stay text, and are reported.
 */
import { name } from './pattern.ts';
import { reportAt, type Source } from './read.ts';
import type { Paragraph } from './unwrap.ts';

/** Words, a row of dots or a gap, and the number of a page. */
export const contentsLine = name(
  'line of a list of contents',
  /^(?=.{3,160}$)(?:[^\n]{0,80}?[\p{Script=Han}）)”》](?:\s?(?:[.．·•⋯‥…][ \u3000]?){3,}|\s?…{2}|\s?[_—―－-]{4,})|(?:第?[一二三四五六七八九十]{1,3}(?:、|章|部分|篇)|[（(][一二三四五六七八九十]{1,3}[）)])[^\n，。；]{2,60}?[ \u3000]{2,})\s?[（(—-]?\d{1,3}[）)—-]?$/u,
  [
    '一、养老服务……………………3',
    '（一）增加供给........12',
    '总体要求 · · · · · 1',
    '一、养老服务        3',
    '二、救助——————（5）',
  ],
  ['一、养老服务', '新增床位300张', '新增养老床位……', '一、养老服务 3', '热线：12345', '满意率95-98'],
);

/** A mark of a note: in the midst of words, where no item begins. */
const noteMark = /(?<=[\p{Script=Han}”》）])[①-⑳㉑-㉟㊱-㊿❶-❿]/gu;
const opensWithMark = /^[①-⑳㉑-㉟㊱-㊿❶-❿]/u;

/** The paragraphs, by their indexes, whose numbers open nothing. */
export function numberedTextLines(source: Source, paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const dotted = paragraphs.flatMap((paragraph, index) => (isContentsLine(paragraph) ? [index] : []));
  const listed = [...new Set([...(dotted.length >= 2 ? dotted : []), ...underContentsHead(paragraphs)])].sort(
    (a, b) => a - b,
  );
  const notes = notesAmong(paragraphs);
  for (const [rule, found] of [
    ['outline-contents', listed],
    ['outline-note', notes],
  ] as const) {
    const mapped = paragraphs[found[0] ?? -1]?.mapped;
    if (mapped === undefined) continue;
    reportAt(source.file, rule, mapped.at[0] ?? 0, { shown: mapped.text.slice(0, 20), count: found.length });
  }
  return new Set([...listed, ...notes]);
}

/** Asked of the line as it is printed, with its blanks. */
const isContentsLine = ({ lines }: Paragraph): boolean =>
  lines.length === 1 && contentsLine.test(lines[0]?.mapped.text ?? '');

const contentsHead = name(
  'head of a list of contents',
  /^目\s{0,4}[录次]$/u,
  ['目录', '目 录'],
  ['目录编制', '总目录'],
);
const pageBehind = name('page behind a heading', /[\s.．·…]*\d{1,3}$/u, ['养老服务{\t1}', '养老{……3}'], ['养老服务']);

/** The lines under `目录`: up to the first that is no heading of the text below, or begins that text. */
function underContentsHead(paragraphs: readonly Paragraph[]): number[] {
  const head = paragraphs.findIndex(({ mapped }) => contentsHead.test(mapped.text));
  if (head < 0) return [];
  const words = paragraphs.map(({ mapped }) => mapped.text.replace(pageBehind, ''));
  const last = new Map(words.map((line, index) => [line, index]));
  const listed = new Set<string>();
  let end = head + 1;
  for (; end < words.length; end += 1) {
    const line = words[end] as string;
    if (listed.has(line) || (last.get(line) ?? end) <= end) break;
    listed.add(line);
  }
  return words.slice(head + 1, end).map((_, index) => head + 1 + index);
}

/** Each note answers to one mark before it; what opens with a mark that is answered is an item. */
function notesAmong(paragraphs: readonly Paragraph[]): number[] {
  const unanswered = new Map<string, number>();
  const notes: number[] = [];
  for (const [index, { mapped }] of paragraphs.entries()) {
    const [opening] = opensWithMark.exec(mapped.text) ?? [];
    const waiting = opening === undefined ? 0 : (unanswered.get(opening) ?? 0);
    if (opening !== undefined && waiting > 0) {
      unanswered.set(opening, waiting - 1);
      notes.push(index);
    } else for (const [mark] of mapped.text.matchAll(noteMark)) unanswered.set(mark, (unanswered.get(mark) ?? 0) + 1);
  }
  return notes;
}
