/**
 * `npm run mutate`: breaks the rules of `tests/mutations.yaml` one by one in a copy of the project and runs the unit tests that
 * are to notice. A mutation that no test notices is a rule without a test.
 *
 *   --only TEXT   the mutations whose rule or file contains TEXT
 *   --made N      instead of the listed ones, N a file made by turning operators round (`made.ts`); several may change nothing
 *   --in PATH     the file or folder to make them in (default `src/model`)
 *   --seed S      which of them (default 1)
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
import { chooseMutations } from './mutate/made.ts';
import { runPlainly } from './plain-fault.ts';
import { copyProject } from './project-copy.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const listedSchema = z.strictObject({
  /** What the site does once it is broken. */
  rule: z.string(),
  file: z.string(),
  find: z.string().min(1),
  replace: z.string(),
  tests: z.array(z.string()).min(1),
});

interface Mutation {
  rule: string;
  file: string;
  /** The file once it is broken. */
  broken: string;
  tests: readonly string[];
}

/** The mutations of `tests/mutations.yaml`. Throws where one does not fit its file. */
function listedMutations(only: string): Mutation[] {
  return z
    .array(listedSchema)
    .parse(parse(readFileSync(join(project, 'tests/mutations.yaml'), 'utf8')))
    .filter(({ rule, file }) => rule.includes(only) || file.includes(only))
    .map(({ rule, file, find, replace, tests }) => {
      const source = readFileSync(join(project, file), 'utf8');
      if (source.split(find).length !== 2) throw new Error(`${file}: “${find}” does not occur just once`);
      return { rule, file, broken: source.replace(find, () => replace), tests };
    });
}

/** True where the tests pass. A run that finds no test or fails to start does not. */
async function pass(vitest: Vitest, tests: readonly string[]): Promise<boolean> {
  const specifications = await vitest.globTestSpecifications([...tests]);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  // Vitest gives the modules of all its runs; what an earlier run found is no answer to this one.
  const asked = new Set(specifications.map(({ moduleId }) => moduleId));
  const ran = testModules.filter(({ moduleId }) => asked.has(moduleId));
  return ran.length > 0 && unhandledErrors.length === 0 && ran.every((module) => module.ok());
}

/** True where a test notices the mutation. */
async function isCaught(vitest: Vitest, folder: string, { file, broken, tests }: Mutation): Promise<boolean> {
  const path = join(folder, file);
  const source = readFileSync(path, 'utf8');
  try {
    writeFileSync(path, broken);
    vitest.invalidateFile(path);
    return !(await pass(vitest, tests));
  } finally {
    writeFileSync(path, source);
    vitest.invalidateFile(path);
  }
}

async function countCaught(vitest: Vitest, folder: string, mutations: readonly Mutation[]): Promise<number> {
  const tests = [...new Set(mutations.flatMap((mutation) => mutation.tests))];
  if (!(await pass(vitest, tests))) throw new Error('the tests fail before anything is broken');
  let caught = 0;
  for (const mutation of mutations) {
    const start = performance.now();
    const noticed = mutation.tests.length > 0 && (await isCaught(vitest, folder, mutation));
    if (noticed) caught += 1;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${noticed ? 'caught' : 'MISSED'} ${seconds.padStart(6)} s  ${mutation.rule}`);
  }
  if (!(await pass(vitest, tests))) throw new Error('the tests fail although nothing is broken any more');
  return caught;
}

await runPlainly(async () => {
  const { values: flags } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      made: { type: 'string' },
      in: { type: 'string', default: 'src/model' },
      seed: { type: 'string', default: '1' },
    },
  });
  const mutations =
    flags.made === undefined
      ? listedMutations(flags.only)
      : chooseMutations(project, flags.in, { each: Number(flags.made), seed: Number(flags.seed) });
  const copy = copyProject();
  for (const part of ['tests', 'docs', '.config'])
    cpSync(join(project, part), join(copy.folder, part), { recursive: true });
  process.chdir(copy.folder);
  const vitest = await createVitest('test', {
    config: join(copy.folder, '.config/vitest.config.ts'),
    project: ['unit'],
    watch: false,
    reporters: [{ onInit: () => undefined }],
  });
  try {
    const caught = await countCaught(vitest, copy.folder, mutations);
    console.log(`${String(caught)} of ${String(mutations.length)} caught`);
    process.exitCode = caught < mutations.length ? 1 : 0;
  } finally {
    await vitest.close();
    copy.remove();
  }
});
