/**
 * `npm run bench:actors`: the rules of 分工 beside a reader's list of everybody whom the notices say to lead, to work along or
 * to be relied on, made without sight of the rules.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { buildCorpus } from '../src/model/build-corpus.ts';
import { actorReader } from '../src/model/commitment/actors.ts';
import { compareActors, type ActorReading } from './eval/compare-actors.ts';
import { readContent, readYamlFile } from '../src/model/read-content.ts';
import { actorsSchema } from '../src/schema/actor.ts';
import { failPlainly } from './plain-fault.ts';

failPlainly();
const corpus = buildCorpus(await readContent());
const read = actorReader(await readYamlFile('content/editors/actors.yaml', actorsSchema));
const reading = parse(readFileSync('tests/notices/actors-gold.yaml', 'utf8')) as ActorReading;
const { both, rulesAlone, readerAlone, precision, recall, f1 } = compareActors(corpus, read, reading);

console.log(`${String(reading.actors.length)} actors by the reader; passage, role and name must all be the same`);
console.log(
  `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  agreed ${String(both)}`,
);
console.log(
  'First run, before any rule was mended by this list: precision 0.917  recall 0.852  F1 0.883, the honest figure.',
);
console.log(
  "Today the rules have been mended by the kinds of its differences, so that today's figure guards them and no more.",
);
for (const line of rulesAlone) console.log(`    rules alone: ${line}`);
for (const line of readerAlone) console.log(`    reader alone: ${line}`);
