/** The notices that are held, read once for all test files that ask of them: no test changes what it finds here. */
import { buildCorpus } from '../src/model/build-corpus.ts';
import { readContent } from '../src/model/read-content.ts';

export const records = await readContent();
export const corpus = buildCorpus(records);
