/**
 * `npm run bench:firmness`: the rules of firmness beside a reading of 200 plan sentences that was made before them, clause by
 * clause, and how often each label is in all plans.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { buildCorpus } from '../src/model/build-corpus.ts';
import { listTexts } from '../src/model/notice-text.ts';
import { themedPassages } from '../src/model/compare.ts';
import { compareFirmness, type FirmnessReading } from './eval/compare-firmness.ts';
import { firmnessReader } from '../src/model/commitment/firmness.ts';
import { readContent, readYamlFile } from '../src/model/read-content.ts';
import { firmnessLabelSchema, firmnessSchema } from '../src/schema/firmness.ts';
import { failPlainly } from './plain-fault.ts';

failPlainly();
const corpus = buildCorpus(await readContent());
const read = firmnessReader(await readYamlFile('content/editors/firmness.yaml', firmnessSchema));
const reading = parse(readFileSync('tests/notices/firmness-gold.yaml', 'utf8')) as FirmnessReading;

console.log(`${String(reading.sentences.length)} sentences, clause by clause`);
for (const label of firmnessLabelSchema.exclude(['advance']).options) {
  const { both, differences, f1 } = compareFirmness(corpus, read, reading, label);
  console.log(`${label.padEnd(11)} F1 ${f1.toFixed(3)}  agreed ${String(both)}, not ${String(differences.length)}`);
  for (const line of differences) console.log(`    ${line}`);
}
const clauses = listTexts(corpus)
  .filter(({ kind }) => kind === 'plan')
  .flatMap((column) => themedPassages(column).flatMap((passage) => read(passage, corpus.targets)));
console.log(`\n${String(clauses.length)} clauses of all plans`);
for (const label of firmnessLabelSchema.options) {
  const count = clauses.filter(({ labels }) => labels.includes(label)).length;
  console.log(`${label.padEnd(11)} ${String(count).padStart(5)}  ${((count / clauses.length) * 100).toFixed(1)} %`);
}
