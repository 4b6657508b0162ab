/**
 * `npm run schemas`: writes the JSON Schemas of all that editors write by hand, from the schemas that the conversion and
 * the site hold it to, into `.vscode/schemas/`, and names them in `.vscode/settings.json`, so that an editor in VS Code
 * (or any editor with yaml-language-server) is offered fields and told of errors while typing.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import { format } from 'oxfmt';
import style from '../.oxfmtrc.json' with { type: 'json' };
import { actorsSchema } from '../src/schema/actor.ts';
import { alignmentSchema } from '../src/schema/alignment.ts';
import { codingRulesSchema } from '../src/schema/coding-rule.ts';
import { decisionsSchema } from '../src/schema/decision.ts';
import { firmnessSchema } from '../src/schema/firmness.ts';
import { termSchema } from '../src/schema/glossary.ts';
import { indicatorSchema } from '../src/schema/indicator.ts';
import { movedSchema } from '../src/schema/moved.ts';
import { sidecarSchema } from '../src/schema/notice.ts';
import { secondReadingSchema } from '../src/schema/second-reading.ts';
import { silenceReadingSchema } from '../src/schema/silence-reading.ts';
import { silencesSchema } from '../src/schema/silence.ts';
import { startingPointSchema } from '../src/schema/starting-point.ts';
import { stockPhrasesSchema } from '../src/schema/stock-phrase.ts';
import { synonymsSchema } from '../src/schema/synonym.ts';
import { themeSchema } from '../src/schema/theme.ts';
import { uptakeReadingSchema } from '../src/schema/uptake-reading.ts';
import { uptakeSchema } from '../src/schema/uptake.ts';
import { unitsSchema, verbsSchema } from '../src/schema/word-list.ts';

const folder = '.vscode/schemas';

/** By the name of the schema: what it holds, and where such files stand. */
export const editorSchemas: Readonly<Record<string, { schema: z.ZodType; files: string }>> = {
  actors: { schema: actorsSchema, files: 'content/editors/actors.yaml' },
  alignment: { schema: alignmentSchema, files: 'content/editors/alignments/*.yaml' },
  'coding-rules': { schema: codingRulesSchema, files: 'content/editors/coding-rules.yaml' },
  decisions: { schema: decisionsSchema, files: 'content/editors/decisions/*.yaml' },
  firmness: { schema: firmnessSchema, files: 'content/editors/firmness.yaml' },
  glossary: { schema: z.array(termSchema), files: 'content/editors/glossary.yaml' },
  indicator: { schema: indicatorSchema, files: 'content/editors/indicators/*.yaml' },
  moved: { schema: movedSchema, files: 'content/editors/moved.yaml' },
  'second-reading': { schema: secondReadingSchema, files: 'content/editors/second-readings/{draw,notice}-*.yaml' },
  sidecar: { schema: sidecarSchema, files: 'seeds/*.yaml' },
  'silence-reading': { schema: silenceReadingSchema, files: 'content/editors/second-readings/silence-*.yaml' },
  silences: { schema: silencesSchema, files: 'content/editors/silences/*.yaml' },
  'starting-points': { schema: z.array(startingPointSchema), files: 'content/editors/starting-points.yaml' },
  'stock-phrases': { schema: stockPhrasesSchema, files: 'content/editors/stock-phrases.yaml' },
  synonyms: { schema: synonymsSchema, files: 'content/editors/synonyms.yaml' },
  theme: { schema: themeSchema, files: 'content/editors/themes/*.yaml' },
  uptake: { schema: uptakeSchema, files: 'content/editors/uptake/*.yaml' },
  'uptake-reading': { schema: uptakeReadingSchema, files: 'content/editors/uptake-readings/*.yaml' },
  verbs: { schema: verbsSchema, files: 'content/editors/verbs.yaml' },
  units: { schema: unitsSchema, files: 'content/editors/units.yaml' },
};

/** Every file that `npm run schemas` writes, by path. The form of JSON Schema is the one that yaml-language-server reads. */
export async function schemaFiles(): Promise<Map<string, string>> {
  const text = async (value: unknown): Promise<string> =>
    (await format('schema.json', JSON.stringify(value), style)).code;
  const files = new Map<string, string>();
  for (const [name, { schema }] of Object.entries(editorSchemas))
    files.set(
      `${folder}/${name}.json`,
      await text(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-7' })),
    );
  const settings = Object.entries(editorSchemas).map(([name, { files: glob }]) => [`./${folder}/${name}.json`, glob]);
  files.set('.vscode/settings.json', await text({ 'yaml.schemas': Object.fromEntries(settings) }));
  return files;
}

if (import.meta.main) {
  await mkdir(folder, { recursive: true });
  for (const [path, text] of await schemaFiles()) await writeFile(path, text);
}
