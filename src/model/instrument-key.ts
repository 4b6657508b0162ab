/**
 * Which citations name the same instrument.
 *
 * Only what is not of its title is passed over: brackets and dashes, blanks, quotation marks, 中华人民共和国 before a law, and
 * （试行） and the like behind it. Two titles that differ in any other word stay two: 提升计划 and 行动方案 may or may not be one
 * paper, and the sources do not say; the reader is told that they are near. 本市 is the city of whoever cites.
 */
import type { Issuer } from '../schema/notice.ts';
import { fold } from '../text/fold.ts';

/** A title as one source cites it. */
export interface CitedTitle {
  title: string;
  /** Whose notice cites it. */
  issuer: Pick<Issuer, 'city' | 'area'>;
}

const STATUS = /\((?:试行|暂行|草案|送审稿|征求意见稿|修订稿?|试点)\)$/u;
const OWN_CITY = /[本我全]市/u;
const OWN_DISTRICT = /[本我全]区/u;

function bareTitle(title: string): string {
  return fold(title)
    .replace(/["'<>]/gu, '')
    .replace(STATUS, '')
    .replace(/^中华人民共和国/u, '');
}

/** Equal for citations of one instrument; not for display. */
export function instrumentKey({ title, issuer }: CitedTitle): string {
  const bare = bareTitle(title);
  if (OWN_CITY.test(bare)) return `${bare}（${issuer.city}）`;
  return OWN_DISTRICT.test(bare) ? `${bare}（${issuer.city}${issuer.area}）` : bare;
}

/** The names that places of the corpus may have in a title. */
export interface TitlePlaces {
  /** Matches a place where a title names one. */
  pattern: RegExp;
  cities: readonly string[];
}

/** `cities` and `areas` are those of the corpus (`上海市`, `浦东新区`); any `XX区` at a title's beginning is a place too. */
export function titlePlaces(cities: readonly string[], areas: readonly string[]): TitlePlaces {
  const escape = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const names = [...new Set([...cities, ...cities.map((city) => city.replace(/市$/u, '')), ...areas])]
    .toSorted((a, b) => b.length - a.length)
    .map(escape)
    .join('|');
  const city = cities.map((name) => `${escape(name.replace(/市$/u, ''))}市?`).join('|');
  const furthering = '(?:促进|推进|推动|加强)?';
  return {
    pattern: new RegExp(
      `本市|${names}|(?<=^(?:${city})?${furthering})(?!\\p{Script=Han}社区)\\p{Script=Han}{2}区`,
      'gu',
    ),
    cities,
  };
}

const ISSUER = /^民政局(?:关于)?/u;
/** Words of furthering, which come and go while a paper is drafted. */
const FURTHERING = /^(?:促进|推进|推动|加强)|高质量(?=发展)/gu;
/** A plan by whatever name, before the years that it is for. */
const PLAN = /(?:行动|实施|工作|提升)?(?:方案|计划)(?=(?:\([^()]*\))?$)/u;

/**
 * Equal also for titles that differ in no more than places, words of furthering and the name for a plan: with
 * `namePlacesThatFit` a hint for the reader, never an identity. The years stay, for another term is another paper.
 */
export function instrumentNearKey({ title }: CitedTitle, places: TitlePlaces): string {
  return bareTitle(title).replace(places.pattern, '').replace(ISSUER, '').replace(FURTHERING, '').replace(PLAN, '方案');
}

/** False where each of two titles names a place that the other does not: 青浦区 and 上海市 each have a plan of one name. */
export function namePlacesThatFit(one: CitedTitle, other: CitedTitle, places: TitlePlaces): boolean {
  const [a, b] = [placesIn(one, places), placesIn(other, places)];
  return a.every((place) => b.includes(place)) || b.every((place) => a.includes(place));
}

function placesIn({ title, issuer }: CitedTitle, { pattern, cities }: TitlePlaces): string[] {
  return [...bareTitle(title).matchAll(pattern)].map(([place]) =>
    place === '本市' ? issuer.city : (cities.find((city) => city === place || city === `${place}市`) ?? place),
  );
}
