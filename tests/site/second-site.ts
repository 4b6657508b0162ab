/**
 * Builds once, for all checks of the site's files, the site that lives under a path of its host and holds two notices more: one
 * that nobody has reviewed, and one that attacks the site that shows it.
 */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { hostileSeeds } from '../../scripts/fuzz/hostile-notice.ts';
import { copyProject } from '../../scripts/project-copy.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the project that the second site is built from. */
    secondProject: string;
  }
}

export default function setup(project: TestProject): () => void {
  const copy = copyProject();
  const seeds = join(copy.folder, 'seeds');
  cpSync(fileURLToPath(new URL('./sixth-notice', import.meta.url)), seeds, { recursive: true });
  for (const [name, content] of hostileSeeds()) writeFileSync(join(seeds, name), content);
  try {
    copy.run('build', { BASE_PATH: '/sub/path/' });
  } catch (error) {
    copy.remove();
    throw error;
  }
  project.provide('secondProject', copy.folder);
  return copy.remove;
}
