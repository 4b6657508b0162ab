/**
 * Reads the folder of seeds: each notice's text with its sidecar. A name or a file that does not fit gets a message and
 * keeps no other notice from being read.
 */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { VFile } from 'vfile';
import { reportRule } from '../src/convert/messages.ts';
import type { SeedFiles } from '../src/convert/read.ts';
import { idSchema } from '../src/schema/notice.ts';

export interface SeedFolder {
  seeds: SeedFiles[];
  /** Files that cannot be read as a notice, each with its messages. */
  unfit: VFile[];
}

/** What a sidecar begins with, to paste. */
const sidecarStart = (id: string): string =>
  [
    `issuer: { id: ${id.replace(/-\d{4}.*$/u, '')}, name: 上海市某区民政局, area: 某区, city: 上海市, level: district }`,
    `year: ${/-(\d{4})/u.exec(id)?.[1] ?? '2025'}`,
    'title: 2025年某区民政工作要点',
    'source: { kind: pdf, note: 文本取自该局公开的PDF。 }',
    `added: ${new Date().toISOString().slice(0, 10)}`,
  ].join('\n');

export async function readSeedFolder(folder: string): Promise<SeedFolder> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = new Set(entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name));
  const unfit: VFile[] = [];
  const seeds: SeedFiles[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry;
    if (name.startsWith('.')) continue;
    const file = new VFile({ path: join(folder, name) });
    const place = { line: 1, column: 1 };
    const ending = extname(name);
    const id = name.slice(0, name.length - ending.length);
    if (entry.isDirectory()) {
      if (ending === '.txt' || ending === '.yaml') reportRule(file, 'seed-folder', { values: { name }, place });
    } else if (name.startsWith('~$') || !['.txt', '.yaml', '.yml'].includes(ending.toLowerCase())) {
      // A file as received may stay beside the text that was taken from it.
      if (name.startsWith('~$') || !names.has(`${id}.txt`))
        reportRule(file, 'seed-unread', { values: { name }, place });
    } else if (ending !== '.txt' && ending !== '.yaml') {
      const suggested = `${suggestId(id)}${ending.toLowerCase() === '.txt' ? '.txt' : '.yaml'}`;
      reportRule(file, 'seed-ending', { values: { name, suggested }, place });
    } else if (!idSchema.safeParse(id).success) {
      reportRule(file, 'seed-name', { values: { name, suggested: `${suggestId(id)}${ending}` }, place });
    } else if (ending === '.yaml') {
      if (!names.has(`${id}.txt`)) reportRule(file, 'seed-without-text', { values: { text: `${id}.txt` }, place });
    } else if (!names.has(`${id}.yaml`)) {
      reportRule(file, 'seed-without-sidecar', { values: { sidecar: `${id}.yaml` }, place, paste: sidecarStart(id) });
    } else {
      const sidecarPath = join(folder, `${id}.yaml`);
      const textPath = join(folder, name);
      seeds.push({ id, textPath, sidecarPath, bytes: await readFile(textPath), sidecar: await readFile(sidecarPath) });
    }
    if (file.messages.length > 0) unfit.push(file);
  }
  return { seeds, unfit };
}

/** `Putuo_2025.v2` becomes `putuo-2025-v2`; Chinese words have to be spelled by the maintainer. */
function suggestId(name: string): string {
  const latin = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Script=Han}+/gu, ' quming-pinyin ')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return /^[a-z]/u.test(latin) ? latin : `quming-pinyin${latin === '' ? '' : `-${latin}`}`;
}
