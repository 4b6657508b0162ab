/**
 * The check for foreign matter: text that a page which republished a notice may have pushed into it
 * (telephone numbers, bracketed slogans, links), and what a web page put around it (`web-page.ts`). Taught by the
 * advertisement in Pudong's notice of 2025.
 *
 * Whatever is found must be covered by a `remove` or `keep` correction of the sidecar; until an editor
 * has decided, the conversion of the notice stops.
 */
import { blank, withoutBlanks } from '../text/character.ts';
import { coverRole } from './cover.ts';
import { reportRule, type RuleId } from './messages.ts';
import { placeOf, reportAt, type Source } from './read.ts';
import { findPageRuns, type PageRun } from './web-page.ts';
import { readFacts } from './web-record.ts';

export interface ContaminationPattern {
  /** The rule id without `foreign-`. */
  name: RuleId extends infer Id ? (Id extends `foreign-${infer Name}` ? Exclude<Name, 'web-page'> : never) : never;
  pattern: RegExp;
  /** A text that it must find. */
  finds: string;
  /** A text that it must pass over. */
  passes: string;
}

export const contaminationPatterns: readonly ContaminationPattern[] = [
  {
    name: 'telephone',
    pattern:
      /(?<!\d)(?:400[- －]?\d{3,4}[- －]?\d{3,4}|800[- －]?\d{3,4}[- －]?\d{3,4}|1[3-9]\d{9}|0\d{2,3}[-－—]\d{7,8}|[(（]0\d{2,3}[)）]\s*\d{7,8})(?!\d)|(?:电话|热线|手机|微信|QQ|传真)[^。；，,\n]{0,8}?\d{7,}/gu,
    finds: '服务网4000253450请结合',
    passes: '完成服务时长134709小时，热线12345',
  },
  {
    name: 'link',
    pattern:
      /(?:https?:\/\/|www\.)[^\s，。；、）)》”]+|(?<![A-Za-z0-9@])[a-z0-9-]{1,63}\.(?:com|cn|net|org)(?![A-Za-z])/giu,
    finds: '详见 www.example.com',
    passes: '推进“互联网+殡葬服务”建设',
  },
  {
    name: 'mail',
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}/gu,
    finds: '来信请寄 a@b.cn',
    passes: '“@宁州”专栏',
  },
  {
    name: 'slogan',
    pattern:
      /[[【](?![一二三四五六七八九十百]{1,4}[\]】])(?=[^\]】\n]{0,29}[\p{Script=Han}A-Za-z])[^\]】\n]{1,30}[\]】]/gu,
    finds: '健全网络,[殡葬一条龙] 上门',
    passes: '浦民发[2024]8号，【一】养老服务',
  },
  {
    name: 'markup',
    pattern:
      /&(?:nbsp|ensp|emsp|lt|gt|amp|quot|ldquo|rdquo|mdash|hellip|middot|#\d{2,5});|<\/?(?:p|br|div|span|strong|font|table|tbody|tr|td|th|img|section|style|script|!doctype|html|head|body|meta|ul|ol|li|h[1-6]|center|strike|em)\b[^>\n]{0,200}>/giu,
    finds: '一、养老服务<br>',
    passes: '床位<500张、占比>60%，增幅&占比',
  },
  {
    name: 'lost-character',
    pattern:
      /[\ufffd\ue000-\uf8ff]+|锟斤拷|(?:[\p{Script=Han}]{0,2}[锛銆鈥][\p{Script=Han}€]{0,2})+|(?<=\p{Script=Han})€(?=\p{Script=Han})|(?:[ä-é][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,2}){2,}|(?<=\p{Script=Han})\?{2,}(?=\p{Script=Han})/gu,
    finds: '改造1家\ufffd家庭照护床位',
    passes: '怎么办?怎么干?',
  },
];

/** Adds a fatal message to `source.file` for whatever no correction covers. Returns how many. */
export function checkContamination(source: Source): number {
  const covered = source.sidecar.corrections.flatMap((correction) =>
    correction.kind === 'sic' ? [] : occurrences(source.text, correction.text),
  );
  const taken = unitsWithin(source.text.length, covered);
  const page = findPageRuns(source.text).filter(({ start, end }) => !taken.subarray(start, end).includes(1));
  if (page.length > 0) reportPage(source, page);
  for (const { start, end } of page) taken.fill(1, start, end);
  let found = page.length;
  for (const { name, pattern } of contaminationPatterns) {
    for (const match of source.text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.subarray(start, end).includes(1)) continue;
      found += 1;
      reportAt(source.file, `foreign-${name}`, start, { found: match[0] });
    }
  }
  return found;
}

/** One message for all that a page added, with the YAML that takes it out and keeps what its record tells. */
function reportPage(source: Source, page: readonly PageRun[]): void {
  const { text, file, sidecar } = source;
  const blocks = joinRuns(text, page);
  const lines = blocks.map(({ start, end }) => {
    const [from, to] = [placeOf(file, start), placeOf(file, end)];
    return from.line === to.line
      ? `${String(from.line)}:${String(from.column)}`
      : `${String(from.line)}:${String(from.column)}–${String(to.line)}:${String(to.column)}`;
  });
  const rest = textWithout(text, blocks)
    .split(/[\r\n\f]+/u)
    .map((line) => coverRole(line.replace(/\s+/gu, '')));
  const told = readFacts(page.filter(({ kind }) => kind === 'record').map(({ start, end }) => text.slice(start, end)));
  const facts = (['number', 'date', 'disclosure'] as const).flatMap((name) => {
    const value = told[name];
    const known = sidecar[name] !== undefined || rest.includes(name);
    return value === undefined || known ? [] : [`${name}: ${JSON.stringify(value)}`];
  });
  const removes = blocks.map(
    ({ start, end }) =>
      `  - { kind: remove, text: ${JSON.stringify(text.slice(start, end))}, reason: 网页的信息，不属于通知。 }`,
  );
  reportRule(file, 'foreign-web-page', {
    values: { places: lines.join('、') },
    place: placeOf(file, page[0]?.start ?? 0),
    paste: ['corrections:', ...new Set(removes), ...facts].join('\n'),
  });
}

/** Lines with nothing but blanks between them are one block; a run within a line is one by itself. */
function joinRuns(text: string, runs: readonly PageRun[]): PageRun[] {
  const blocks: PageRun[] = [];
  for (const run of runs) {
    const last = blocks.at(-1);
    const follows =
      last &&
      last.kind !== 'run' &&
      run.kind !== 'run' &&
      /^[^\S\r\n]*\r?\n[^\S\r\n]*$/u.test(text.slice(last.end, run.start));
    if (follows) last.end = run.end;
    else blocks.push({ ...run });
  }
  return blocks;
}

function textWithout(text: string, blocks: readonly PageRun[]): string {
  let at = 0;
  const kept = blocks.map(({ start, end }) => {
    const run = text.slice(at, start);
    at = end;
    return run;
  });
  return kept.join('') + text.slice(at);
}

/** For each unit of a text 1 where it is within one of `spans`. */
export function unitsWithin(length: number, spans: Iterable<readonly [number, number]>): Uint8Array {
  const units = new Uint8Array(length);
  for (const [from, to] of spans) units.fill(1, from, to);
  return units;
}

let lastBare: { text: string; words: string; at: Int32Array } | null = null;

/** A text without its blanks, and where each unit stands. The last text's is kept: each correction asks for it. */
function bareUnits(text: string): { words: string; at: Int32Array } {
  if (lastBare?.text === text) return lastBare;
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) if (!blank.test(text.charAt(index))) at.push(index);
  lastBare = { text, words: at.map((index) => text.charAt(index)).join(''), at: Int32Array.from(at) };
  return lastBare;
}

/**
 * All places, as [start, end), at which `run` is in `text`, blanks aside: a page's no-break spaces and an editor's are
 * alike, as are line ends. Blanks at the ends of the run take as many there.
 */
export function occurrences(text: string, run: string): [number, number][] {
  const sought = withoutBlanks(run);
  if (sought === '') return [];
  const { words, at } = bareUnits(text);
  const lead = run.length - run.trimStart().length;
  const trail = run.length - run.trimEnd().length;
  const places: [number, number][] = [];
  for (let found = words.indexOf(sought); found >= 0; found = words.indexOf(sought, found + sought.length)) {
    let start = at[found] ?? 0;
    let end = (at[found + sought.length - 1] ?? 0) + 1;
    for (let k = 0; k < lead && blank.test(text.charAt(start - 1)); k += 1) start -= 1;
    for (let k = 0; k < trail && blank.test(text.charAt(end)); k += 1) end += 1;
    places.push([start, end]);
  }
  return places;
}
