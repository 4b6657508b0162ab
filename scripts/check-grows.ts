/**
 * `npm run check:grows`: adds two notices to a copy of the project by the README's steps and runs there what reads the
 * notices: the check of the content and every unit test that opens `content/` or `seeds/`. What fails there would fail for a
 * maintainer who adds a notice, and hangs on the notices of today. The built site with more notices is checked by
 * `tests/site/sixth-notice.test.ts`.
 *
 *   --list   says which tests those are, and runs none
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runPlainly } from './plain-fault.ts';
import { copyProject } from './project-copy.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

/** Two texts of the intake bench: another city's plan as a web page has it, and a county's summary and plan in one. */
const added = [
  { text: 'tests/intake/02-city-page-with-record/input.txt', name: 'haizhou.txt', flags: [] },
  { text: 'tests/intake/03-summary-and-plan-by-parts/input.txt', name: 'yunzhou.txt', flags: ['--city', '云州市'] },
];

/** Tests that read the notices: through the site's own reader, or from their folders. */
const readsNotices = /read-content\.ts|readContent\(|content\/notices|['"`]seeds['"`/]|\.\.\/seeds\/|loadCorpus/u;
/** Of these, tests that take long and of any notice ask the same: found in `searchInput`, cited, aligned pair by pair. */
const passedOver = /(?:ten-citations|searcher|lossless)\.test\.ts$/u;

function testsOfNotices(): string[] {
  return readdirSync(join(project, 'tests'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('tests', name))
    .filter((name) => name.endsWith('.test.ts') && !/^tests.(?:site|browser|all|fixture)\b/u.test(name))
    .filter((name) => !passedOver.test(name) && readsNotices.test(readFileSync(join(project, name), 'utf8')))
    .sort();
}

/** Runs one of package.json's scripts in the copy; false, with what it printed, where it fails. */
function runThere(folder: string, args: readonly string[]): boolean {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) console.error(`npm run ${args.join(' ')}\n${stdout}${stderr}`);
  return status === 0;
}

/** Adds, converts and checks; the exit code. */
function grow(folder: string, tests: readonly string[]): number {
  // A test runs a command there as a user who may write nowhere, and who must at least be let in.
  chmodSync(folder, 0o755);
  for (const part of ['tests', 'docs', '.config', '.vscode', 'README.md', 'package-lock.json'])
    cpSync(join(project, part), join(folder, part), { recursive: true });
  const received = join(folder, 'received');
  mkdirSync(received);
  const steps = added.map(({ text, name, flags }) => {
    cpSync(join(project, text), join(received, name));
    return ['add', '--', join(received, name), ...flags];
  });
  steps.push(['convert'], ['coding:log'], ['check:content'], ['check:silence']);
  if (!steps.every((step) => runThere(folder, step))) return 1;
  const vitest = join(folder, 'node_modules/.bin/vitest');
  const args = ['run', '--config', '.config/vitest.config.ts', '--project', 'unit', ...tests];
  return spawnSync(vitest, args, { cwd: folder, stdio: 'inherit' }).status ?? 1;
}

function checkGrows(): void {
  const { values: flags } = parseArgs({ options: { list: { type: 'boolean', default: false } } });
  const tests = testsOfNotices();
  if (flags.list) {
    console.log(tests.join('\n'));
    return;
  }
  const copy = copyProject();
  try {
    process.exitCode = grow(copy.folder, tests);
  } finally {
    copy.remove();
  }
}

await runPlainly(() => Promise.resolve(checkGrows()));
