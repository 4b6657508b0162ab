/**
 * A whole site built from hostile notices and opened in a browser: the one that attacks on purpose, and some of the fuzz's
 * own inputs that convert.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { convertNotice } from '../../src/convert/pipeline.ts';
import { copyProject } from '../project-copy.ts';
import { hostileSeeds } from './hostile-notice.ts';
import { fuzzInput } from './inputs.ts';
import { openSite, pagesWith, publishedWords } from './open-site.ts';

/** How many of the fuzz's inputs are published beside it. */
const MANY = 12;

/** Seeds by file name: the hostile notice and inputs of the fuzz, each of an issuer of its own. */
function seedsOf(seed: number): Map<string, string | Uint8Array> {
  const seeds = new Map<string, string | Uint8Array>(hostileSeeds());
  for (const [at, { text, sidecar }] of fc.sample(fuzzInput, { seed, numRuns: 400 }).entries()) {
    if (seeds.size >= 2 * (MANY + 1)) break;
    const issuer = `made${String(at)}`;
    const own = new TextDecoder().decode(sidecar).replace('id: moushi,', `id: ${issuer},`);
    const id = `${issuer}-2024`;
    const seedFiles = { id, textPath: `${id}.txt`, bytes: text, sidecarPath: `${id}.yaml`, sidecar: own };
    if (convertNotice(seedFiles).files === null) continue;
    seeds.set(seedFiles.textPath, text).set(seedFiles.sidecarPath, own);
  }
  return seeds;
}

/** Builds the site of a seed and opens every page that shows one of its notices. One line a fault. */
export async function fuzzSite(seed: number): Promise<{ notices: number; pages: number; faults: string[] }> {
  const seeds = seedsOf(seed);
  const copy = copyProject();
  try {
    for (const [name, content] of seeds) writeFileSync(join(copy.folder, 'seeds', name), content);
    // A notice that is refused in company of the others is reported and left out; the site is of the rest.
    const converted = spawnSync('npm', ['run', '--silent', 'convert'], { cwd: copy.folder, encoding: 'utf8' });
    if (converted.status === 2) throw new Error(converted.stderr);
    copy.run('coding:log');
    copy.run('build:site');
    const ids = [...seeds.keys()].flatMap((name) => (name.endsWith('.txt') ? [name.slice(0, -'.txt'.length)] : []));
    const dist = join(copy.folder, 'dist');
    const published = await publishedWords(join(copy.folder, 'content'), ids);
    const paths = pagesWith(dist, ['恶测', ...ids]);
    return { notices: ids.length, pages: paths.length, faults: await openSite(dist, paths, published) };
  } finally {
    copy.remove();
  }
}
