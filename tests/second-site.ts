/**
 * The second site, for site and browser tests. It lives under a path of its host and holds more notices than a theme's page
 * shows at once: those of further districts, one that nobody has reviewed, and one that attacks the site that shows it.
 *
 * It stays in `.cache/second-site/` and is built again when what it is made of has changed.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addNotices } from '../scripts/added-notices.ts';
import { hostileSeeds } from '../scripts/fuzz/hostile-notice.ts';
import { copyProject, parts } from '../scripts/project-copy.ts';
import { Commands } from './commands.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.cache/second-site');
const mark = join(folder, 'built-from.txt');
/** Path of its host that the second site lives under. */
export const secondBase = '/sub/path/';
/** With the unreviewed and the hostile notice thirteen: one more than have their sentences on pages of citations. */
const NOTICES = 11;

/** Hash over the files that the second site is made of. */
function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const part of [...parts, 'package-lock.json', 'tests/second-site.ts', 'tests/site/sixth-notice']) {
    const path = join(root, part);
    const names = statSync(path).isFile() ? [''] : readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names) {
      const file = join(path, name);
      if (statSync(file).isFile()) hash.update(`${part}/${name}\n`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** Folder of the project that the second site is built from; its pages are in `dist/` there. */
export async function secondProject(): Promise<string> {
  const sources = sourcesHash();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return folder;
  rmSync(folder, { recursive: true, force: true });
  const copy = copyProject(folder);
  const seeds = join(folder, 'seeds');
  addNotices(seeds, NOTICES);
  cpSync(join(root, 'tests/site/sixth-notice'), seeds, { recursive: true });
  for (const [name, content] of hostileSeeds()) writeFileSync(join(seeds, name), content);
  // As `npm run build` does, but for what both need, which is loaded and read once.
  const commands = new Commands(folder);
  for (const script of ['scripts/convert.ts', 'scripts/coding-log.ts']) {
    const { code, stdout, stderr } = await commands.run(script);
    if (code !== 0) throw new Error(`${script}: ${stdout}${stderr}`);
  }
  commands.end();
  copy.run('build:site', { BASE_PATH: secondBase });
  writeFileSync(mark, sources);
  return folder;
}
