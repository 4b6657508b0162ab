/** `npm run bench:uptake`: the decisions on uptake beside a second reading that was made without sight of them. */
import { buildCorpus } from '../src/model/build-corpus.ts';
import { readContent, readYamlFolder } from '../src/model/read-content.ts';
import { uptakeAgreement } from '../src/model/uptake/agreement.ts';
import { buildUptakes } from '../src/model/uptake/uptake.ts';
import { readUptakeReading, uptakeReadingSchema } from '../src/schema/uptake-reading.ts';
import { uptakeSchema } from '../src/schema/uptake.ts';
import { failPlainly } from './plain-fault.ts';

failPlainly();
const corpus = buildCorpus(await readContent());
const uptakes = buildUptakes(corpus, await readYamlFolder('content/editors/uptake', uptakeSchema));
for (const { id, ...read } of await readYamlFolder('content/editors/uptake-readings', uptakeReadingSchema)) {
  const reading = readUptakeReading(read);
  const { sentences, pairs, kappa, sameState, texts, headings, differences } = uptakeAgreement(uptakes, reading);
  console.log(`${id}, ${reading.seed}: ${String(sentences)} sentences, ${String(pairs)} cells`);
  console.log(`taken up at all: κ ${kappa?.toFixed(3) ?? 'none'}; same state: ${(sameState * 100).toFixed(1)} %`);
  for (const [name, part] of Object.entries({ texts, headings }))
    console.log(`  ${name} alone: ${String(part.pairs)} cells, same state ${(part.sameState * 100).toFixed(1)} %`);
  const { kappa: before, sameState: share } = reading.atFirst;
  console.log(
    `at first, before decisions were mended: κ ${before.toFixed(3)}; same state: ${(share * 100).toFixed(1)} %`,
  );
  for (const { passage, district, first, second } of differences)
    console.log(`    ${passage} ${district}: ${first}, second reader ${second}`);
}
