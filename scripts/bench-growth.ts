/**
 * `npm run bench:growth [-- 60 200 500]`: what conversion and build cost as the notices become many: processor seconds (of
 * all processes, user and system), files, megabytes, the memory of the largest process, the largest pages as they are sent.
 *
 * Notices are added to a copy of the project: the real ones again, under other districts' names and other years, with
 * clauses exchanged, so that length, structure and blemishes are those of real notices and the words are not the same.
 * What editors tie by hand (indicators) does not grow with them. Each size is one run.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { addNotices } from './added-notices.ts';
import { copyProject } from './project-copy.ts';

interface Cost {
  seconds: number;
  /** Kilobytes of the largest process. */
  memory: number;
}

/** `times` of the shell tells the time of its children, and of theirs, on its second line: `1m2.50s 0m3.10s`. */
const TIME = /(\d+)m([\d.]+)s/gu;

function costOf(folder: string, script: string): Cost {
  const peaks = join(folder, `${script.replace(':', '-')}.peaks`);
  const out = execFileSync('sh', ['-c', `npm run --silent ${script} >/dev/null 2>&1 || exit 1; times`], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      PEAK_MEMORY: peaks,
      NODE_OPTIONS: `--import ${fileURLToPath(new URL('peak-memory.mjs', import.meta.url))}`,
    },
  });
  const children = out.trim().split('\n').at(-1) ?? '';
  const seconds = [...children.matchAll(TIME)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
  const memory = existsSync(peaks) ? Math.max(...readFileSync(peaks, 'utf8').trim().split('\n').map(Number)) : 0;
  return { seconds, memory };
}

interface Site {
  files: number;
  bytes: number;
  /** The largest pages as they are sent, largest first. */
  pages: { path: string; sent: number }[];
}

function sizeOf(dist: string): Site {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const sizes = new Map(files.map((file) => [file, statSync(file).size]));
  // What compresses best is seldom the largest: the fifty longest are asked.
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0))
    .slice(0, 50)
    .map((file) => ({ path: relative(dist, file), sent: gzipSync(readFileSync(file)).length }))
    .sort((a, b) => b.sent - a.sent);
  return { files: files.length, bytes: [...sizes.values()].reduce((a, b) => a + b, 0), pages };
}

const counts = process.argv
  .slice(2)
  .map(Number)
  .filter((count) => count > 0);

console.log(
  'notices  CPU s: convert   build  a notice   files  a notice     MB  a notice  memory MB  largest page, gzip',
);
for (const count of counts.length > 0 ? counts : [5, 60, 200]) {
  const copy = copyProject();
  try {
    addNotices(join(copy.folder, 'seeds'), count);
    const [convert, build] = ['convert', 'build:pages'].map((script) => costOf(copy.folder, script));
    if (!convert || !build) throw new Error('nothing was measured');
    const { files, bytes, pages } = sizeOf(join(copy.folder, 'dist'));
    const megabytes = bytes / 1e6;
    const row = [
      String(count),
      convert.seconds.toFixed(0),
      build.seconds.toFixed(0),
      ((convert.seconds + build.seconds) / count).toFixed(2),
      String(files),
      (files / count).toFixed(1),
      megabytes.toFixed(0),
      (megabytes / count).toFixed(2),
      (Math.max(convert.memory, build.memory) / 1024).toFixed(0),
    ].map((cell, index) => cell.padStart([7, 14, 6, 8, 6, 8, 5, 8, 9][index] ?? 0));
    const largest = pages.slice(0, 3).map(({ path, sent }) => `${(sent / 1024).toFixed(0)} KB ${path}`);
    console.log([...row, largest.join(', ')].join('  '));
  } finally {
    copy.remove();
  }
}
