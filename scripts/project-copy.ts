/**
 * A copy of the project in a folder of its own, so that a test or a bench can add to its seeds and build it, and the tree stays
 * as it is.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
/** What a copy holds: all that the site is built from. */
export const parts = [
  'src',
  'content',
  'seeds',
  'public',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
];

/** What Vitest sets in its workers, which a build would take for its own settings. */
const ofTheRunner = /^(?:BASE_URL|DEV|MODE|NODE_ENV|PROD|SSR|TEST|VITEST.*)$/u;

export interface ProjectCopy {
  folder: string;
  /** Runs one of package.json's scripts there, with `more` in its environment; throws with its output where it fails. */
  run: (script: string, more?: Readonly<Record<string, string>>) => string;
  remove: () => void;
}

/** Copies the project into the folder, a temporary one unless one is named. */
export function copyProject(folder = mkdtempSync(join(tmpdir(), 'minzheng-copy-'))): ProjectCopy {
  for (const part of parts) cpSync(join(project, part), join(folder, part), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return {
    folder,
    run: (script, more = {}) =>
      execFileSync('npm', ['run', '--silent', script], {
        cwd: folder,
        env: {
          ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofTheRunner.test(name))),
          ...more,
        },
        encoding: 'utf8',
        stdio: 'pipe',
        maxBuffer: 2 ** 26,
      }),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
