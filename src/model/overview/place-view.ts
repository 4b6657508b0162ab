/**
 * A place: the texts held of it, what its newest plan says and does not say, and how that differs from the city's plan of
 * the same year and from its own plan before.
 */
import type { Issuer } from '../../schema/notice.ts';
import type { Topic } from '../../schema/theme.ts';
import { listTexts, type NoticeText } from '../notice-text.ts';
import { isReviewed } from '../compare.ts';
import type { Corpus } from '../corpus.ts';
import { numbersAreRead } from '../number/indicator-view.ts';
import { ledgerRows } from '../number/ledger.ts';
import { placeNumbers, type PlaceNumber } from './place-numbers.ts';
import { coverageOf, themeOverview, type Coverage, type OverviewCell, type OverviewFamily } from './theme-overview.ts';

export interface TopicDifference {
  with: NoticeText;
  /** Of the two, those that nobody has read to the end: nothing can be said of what they have in common. */
  unread: NoticeText[];
  both: Topic[];
  /** Addressed by the place's newest plan, and the other says nothing. */
  here: Topic[];
  there: Topic[];
  /** How many one addresses and the other speaks of under other topics alone. */
  aside: number;
}

export interface PlaceView {
  issuer: Issuer;
  /** Plans, the newest first. */
  plans: NoticeText[];
  newest: NoticeText;
  summaries: NoticeText[];
  /** Years for which other places' plans are held and none of this place. */
  absent: number[];
  /** What is held, the newest first: every year of which some place has a text. */
  held: { year: number; plans: NoticeText[]; summaries: NoticeText[] }[];
  /** Themes × `plans`. */
  families: OverviewFamily[];
  coverage: Coverage;
  /** The city's plan of the newest plan's year; null where it is not held or the place is the city. */
  city: NoticeText | null;
  previous: NoticeText | null;
  /** The newest plan's numbers beside those of `beside`: the plan before, then the city's. */
  numbers: PlaceNumber[];
  beside: NoticeText[];
  /** Of these texts, those whose numbers nobody has held against the indicators. */
  untied: NoticeText[];
  differences: TopicDifference[];
  /** Every other text that the newest plan can be compared with, those of its year apart. */
  others: { sameYear: NoticeText[]; otherYears: NoticeText[] };
}

export function placeView(corpus: Corpus, issuerId: string): PlaceView {
  const columns = listTexts(corpus);
  const own = columns.filter(({ issuer }) => issuer.id === issuerId);
  const plans = own.filter(({ kind }) => kind === 'plan').reverse();
  const [newest] = plans;
  if (!newest) throw new Error(`No plan is held of ${issuerId}`);
  const { issuer, year } = newest;
  const sameYear = columns.filter((each) => each.kind === 'plan' && each.year === year && each.issuer.id !== issuerId);
  const comparable = columns.filter((each) => each.kind !== 'absent' && each !== newest);
  const city =
    issuer.level === 'city'
      ? null
      : (sameYear.find((each) => each.issuer.level === 'city' && each.issuer.city === issuer.city) ?? null);
  const previous = plans[1] ?? null;
  const families = themeOverview(corpus, plans);
  const beside = [previous, city].filter((each) => each !== null);
  return {
    issuer,
    plans,
    newest,
    summaries: own.filter(({ kind }) => kind === 'summary'),
    absent: own.filter(({ kind }) => kind === 'absent').map((each) => each.year),
    held: heldByYear(columns, own),
    families,
    coverage: coverageOf(families, 0),
    city,
    previous,
    numbers: placeNumbers(corpus, newest, beside),
    beside,
    untied: [newest, ...beside].filter((column) => !numbersAreRead(ledgerRows(corpus), column)),
    differences: beside.map((other) => differenceOf(corpus, newest, other)),
    others: {
      sameYear: comparable.filter((each) => each.year === year),
      otherYears: comparable.filter((each) => each.year !== year),
    },
  };
}

function heldByYear(columns: readonly NoticeText[], own: readonly NoticeText[]): PlaceView['held'] {
  const years = [...new Set(columns.map(({ year }) => year))].sort((a, b) => b - a);
  const of = (kind: NoticeText['kind'], year: number) => own.filter((each) => each.kind === kind && each.year === year);
  return years.map((year) => ({ year, plans: of('plan', year), summaries: of('summary', year) }));
}

/** Topics that one of two texts addresses and the other was read as silent on. */
function differenceOf(corpus: Corpus, here: NoticeText, there: NoticeText): TopicDifference {
  const cells = themeOverview(corpus, [here, there]).flatMap(({ rows }) => rows);
  const pick = (choose: (mine: OverviewCell, other: OverviewCell) => Topic[]): Topic[] =>
    cells.flatMap(({ cells: [mine, other] }) => (mine && other ? choose(mine, other) : []));
  const ids = (topics: readonly Topic[]) => new Set(topics.map(({ id }) => id));
  return {
    with: there,
    unread: [here, there].filter((column) => !isReviewed(column)),
    both: pick((mine, other) => mine.topics.addressed.filter(({ id }) => ids(other.topics.addressed).has(id))),
    here: pick((mine, other) => mine.topics.addressed.filter(({ id }) => ids(other.topics.silent).has(id))),
    there: pick((mine, other) => other.topics.addressed.filter(({ id }) => ids(mine.topics.silent).has(id))),
    aside: pick((mine, other) => [
      ...mine.topics.addressed.filter(({ id }) => ids(other.topics.mentioned).has(id)),
      ...other.topics.addressed.filter(({ id }) => ids(mine.topics.mentioned).has(id)),
    ]).length,
  };
}

/** The places of which a plan is held, city before districts. */
export function listPlaces(corpus: Corpus): Issuer[] {
  const plans = listTexts(corpus).filter(({ kind }) => kind === 'plan');
  return [...new Map(plans.map(({ issuer }) => [issuer.id, issuer])).values()];
}
