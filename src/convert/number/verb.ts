/**
 * Verbs that govern a number or an instrument, told from nouns of the same form (新建 / 社区建设, 登记 / 婚姻登记) by their list and their
 * place. The lists are the editors' (`content/editors/verbs.yaml`).
 */
import { verbsSchema } from '../../schema/word-list.ts';
import { readVocabulary } from './read-vocabulary.ts';

/** Verbs wherever they stand; verbs that lead another; verbs that are as often nouns; and so on, as the file says. */
export const {
  acts: ACTS,
  leading: LEADING,
  nounLike: NOUN_LIKE,
  relations: RELATIONS,
  predicates: PREDICATES,
  noVerbs: NO_VERBS,
  adverbs: ADVERBS,
  led: LED,
  offers: OFFERS,
  placed: PLACED,
  given: GIVEN,
  withinATime: WITHIN_A_TIME,
  ending: ENDING,
  instrumentActs: INSTRUMENT_ACTS,
  instrumentLeading: INSTRUMENT_LEADING,
} = readVocabulary('verbs', verbsSchema);

/** What opens the words for a deed within a time that is promised, as alternatives. */
export const PROMISED = [...WITHIN_A_TIME, '先行', '予以'].join('|');
