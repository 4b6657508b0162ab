/**
 * Verbs that govern a number, told from nouns of the same form (新建 / 社区建设, 登记 / 婚姻登记) by their list and their
 * place. The lists are the editors' (`content/editors/verbs.yaml`).
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { verbsSchema } from '../../schema/verb.ts';

const file = new URL('../../../content/editors/verbs.yaml', import.meta.url);

/** Verbs wherever they stand; verbs that lead another; verbs that are as often nouns; and so on, as the file says. */
export const {
  acts: ACTS,
  leading: LEADING,
  nounLike: NOUN_LIKE,
  relations: RELATIONS,
  predicates: PREDICATES,
  noVerbs: NO_VERBS,
  adverbs: ADVERBS,
} = verbsSchema.parse(parse(readFileSync(file, 'utf8')));
