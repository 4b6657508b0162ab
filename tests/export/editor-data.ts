/** What editors decided on the real notices, read from disk as the site reads it through its collections. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { EditorData } from '../../src/export/editor-tables.ts';
import { alignPairs } from '../../src/model/align/pair-notices.ts';
import type { CodingChange } from '../../src/model/coding-log.ts';
import { actorReader } from '../../src/model/commitment/actors.ts';
import { firmnessReader } from '../../src/model/commitment/firmness.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { readAlignmentDecisions, readSecondReadings, readSilenceReadings } from '../../src/model/read-editors.ts';
import { buildUptakes } from '../../src/model/uptake/uptake.ts';
import { actorsSchema } from '../../src/schema/actor.ts';
import { firmnessSchema } from '../../src/schema/firmness.ts';
import type { Term } from '../../src/schema/glossary.ts';
import { uptakeSchema } from '../../src/schema/uptake.ts';

const yaml = (path: string): unknown => parse(readFileSync(`content/editors/${path}`, 'utf8'));
const folder = (name: string): unknown[] =>
  readdirSync(`content/editors/${name}`).map((file) => yaml(`${name}/${file}`));

export async function readEditorData(corpus: Corpus): Promise<EditorData> {
  const firmness = firmnessSchema.parse(yaml('firmness.yaml'));
  const actors = actorsSchema.parse(yaml('actors.yaml'));
  return {
    alignments: alignPairs(corpus, await readAlignmentDecisions()),
    uptakes: buildUptakes(
      corpus,
      folder('uptake').map((file) => uptakeSchema.parse(file)),
    ),
    firmness: { rules: firmness, read: firmnessReader(firmness) },
    actors: { rules: actors, read: actorReader(actors) },
    glossary: yaml('glossary.yaml') as Term[],
    secondReadings: await readSecondReadings(),
    silenceReadings: await readSilenceReadings(),
    codingChanges: JSON.parse(readFileSync('content/coding-changes.json', 'utf8')) as CodingChange[],
  };
}
