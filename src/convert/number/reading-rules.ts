/**
 * The reading rules, in the order in which they are run.
 */
import { APPROXIMATION_RULES } from './rules/approximation.ts';
import { INHERITANCE_RULES } from './rules/inheritance.ts';
import { OWN_WORD_RULES } from './rules/own-words.ts';
import { SHARE_RULES } from './rules/share.ts';
import type { ReadingRule } from './rule.ts';

export const READING_RULES: readonly ReadingRule[] = [
  ...APPROXIMATION_RULES,
  ...OWN_WORD_RULES,
  ...INHERITANCE_RULES,
  ...SHARE_RULES,
];
