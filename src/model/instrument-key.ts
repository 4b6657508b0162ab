/**
 * Which citations name the same instrument.
 *
 * Only what is not of its title is passed over: brackets and dashes, blanks, quotation marks, 中华人民共和国 before a
 * law, （试行） and the like behind it, and 办法法, which a page break doubled in one notice. Two titles that differ in
 * any other word stay two: 提升计划 and 行动方案 may or may not be one paper, and the sources do not say; the reader is
 * told that they are near.
 */
import { fold } from '../text/fold.ts';

const STATUS = /\((?:试行|暂行|草案|送审稿|征求意见稿|修订稿?|试点)\)$/u;

/** Equal for citations of one instrument; not for display. */
export function instrumentKey(title: string): string {
  return fold(title)
    .replace(/["'<>]/gu, '')
    .replace(STATUS, '')
    .replace(/^中华人民共和国/u, '')
    .replace(/办法法$/u, '办法');
}

/** Places in a title: the city, which is also 本市, and districts, these where a title or its subject begins. */
const PLACE =
  /本市|上海市?|浦东新区|(?<=^(?:上海市?)?(?:促进|推进|推动|加强)?)(?!\p{Script=Han}社区)\p{Script=Han}{2}区/gu;
const ISSUER = /^民政局(?:关于)?/u;
/** Words of furthering, which come and go while a paper is drafted. */
const FURTHERING = /^(?:促进|推进|推动|加强)|高质量(?=发展)/gu;
/** A plan by whatever name, before the years that it is for. */
const PLAN = /(?:行动|实施|工作|提升)?(?:方案|计划)(?=(?:\([^()]*\))?$)/u;

/**
 * Equal also for titles that differ in no more than places, words of furthering and the name for a plan: with
 * `namePlacesThatFit` a hint for the reader, never an identity. The years stay, for another term is another paper.
 */
export function instrumentNearKey(title: string): string {
  return instrumentKey(title).replace(PLACE, '').replace(ISSUER, '').replace(FURTHERING, '').replace(PLAN, '方案');
}

/** False where each of two titles names a place that the other does not: 青浦区 and 上海市 each have a plan of one name. */
export function namePlacesThatFit(one: string, other: string): boolean {
  const [a, b] = [placesIn(one), placesIn(other)];
  return a.every((place) => b.includes(place)) || b.every((place) => a.includes(place));
}

function placesIn(title: string): string[] {
  return [...instrumentKey(title).matchAll(PLACE)].map(([place]) => (/^(?:本市|上海)/u.test(place) ? '上海市' : place));
}
