/**
 * `npm run clauses`: every passage that has several topics, with the clause that each topic shows.
 * For an editor who reads them one by one and writes `clauses` into `content/editors/decisions/`.
 * It reads `content/`: run `npm run convert` after a change.
 *
 *   --notice ID   only the passages of one notice
 *   --theme ID    only the passages of one theme
 *   --open        only passages on which no clause is decided
 */
import { parseArgs } from 'node:util';
import { buildCorpus } from '../src/model/build-corpus.ts';
import { clauseOf, clauseText } from '../src/model/comparison/clause.ts';
import { readContent } from '../src/model/read-content.ts';
import { readEditors } from '../src/convert/classify/read-editors.ts';
import { failPlainly } from './plain-fault.ts';

failPlainly();

const { values: flags } = parseArgs({
  options: { notice: { type: 'string' }, theme: { type: 'string' }, open: { type: 'boolean', default: false } },
});

const corpus = buildCorpus(await readContent());
const { decisions } = await readEditors('content/editors');
let shown = 0;
for (const passage of corpus.passages) {
  if (flags.notice !== undefined && passage.notice !== flags.notice) continue;
  const decision = decisions.get(passage.notice)?.decisions.find((each) => each.passage === passage.id);
  const { topics } = passage;
  const decided = topics.filter((topic) => decision?.clauses?.[topic] !== undefined);
  if (topics.length < 2 || (flags.theme !== undefined && !passage.themes.includes(flags.theme))) continue;
  if (flags.open && decided.length > 0) continue;
  shown += 1;
  console.log(`\n${passage.id}  ${passage.role}\n  ${passage.text}`);
  for (const topic of topics) {
    const clause = clauseOf(passage, topic);
    const mark = decided.includes(topic) ? '✓' : '?';
    console.log(`  ${mark} ${topic} ${corpus.topic(topic).name}: ${clause.whole ? 'whole' : clauseText(clause)}`);
  }
}
console.log(`\n${String(shown)} passages with several topics`);
