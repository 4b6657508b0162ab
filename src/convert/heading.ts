/**
 * Headings: which words of a paragraph head it, and where items and headings run in within one.
 */
import { depths, matchBrackets } from '../text/bracket.ts';
import { plainDigits } from '../text/digit.ts';
import { sliceMapped, type MappedText } from './mapped-text.ts';
import { labelStyles, readLabel, styleOf, type Label, type LabelKind } from '../text/label.ts';
import { name } from './pattern.ts';

interface OutlineHints {
  runInHeadings: string[];
  notHeadings: string[];
}

/** Longest run-in heading, in characters: past this a first sentence is a measure of its own. */
const longestHeading = 36;

/** `强化未成年人保护：推进…`: a plain clause and a colon head what follows; `重点任务包括：` does not. */
const colonHeading = name(
  'heading with a colon, and words behind it',
  /^([^，。；：:、,;“（《]{4,20}(?<!包括|如下|以下|[是为]|做到|要求|任务|目标|措施))[：:](?=.{20})/u,
  ['加强养老服务供给：新增床位三百张，改造社区食堂十二家，完善服务。'],
  ['加强养老服务供给。新增床位', '工作要求如下：新增床位三百张，改造社区食堂十二家，完善服务。'],
);

/** What a line gives particulars of: `联系人：张三`, `责任单位：养老处`. */
const fieldName = name(
  'label of a field',
  /^(?:联系(?:人|电话|方式|地址)|电话|手机|传真|邮箱|(?:电子)?邮件|地址|(?:牵头|责任|主管|主办|承办|协办|配合|参与|实施|分管|联系|协同)(?:单位|部门|处室|科室|领导|人员?|主体)|(?:完成|办理)?(?:时限|时间|期限|日期)|完成(?:时间|时限)|地点|备注|附件|注|来源|数据来源|单位|填表人|审核人|负责人|(?:工作|进度|时间)(?:进度|节点|安排)|资金来源|目标值|指标(?:值)?)$/u,
  ['牵头单位', '完成时限', '联系电话'],
  ['养老服务', '牵头单位养老处'],
);

/** `组织志愿服务超100万人次`: what counts is a measure, however short; `打造“15分钟”服务圈` counts nothing. */
const countedThing = name(
  'figure of a count',
  /\d(?:百|千|万|亿)?(?:余|多)?(?:个(?!月|工作日)|[家张人名户所处场对次项元座%％])/u,
  ['新增300张', '改造12家'],
  ['第3个月', '一、养老服务'],
);
/** A line that ends like a sentence; a scan may read the full stop as a dot. */
const closedLine = /[。；;！？]|\p{Script=Han}[.．]$/u;

/**
 * The heading that opens a labelled paragraph: the whole line where it ends without a full stop or with a colon after a few
 * words, else its first sentence where that is short, counts nothing, and more follows. Null where the paragraph is text alone.
 *
 * @param place.first true where the paragraph is the node's first.
 * @param place.followed true where items run in after it in the same paragraph.
 */
export function splitHeading(
  mapped: MappedText,
  label: Label | null,
  place: { first: boolean; followed: boolean },
  hints: OutlineHints,
): { end: number; words: string } | null {
  const { text } = mapped;
  if (!label || !place.first) return null;
  if (!closedLine.test(text)) {
    const alone = !styleOf(label.kind).inSentence && label.kind !== 'row';
    return alone && text.length <= 80 ? { end: text.length, words: text.replace(/[：:]$/u, '') } : null;
  }
  const colon = colonHeading.exec(text);
  if (colon && !isField(text)) return { end: colon[0].length, words: colon[1] ?? '' };
  const end = firstSentenceEnd(text);
  const sentence = text.slice(0, end);
  if ((end >= text.length && !place.followed) || hints.notHeadings.includes(sentence)) return null;
  const words = sentence.replace(/[。：:]$/u, '');
  return words.length <= longestHeading && !/[；;]/u.test(words) && !countedThing.test(plainDigits(words))
    ? { end, words }
    : null;
}

function firstSentenceEnd(text: string): number {
  const match = /^[^。；;！？]*[。；;！？]["”’]?/u.exec(text);
  return match ? match[0].length : text.length;
}

/** A run of a paragraph that a label of its own may open. */
export interface Piece {
  mapped: MappedText;
  /** Its first unit in the paragraph. */
  start: number;
  labelled: boolean;
  /** True where items below it follow in the same paragraph. */
  followed: boolean;
}

/** Outermost first: where a whole text is in one paragraph, its sections are cut before their items. */
const runInKinds = (Object.keys(labelStyles) as LabelKind[]).filter((kind) => styleOf(kind).runsIn);

/**
 * Cuts a paragraph before each label of a series that runs in within it: `…。一是…；二是…`, `（1）…；（2）…`.
 * A series starts from 1 (or goes on from the paragraph's own label), has two members or more and each
 * stands where a clause begins, so that `坚持一是一、二是二` is passed over. A first member alone is one where the `next`
 * paragraph goes on with the second.
 */
export function splitRunIn(mapped: MappedText, own: Label | null, next: Label | null = null): Piece[] {
  if (labelsWithin(mapped.text).length === 0) return [{ mapped, start: 0, labelled: own !== null, followed: false }];
  const pieces = cutAtSeries(mapped, { own, next }, 0, runInKinds);
  const depth = (piece: CutPiece | undefined): number => {
    const label = piece?.labelled ? readLabel(piece.mapped.text) : null;
    return label ? runInKinds.indexOf(label.kind) : -1;
  };
  return pieces.map((piece, index) => ({
    ...piece,
    followed: index < pieces.length - 1 && depth(pieces[index + 1]) > depth(piece),
  }));
}

type CutPiece = Omit<Piece, 'followed'>;

/** The labels of a paragraph and of the one after it. */
interface Around {
  own: Label | null;
  next: Label | null;
}

function cutAtSeries(
  mapped: MappedText,
  { own, next }: Around,
  offset: number,
  kinds: readonly LabelKind[],
): CutPiece[] {
  const [kind, ...inner] = kinds;
  if (kind === undefined) return [{ mapped, start: offset, labelled: own !== null }];
  const series = seriesOf(mapped.text, kind, { own, next });
  if (series.length === 0) return cutAtSeries(mapped, { own, next }, offset, inner);
  const cuts = [0, ...series, mapped.text.length];
  return cuts.slice(0, -1).flatMap((start, index) => {
    const piece = sliceMapped(mapped, start, cuts[index + 1]);
    return cutAtSeries(piece, { own: index === 0 ? own : readLabel(piece.text), next }, offset + start, inner);
  });
}

/** Where the labels of a series of one kind are in `text`; empty where there is no such series. */
function seriesOf(text: string, kind: LabelKind, { own, next }: Around): number[] {
  const from = own?.kind === kind ? own.value : 0;
  const found = labelsWithin(text).flatMap(({ at, label }) =>
    label.kind === kind ? [{ at, value: label.value }] : [],
  );
  const inTurn = found.every(
    ({ value }, index) => value === from + index + 1 || (kind === 'ordinal-word' && value === 4),
  );
  const goesOn = next?.kind === kind && next.value === found.length + 1;
  return inTurn && found.length >= (from > 0 || goesOn ? 1 : 2) ? found.map(({ at }) => at) : [];
}

interface PlacedLabel {
  at: number;
  label: Label;
}

let lastLabels: { text: string; labels: PlacedLabel[] } | null = null;

/** The labels that clauses of `text` begin with, outside brackets. The last text's are kept: each kind of series asks. */
function labelsWithin(text: string): readonly PlacedLabel[] {
  if (lastLabels?.text !== text) lastLabels = { text, labels: findLabels(text) };
  return lastLabels.labels;
}

/** A mark behind which a clause begins. Must: `。`, `:`. Must not: `，`, `1`. */
const clauseMark = /[。；：;:！？]/u;

function findLabels(text: string): PlacedLabel[] {
  const labels: PlacedLabel[] = [];
  if (!clauseMark.test(text)) return labels;
  const depth = depths(text);
  const opening = new Set(matchBrackets(text).pairs.map(({ open }) => open));
  for (const match of text.matchAll(/[。；：;:！？]["”’]?/gu)) {
    const at = match.index + match[0].length;
    // The mark that opens a pair is not within it.
    const within = (depth[at] ?? 0) - (opening.has(at) ? 1 : 0) > 0;
    const label = within ? null : readLabel(text.slice(at));
    if (label) labels.push({ at, label });
  }
  return labels;
}

/** True for a line that gives a particular, which is no heading: `联系人：张三`. */
export function isField(text: string): boolean {
  const name = /^([^：:]{1,12})[：:]/u.exec(text)?.[1];
  return name !== undefined && fieldName.test(name.replace(/\s+/gu, ''));
}
