/**
 * The editors' files that the classifier goes by, read from disk: the codebook and the decisions on each notice.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { z } from 'astro/zod';
import { codingRulesSchema } from '../../schema/coding-rule.ts';
import { decisionsSchema } from '../../schema/decision.ts';
import { themeSchema } from '../../schema/theme.ts';
import { parseYaml, type YamlFile } from '../read.ts';
import type { DecisionsFile } from './apply-decisions.ts';
import { type Codebook, prepareCodebook } from './codebook.ts';

export interface EditorsFiles {
  /** Null where themes or rules do not fit their schemas: nothing can be proposed. */
  codebook: Codebook | null;
  /** By notice id. */
  decisions: Map<string, DecisionsFile>;
  /** Every file that was read, with fatal messages where it does not fit its schema. */
  files: VFile[];
}

/** Reads `themes/`, `coding-rules.yaml` and `decisions/` below `folder` (`content/editors`). */
export async function readEditors(folder: string): Promise<EditorsFiles> {
  const files: VFile[] = [];
  const read = async <S extends z.ZodType>(
    path: string,
    schema: S,
    rule: YamlFile,
  ): Promise<[VFile, z.infer<S> | undefined]> => {
    const file = new VFile({ path: join(folder, path), value: await readFile(join(folder, path), 'utf8') });
    const data = parseYaml(file, schema, rule);
    files.push(file);
    return [file, data];
  };
  const themes = await Promise.all(
    (await yamlNames(join(folder, 'themes'))).map(async (id) => {
      const [, theme] = await read(`themes/${id}.yaml`, themeSchema, 'theme');
      return theme === undefined ? undefined : { ...theme, id };
    }),
  );
  const [, rules] = await read('coding-rules.yaml', codingRulesSchema, 'coding-rules');
  const decisions = new Map<string, DecisionsFile>();
  for (const notice of await yamlNames(join(folder, 'decisions'))) {
    const [file, data] = await read(`decisions/${notice}.yaml`, decisionsSchema, 'decisions');
    if (data !== undefined) {
      const { date, readFor } = data;
      decisions.set(notice, { file, decisions: data.decisions, reading: { date, readFor } });
    }
  }
  const held = themes.filter((theme) => theme !== undefined).sort((a, b) => a.order - b.order);
  const whole = rules !== undefined && held.length === themes.length;
  return { codebook: whole ? prepareCodebook(held, rules) : null, decisions, files };
}

async function yamlNames(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  return names.map((name) => name.slice(0, -'.yaml'.length)).sort();
}
