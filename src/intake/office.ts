/** Files of older or other word processors (DOC, WPS, RTF, ODT), turned into a Word file by LibreOffice. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { readDocx } from './docx.ts';
import { IntakeFault, type Received } from './received.ts';

const run = promisify(execFile);

export async function readOffice(bytes: Uint8Array, ending: string): Promise<Received> {
  const folder = await mkdtemp(join(tmpdir(), 'received-'));
  try {
    const file = join(folder, `received${ending}`);
    await writeFile(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const options = [profile, '--headless', '--convert-to', 'docx', '--outdir', folder, file];
    await run('soffice', options, { timeout: 180_000 }).catch((error: unknown) => {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new IntakeFault(code === 'ENOENT' ? 'intake-office' : 'intake-damaged', message);
    });
    const docx = await readFile(join(folder, 'received.docx')).catch(() => {
      throw new IntakeFault('intake-damaged', ending);
    });
    return readDocx(docx);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
