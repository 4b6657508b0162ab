/**
 * `npm run mutate`: breaks the rules of `tests/mutations.yaml` one by one in a copy of the project and runs the unit tests that
 * are to notice. A mutation that no test notices is a rule without a test.
 *
 *   --only TEXT  the mutations whose rule or file contains TEXT
 *
 * Exit code 0 where every mutation is caught, 1 otherwise.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { createVitest, type Vitest } from 'vitest/node';
import { copyProject } from './project-copy.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const mutationSchema = z.strictObject({
  /** What the site does once it is broken. */
  rule: z.string(),
  file: z.string(),
  find: z.string().min(1),
  replace: z.string(),
  tests: z.array(z.string()).min(1),
});
type Mutation = z.infer<typeof mutationSchema>;

/** True where the tests pass. A run that finds no test or fails to start does not. */
async function pass(vitest: Vitest, tests: readonly string[]): Promise<boolean> {
  const specifications = await vitest.globTestSpecifications([...tests]);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  return testModules.length > 0 && unhandledErrors.length === 0 && testModules.every((module) => module.ok());
}

/** True where a test notices the mutation. */
async function isCaught(vitest: Vitest, folder: string, { file, find, replace, tests }: Mutation): Promise<boolean> {
  const path = join(folder, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(find).length !== 2) throw new Error(`${file}: “${find}” does not occur just once`);
  try {
    writeFileSync(
      path,
      source.replace(find, () => replace),
    );
    vitest.invalidateFile(path);
    return !(await pass(vitest, tests));
  } finally {
    writeFileSync(path, source);
    vitest.invalidateFile(path);
  }
}

const { values: flags } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const mutations = z
  .array(mutationSchema)
  .parse(parse(readFileSync(join(project, 'tests/mutations.yaml'), 'utf8')))
  .filter(({ rule, file }) => rule.includes(flags.only) || file.includes(flags.only));
const copy = copyProject();
for (const part of ['tests', '.config']) cpSync(join(project, part), join(copy.folder, part), { recursive: true });
process.chdir(copy.folder);
const vitest = await createVitest('test', {
  config: join(copy.folder, '.config/vitest.config.ts'),
  project: ['unit'],
  watch: false,
  reporters: [{ onInit: () => undefined }],
});
try {
  if (!(await pass(vitest, [...new Set(mutations.flatMap(({ tests }) => tests))])))
    throw new Error('the tests fail before anything is broken');
  let caught = 0;
  for (const mutation of mutations) {
    const start = performance.now();
    const noticed = await isCaught(vitest, copy.folder, mutation);
    if (noticed) caught += 1;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${noticed ? 'caught' : 'MISSED'} ${seconds.padStart(6)} s  ${mutation.rule}`);
  }
  console.log(`${String(caught)} of ${String(mutations.length)} caught`);
  process.exitCode = caught < mutations.length ? 1 : 0;
} finally {
  await vitest.close();
  copy.remove();
}
