/**
 * `npm run mutate`: breaks the rules of `tests/mutations.yaml` one by one in a copy of the project and runs the unit tests that
 * are to notice. A mutation that no test notices is a rule without a test.
 *
 *   --only TEXT  the mutations whose rule or file contains TEXT
 *
 * Exit code 0 where every mutation is caught, 1 otherwise.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'astro/zod';
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

const { values: flags } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const mutations = z
  .array(mutationSchema)
  .parse(parse(readFileSync(join(project, 'tests/mutations.yaml'), 'utf8')))
  .filter(({ rule, file }) => rule.includes(flags.only) || file.includes(flags.only));

const copy = copyProject();
for (const part of ['tests', '.config']) cpSync(join(project, part), join(copy.folder, part), { recursive: true });

/** True where the tests pass. */
function pass(tests: readonly string[]): boolean {
  const args = ['vitest', 'run', '--config', '.config/vitest.config.ts', '--project', 'unit', '--bail', '1'];
  const { status } = spawnSync('npx', [...args, ...tests], { cwd: copy.folder, stdio: 'ignore' });
  return status === 0;
}

try {
  const all = [...new Set(mutations.flatMap(({ tests }) => tests))];
  if (!pass(all)) throw new Error('the tests fail before anything is broken');
  const missed = mutations.filter(({ rule, file, find, replace, tests }) => {
    const path = join(copy.folder, file);
    const source = readFileSync(path, 'utf8');
    if (source.split(find).length !== 2) throw new Error(`${file}: “${find}” does not occur just once`);
    writeFileSync(
      path,
      source.replace(find, () => replace),
    );
    const start = performance.now();
    const survives = pass(tests);
    writeFileSync(path, source);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${survives ? 'MISSED' : 'caught'} ${seconds.padStart(6)} s  ${rule}`);
    return survives;
  });
  console.log(`${String(mutations.length - missed.length)} of ${String(mutations.length)} caught`);
  if (missed.length > 0) process.exitCode = 1;
} finally {
  copy.remove();
}
