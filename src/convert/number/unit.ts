/**
 * Units and classifiers that a counted thing can carry, with the words in which the same character is no unit
 * (家 in 家庭, 项 in 项目). The lists are the editors' (`content/editors/units.yaml`).
 */
import { unitsSchema } from '../../schema/word-list.ts';
import { name } from '../pattern.ts';
import { readVocabulary } from './read-vocabulary.ts';

const { units, weak, bare } = readVocabulary('units', unitsSchema);

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** A pattern that matches any unit of the lists where it is used as one. */
export const UNIT_PATTERN = [...units, ...weak]
  .map(({ unit, notBefore }) => escape(unit) + (notBefore === undefined ? '' : `(?!${notBefore})`))
  .join('|');

/** With a Chinese numeral it is mostly a figure of speech (三支队伍, 两项制度). */
export const isWeakUnit = (written: string): boolean => weak.some(({ unit }) => unit === written);

/** People and households counted without a classifier: 10万老年人, 35万特殊困难老年人. */
export const BARE_NOUNS = Object.entries(bare).map(([unit, noun]) => ({ unit, noun }));

/** Units of people and households: 退出441户1064人 are of the same kind. */
export const PEOPLE = new Set(['人', '名', '位', '户', '人次', '户次']);

export const UNIT_OF_TIME = name('unit of time', /^(?:小时|个工作日|个自然日|日|天)$/u, ['小时'], ['个']);
