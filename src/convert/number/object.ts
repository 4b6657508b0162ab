/**
 * The words of what is counted, trimmed of what is not the thing itself. Always an exact run of the passage.
 */
import type { Run } from './clause.ts';
import { depths } from '../../text/bracket.ts';
import { noVerbOpening, opener, skipAdverbs } from './scan.ts';
import { name } from '../pattern.ts';
import { ENDING } from './verb.ts';

const NEW_PLACE = name(
  'bracket or going somewhere',
  /^[（(](?!(?:社区|居|居民区|街道|镇|乡)[）)])|^(?:赴|到(?!期|位|达))/u,
  ['（含分院）', '赴外地'],
  ['到期', '到位', '床位', '（社区）'],
);
const BESIDES = name(
  'what is done besides',
  /^[^（“]{2,}?(?=并(?:制|发|提|开|给|予|进|建|协))/u,
  ['落户并制发'],
  ['并制发', '落户并'],
);
/** What is blanked where numbers are looked for and belongs to the thing. */
const GRADE = name(
  'grade or age at the end',
  /\d?[A-Za-z]+\d*级$|\d+(?:周岁|岁)(?:及?以上|以下)$/u,
  ['社会组织{5A级}', '{65周岁以上}'],
  ['5A', '级', '岁以上'],
);
const WHERE_IT_WAS = name('place that it was in', /^(.{2,})在.*中$/u, ['科研成果在论坛中'], ['在论坛中', '论坛中']);
const NO_THING = name(
  'joining word or time, alone',
  /^(?:和|及|以及|与|或|[到至]?(?:目前|现在))$/u,
  ['和', '目前'],
  ['和谐', '目前床位'],
);

const endOpening = opener(ENDING);
const TAILS = name(
  'words that are no part of the thing counted',
  /(?:总数|总量|数量|人数|户数|总计|共计|合计|累计|统一|已|共|达|(?<![签预节公条履违邀])约|为|的|等|各|全部|新增|和|及|以及|与|超|近|不低于|不少于|分别|在|保持|平均|均|由|从|同比|环比|再|只|仅|预计|稳步|逐步|逐年|持续|进一步|有效|大幅|明显|努力|力争|计划|确保|率先|新|最高|最低|至少|[较比](?:上年|去年)(?:同期)?)$/u,
  ['床位{总数}', '食堂{达}'],
  ['床位', '签约'],
);
/** 授予13名选手“…”称号: the honour is not counted. */
const GIVING = name('naming', /^(?:授予|评为|命名|认定)$/u, ['授予', '评为'], ['授予称号', '新增']);
const HEADS = name(
  'what stands between a number and the thing',
  /^(?:的|不等|各自|左右|以上|及以上)+/u,
  ['{左右的}床位', '{以上}'],
  ['床位的', '新增'],
);

function trimEnd(text: string, run: Run): number {
  let end = run.end;
  for (let moved = true; moved;) {
    const words = text.slice(run.start, end);
    const tail = /[\s，,；;。：:、！!\u0000（(“‘]$/u.exec(words) ?? TAILS.exec(words);
    moved = tail !== null && words.length > tail[0].length;
    if (moved) end -= tail![0].length;
  }
  return end;
}

/** The words of an object that come after its number. `verb` is what governs the number. */
export function objectAfter(text: string, run: Run, verb = ''): string {
  const start = run.start + (HEADS.exec(text.slice(run.start, run.end))?.[0].length ?? 0);
  const depth = depths(text);
  const level = depth[start - 1] ?? 0;
  for (let at = start + 1; at < run.end; at += 1) {
    const outside = depth[at]! <= level || ('“（('.includes(text[at]!) && depth[at]! === level + 1);
    if (outside && endsObject(text.slice(at, run.end), verb)) return settle(text, { start, end: at }, verb);
  }
  return settle(text, { start, end: run.end }, verb);
}

/** True where the object is over before `rest`: a bracket, a place, an honour's name, another verb. */
function endsObject(rest: string, verb: string): boolean {
  return (
    NEW_PLACE.test(rest) ||
    (GIVING.test(verb) && /^[“”]/u.test(rest)) ||
    (endOpening(rest) !== undefined && noVerbOpening(rest) === undefined)
  );
}

/** The words of an object that come before its number, or that a number has besides: its subject, its complement. */
export function objectBefore({ text, blanked }: { text: string; blanked: string }, run: Run, verb = ''): string {
  let { end } = run;
  let start = skipAdverbs(blanked, run.start, end);
  // 办理落户并制发身份证: what is done besides is not counted.
  const besides = BESIDES.exec(text.slice(start, end));
  if (besides) end = start + besides[0].length;
  // 5A级 is blanked like a date, and belongs to the thing.
  start -= GRADE.exec(text.slice(Math.max(0, start - 12), start))?.[0].length ?? 0;
  // 科研成果在“全国民政论坛”中: where it was, not what it is.
  const place = WHERE_IT_WAS.exec(text.slice(start, end));
  if (place) {
    end = start + place[1]!.length;
    start = text.lastIndexOf('的', end - 1) >= start ? text.lastIndexOf('的', end - 1) + 1 : start;
  }
  return settle(text, { start, end }, verb);
}

function settle(text: string, run: Run, verb: string): string {
  let { end } = run;
  if (verb !== '占') end = trimEnd(text, run);
  else if (text[end - 1] === '的') end -= 1;
  const words = text.slice(run.start, end).replace(/^[\u0000，,、；;的]+/u, '');
  return NO_THING.test(words) ? '' : unquote(words);
}

/** “智慧养老院” is 智慧养老院; marks that do not hold the whole stay. */
function unquote(words: string): string {
  const inner = /^[“"']([^“”"']*)[”"']$/u.exec(words);
  return inner ? inner[1]! : words;
}
