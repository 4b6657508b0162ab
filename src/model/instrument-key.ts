/**
 * Which citations name the same instrument.
 *
 * Only what is not of its title is passed over: brackets and dashes, blanks, quotation marks, 中华人民共和国 before a
 * law, （试行） and the like behind it, and 办法法, which a page break doubled in one notice. Two titles that differ in
 * any other word stay two: 提升计划 and 行动方案 may or may not be one paper, and the sources do not say.
 */
import { foldText } from '../schema/fold.ts';

const STATUS = /\((?:试行|暂行|草案|送审稿|征求意见稿|修订稿?|试点)\)$/u;

/** Equal for citations of one instrument; not for display. */
export function instrumentKey(title: string): string {
  return foldText(title)
    .replace(/["'《》]/gu, '')
    .replace(/-+/gu, '-')
    .replace(STATUS, '')
    .replace(/^中华人民共和国/u, '')
    .replace(/办法法$/u, '办法');
}

/** Equal also for titles that differ in nothing but the place before them: a hint for the reader, never an identity. */
export function instrumentNearKey(title: string): string {
  return instrumentKey(title).replace(/^(?:上海市?|本市|浦东新区|[\p{Script=Han}]{2}区)(?:民政局)?/u, '');
}
