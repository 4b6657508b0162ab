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
import { parseYaml, readText, reportAt, type YamlFile } from '../read.ts';
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
    const file = readText(join(folder, path), await readFile(join(folder, path)));
    files.push(file);
    return [file, file.messages.length > 0 ? undefined : parseYaml(file, schema, rule)];
  };
  const themes = await Promise.all(
    (await yamlNames(join(folder, 'themes'))).ids.map(async (id) => {
      const [, theme] = await read(`themes/${id}.yaml`, themeSchema, 'theme');
      return theme === undefined ? undefined : { ...theme, id };
    }),
  );
  const [, rules] = await read('coding-rules.yaml', codingRulesSchema, 'coding-rules');
  const decisions = new Map<string, DecisionsFile>();
  const { ids, others } = await yamlNames(join(folder, 'decisions'));
  for (const name of others) {
    const file = new VFile({ path: join(folder, 'decisions', name) });
    reportAt(file, 'decisions-unread', 0, { id: name });
    files.push(file);
  }
  for (const notice of ids) {
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

/** The files of a folder that are YAML, without their ending, and what else is there; hidden files are an editor's or the system's. */
async function yamlNames(folder: string): Promise<{ ids: string[]; others: string[] }> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
  const [ids, others]: [string[], string[]] = [[], []];
  for (const entry of entries)
    if (entry.name.endsWith('.yaml') && !entry.isDirectory()) ids.push(entry.name.slice(0, -'.yaml'.length));
    else others.push(entry.name);
  return { ids: ids.sort(), others: others.sort() };
}
