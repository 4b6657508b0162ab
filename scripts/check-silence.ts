/**
 * `npm run check:silence`: every cell told as 未提及 that has a passage on which no editor has decided: one near in words,
 * or one that a blind reader named.
 *
 * Read each passage that it lists, then code it under the topic (`decisions/`), or write it into `silences/<text>.yaml`:
 * under `mentions` where it does speak of the topic, under `dismissed` with the reason where it does not.
 *
 *   --all     list every silent cell with all passages near it, decided or not
 *
 * Exit code 1 where such a passage has no decision.
 */
import { parseArgs } from 'node:util';
import { buildCorpus } from '../src/model/build-corpus.ts';
import { listTexts } from '../src/model/notice-text.ts';
import { readContent } from '../src/model/read-content.ts';
import { nearPassages, silentCells, undecidedCells, type NearPassage } from '../src/model/silence-evidence.ts';
import { readSilenceReadings } from '../src/model/read-editors.ts';
import { judgeSilences } from '../src/model/silence-quality.ts';
import { readSearchVocabulary } from '../src/search/read-search-vocabulary.ts';
import { failPlainly } from './plain-fault.ts';

failPlainly();

const { values: flags } = parseArgs({ options: { all: { type: 'boolean', default: false } } });

const corpus = buildCorpus(await readContent());
const columns = listTexts(corpus).filter(({ kind }) => kind !== 'absent');
const { synonyms } = await readSearchVocabulary();
const silent = silentCells(corpus, columns);
const undecided = undecidedCells(corpus, columns, synonyms);
const nearTo = nearPassages(corpus, synonyms);

for (const { column, topic, near } of flags.all
  ? silent.map(({ column, topic }) => ({ column, topic, near: nearTo(topic, column) }))
  : undecided) {
  console.log(`${column.id}  ${topic.theme}/${topic.id} ${topic.name}（${topic.takesIn}）`);
  for (const each of near) console.log(tell(each));
}
const findings = (await readSilenceReadings()).flatMap((reading) => judgeSilences(corpus, reading).open);
for (const { text, topic, passage, quote } of findings)
  console.log(`${text}  ${topic}\n  ${passage ?? ''} [blind reader: ${quote ?? ''}]`);
const open = undecided.reduce((sum, { near }) => sum + near.length, 0);
const mentions = corpus.silences.reduce((sum, each) => sum + each.mentions.length, 0);
const dismissed = corpus.silences.reduce((sum, each) => sum + each.dismissed.length, 0);
console.log(
  `${String(silent.length)} cells are told as silent; ${String(mentions)} mentions, ${String(dismissed)} dismissals; ` +
    `${String(open)} near passages in ${String(undecided.length)} cells and ${String(findings.length)} findings of blind readers have no decision.`,
);
if (open + findings.length > 0) process.exitCode = 1;

function tell({ passage, words, weight }: NearPassage): string {
  return `  ${passage.id} ${String(weight)} [${words.join(' ')}] ${passage.text}`;
}
