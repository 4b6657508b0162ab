/**
 * The folder of generated notices: what is published in it, and how it is brought up to date. A file is written under
 * another name and renamed, so that a run that is killed leaves no half file; only files that the converter wrote are
 * ever removed.
 */
import { execFile } from 'node:child_process';
import { access, constants, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isAlive } from './left-over.ts';

/** Files below a folder, relative to it with `/`; none where it does not exist. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

const readOrNull = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);

/**
 * The entries that readers may have linked to: those of the last commit, where the folder is in a repository, and else
 * those on the disk.
 */
export async function publishedEntries(folder: string): Promise<Map<string, string>> {
  const committed = await committedEntries(folder).catch(() => new Map<string, string>());
  if (committed.size > 0) return committed;
  const found = new Map<string, string>();
  for (const path of await listFiles(folder)) {
    const text = path.endsWith('.mdx') ? await readOrNull(join(folder, path)) : null;
    if (text !== null) found.set(path, text);
  }
  return found;
}

function git(folder: string, args: readonly string[], input?: string): Promise<Buffer> {
  return new Promise((done, fail) => {
    const child = execFile(
      'git',
      ['-C', folder, ...args],
      { encoding: 'buffer', maxBuffer: 2 ** 30 },
      (error, output) => {
        if (error) fail(error);
        else done(output);
      },
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
}

async function committedEntries(folder: string): Promise<Map<string, string>> {
  const listing = String(await git(folder, ['ls-tree', '-r', '-z', 'HEAD', '.']));
  const blobs = listing.split('\0').flatMap((row) => {
    const [head, path] = row.split('\t');
    return path?.endsWith('.mdx') ? [{ path, blob: head?.split(' ')[2] ?? '' }] : [];
  });
  if (blobs.length === 0) return new Map();
  const output = await git(folder, ['cat-file', '--batch'], blobs.map(({ blob }) => `${blob}\n`).join(''));
  const found = new Map<string, string>();
  let at = 0;
  for (const { path } of blobs) {
    const end = output.indexOf(0x0a, at);
    const size = Number(output.subarray(at, end).toString().split(' ')[2]);
    found.set(path, output.subarray(end + 1, end + 1 + size).toString());
    at = end + 1 + size + 1;
  }
  return found;
}

/** A temporary file of a run, with the process that wrote it. */
const temporary = /\.part-(\d+)$/u;
const ownPath = /^[a-z0-9-]+\/(?:notice\.json|reasons\.json|[a-z0-9-]+\/[0-9a-z-]+\.mdx)$/u;
const ownEntry = /^---\n# Generated from seeds\//u;
const conflicted = /^<{7} /mu;

/** True for a file that the converter wrote, or began to write. */
async function isOwn(folder: string, path: string): Promise<boolean> {
  if (!ownPath.test(path)) return false;
  if (path.endsWith('.mdx')) {
    const text = await readOrNull(join(folder, path));
    return text !== null && (text === '' || ownEntry.test(text) || conflicted.test(text));
  }
  const notice = path.split('/')[0] ?? '';
  const record = (await readOrNull(join(folder, notice, 'notice.json'))) ?? '';
  return record.includes(`"id": ${JSON.stringify(notice)}`) && record.includes('"characters":');
}

/** Folders of notices, or within one, that are links: what is written there would land elsewhere. */
export async function linkedFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isSymbolicLink())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => !ownPath.test(path) && path.split('/').length <= 2);
}

export interface Update {
  /** Paths that differ from what is wanted. */
  changed: string[];
  /** Files that the converter did not write. */
  foreign: string[];
}

/**
 * Brings `folder` to what `wanted` says. `kept`: ids of notices that stay as they are. With `write` false nothing is
 * touched.
 */
export async function bringUpToDate(
  folder: string,
  wanted: ReadonlyMap<string, string>,
  { kept, write }: { kept: ReadonlySet<string>; write: boolean },
): Promise<Update> {
  const changed: string[] = [];
  const foreign: string[] = [];
  for (const [path, text] of wanted) {
    const target = join(folder, path);
    if ((await readOrNull(target)) === text) continue;
    if (write && changed.length === 0) await checkWritable(folder);
    changed.push(path);
    if (write) await writeWhole(target, text);
  }
  const stale: string[] = [];
  for (const path of await listFiles(folder)) {
    if (wanted.has(path) || kept.has(path.split('/')[0] ?? '')) continue;
    const owner = temporary.exec(path)?.[1];
    if (owner !== undefined) {
      if (write && !isAlive(Number(owner))) await rm(join(folder, path), { force: true });
    } else if (await isOwn(folder, path)) stale.push(path);
    else foreign.push(path);
  }
  for (const path of stale) changed.push(path);
  // A notice's record says whose the other files are, so it goes last.
  if (write)
    for (const path of stale.sort((a, b) => Number(a.endsWith('.json')) - Number(b.endsWith('.json'))))
      await removeFile(folder, path);
  return { changed, foreign };
}

/** Throws where the folder, or the nearest one above it that exists, cannot be written to: making a folder there tells only that it is missing. */
async function checkWritable(folder: string): Promise<void> {
  await access(folder, constants.W_OK).catch((error: unknown) => {
    const above = dirname(resolve(folder));
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === resolve(folder)) throw error;
    return checkWritable(above);
  });
}

/**
 * Makes a folder and those above it. Node's own way tries for ever where a folder takes none (`/proc`): here the second
 * refusal is reported.
 */
async function makeFolder(path: string): Promise<void> {
  const make = (): Promise<void> =>
    mkdir(path).catch(async (error: unknown) => {
      const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST' && (await stat(path)).isDirectory();
      if (!isThere) throw error;
    });
  await make().catch(async (error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await make();
  });
}

async function writeWhole(target: string, text: string): Promise<void> {
  await makeFolder(dirname(target));
  const part = `${target}.part-${String(process.pid)}`;
  try {
    await writeFile(part, text);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    // A write that finds no room does not say where.
    throw Object.assign(error as NodeJS.ErrnoException, { path: target });
  }
}

/** Removes a file, and the folders above it that are empty then. */
async function removeFile(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true });
  for (let above = dirname(join(folder, path)); resolve(above) !== resolve(folder); above = dirname(above)) {
    const rest = await readdir(above).catch(() => ['?']);
    if (rest.length > 0) return;
    await rm(above, { recursive: true });
  }
}
