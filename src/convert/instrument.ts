/**
 * Instruments of a passage: every title in 《》 with the verb that governs it.
 *
 * The verb comes before the title (出台《…》), before a list of titles that share it (落实《…》和《…》), or after it
 * where what comes before only leads (推进《…》的修订工作, 推动《…》出台, 加强对《…》的宣传力度).
 */
import { matchBrackets } from '../text/bracket.ts';
import type { Citation } from '../schema/instrument.ts';
import { INSTRUMENT_ACTS, INSTRUMENT_LEADING } from './number/verb.ts';
import { name } from './pattern.ts';

export type CitationDraft = Omit<Citation, 'passage'>;

const LED = name(
  'act that only leads',
  new RegExp(`^(?:${INSTRUMENT_LEADING.join('|')})+`, 'u'),
  ['{推动开展}落实'],
  ['落实推动'],
);
const ATTRIBUTES = name(
  'whose paper it is, or what sort of paper, between the verb and the title',
  /(?:市委|区委|市政府|区政府|国务院|国家|民政部|上级|本市|我市|本区|我区|新区|全市|全区|市级|区级|地方标准|国家标准|行业标准|团体标准|新修[改订]的?|最新|新版|新|有关|相关|办公厅|以下|关于|配套|文件|政策|的|了|好|对|\s)+$/u,
  ['落实{本市新修订的}', '宣贯{地方标准}'],
  ['落实', '推进立法'],
);
/** No place is known by name: it is what ends as a place and is between an act and the title. */
const PLACE = name(
  'a place between the verb and the title',
  new RegExp(
    `(?<=${INSTRUMENT_ACTS.join('|')}|${INSTRUMENT_LEADING.join('|')})(?!${INSTRUMENT_ACTS.join('|')}|${INSTRUMENT_LEADING.join('|')})(?:\\p{Script=Han}{1,4}?(?:新区|自治[州县]|[省市区县州])){1,2}$`,
    'u',
  ),
  ['贯彻落实{云陵市}', '出台{宁州市临湖区}'],
  ['推进示范社区建设', '落实'],
);
const AFTER = name(
  'act that is named after the title',
  /^(?:等(?:[\p{Script=Han}、]{0,14}?))?的?[\p{Script=Han}]{0,9}?的?(实施评估|贯彻实施|贯彻落实|贯彻执行|修订|修改|编制|立法|制定|制订|起草|出台|贯标|宣传贯彻|宣传|宣贯|实施|落地|评估|发布|印发|报批|落实|执行)(?!草案)/u,
  ['{的修订}工作，', '等法律法规的宣传力度'],
  ['修订草案', '，并落实到位'],
);

interface Title {
  start: number;
  end: number;
}

/** Outermost 《》 that hold anything; an inner pair of 《》 or 〈〉 belongs to the title. */
function titlesIn(text: string): Title[] {
  if (!text.includes('《')) return [];
  const named = matchBrackets(text).pairs.filter(({ open }) => text[open] === '《');
  return named
    .filter(({ open, close }) => !named.some((outer) => outer.open < open && close < outer.close))
    .filter(({ open, close }) => text.slice(open + 1, close).trim() !== '')
    .map(({ open, close }) => ({ start: open, end: close + 1 }))
    .sort((a, b) => a.start - b.start);
}

const BETWEEN_TITLES = name(
  'what joins the titles of a list',
  /^(?:、|和|及|以及|与|或|[，,]?并?)?$/u,
  ['', '、', '以及', '，并'],
  ['，出台', '。'],
);

/** Titles that are in one list share what is done to them. */
function lists(text: string, titles: readonly Title[]): Title[][] {
  const groups: Title[][] = [];
  for (const title of titles) {
    const last = groups.at(-1)?.at(-1);
    if (last && BETWEEN_TITLES.test(text.slice(last.end, title.start))) groups.at(-1)!.push(title);
    else groups.push([title]);
  }
  return groups;
}

function verbsBefore(lead: string): string {
  let rest = lead.replace(ATTRIBUTES, '').replace(PLACE, '').replace(ATTRIBUTES, '');
  let verb = '';
  for (;;) {
    const act = [...INSTRUMENT_ACTS, ...INSTRUMENT_LEADING].find((word) => rest.endsWith(word));
    if (act === undefined) return verb;
    verb = act + verb;
    rest = rest.slice(0, -act.length);
  }
}

const HEDGES = name(
  'deed that is only led or helped, or is not yet done',
  /(?:积极|加快|继续|持续|稳步|着力|大力|抓紧)?(?:推进|推动|促进|配合|协助|协同|参与|启动|着手|牵头|筹备|研究|探索|争取|力争|开展|加强|做好|抓好)/u,
  ['{积极推动}', '{配合}市科委起草制定', '{着手}筹备编制'],
  ['出台', '贯彻落实'],
);
const DRAFT = name(
  'draft of an instrument, which the deed is done to',
  /^的?(立法草案|草案|征求意见稿|送审稿|初稿)/u,
  ['{立法草案}，'],
  ['草根组织', '的修订工作'],
);

function relationOf(text: string, group: readonly Title[]): Pick<CitationDraft, 'relation' | 'hedge'> {
  const before = text.slice(0, group[0]!.start);
  const lead = before.slice(
    Math.max(...['，', '。', '；', '：', ',', ';', ':', '》'].map((mark) => before.lastIndexOf(mark))) + 1,
  );
  const tail = /^[^，。；：,;:]*/u.exec(text.slice(group.at(-1)!.end))![0];
  const verb = verbsBefore(lead);
  const act = verb.replace(LED, '');
  if (act !== '') {
    const draft = DRAFT.exec(tail)?.[1] ?? '';
    return { relation: act + draft, hedge: hedgeIn(lead.slice(0, lead.lastIndexOf(act))) };
  }
  const after = AFTER.exec(tail)?.[1];
  return after === undefined ? { relation: verb, hedge: null } : { relation: after, hedge: hedgeIn(lead) };
}

function hedgeIn(lead: string): string | null {
  return HEDGES.exec(lead)?.[0] ?? null;
}

/** Lists the citations of `text`, a passage's exact words, in reading order. */
export function extractInstruments(text: string): CitationDraft[] {
  return lists(text, titlesIn(text)).flatMap((group) => {
    const { relation, hedge } = relationOf(text, group);
    return group.map(({ start, end }): CitationDraft => ({
      title: text.slice(start + 1, end - 1),
      relation,
      hedge,
      span: [start, end],
    }));
  });
}
