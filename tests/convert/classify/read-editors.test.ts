import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readEditors } from '../../../src/convert/classify/read-editors.ts';

const decided = "reader: 编辑\ndate: '2026-11-29'\ndecisions: []\n";

test('each file of decisions that cannot be read is told with its place, and keeps no other from being read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'editors-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp('content/editors/themes', join(folder, 'themes'), { recursive: true });
  await cp('content/editors/coding-rules.yaml', join(folder, 'coding-rules.yaml'));
  const decisions = join(folder, 'decisions');
  await mkdir(join(decisions, 'folder.yaml'), { recursive: true });
  await writeFile(join(decisions, 'sound-2024.yaml'), decided);
  await writeFile(join(decisions, 'wrong-2024.yml'), decided);
  await writeFile(join(decisions, '.DS_Store'), '');
  await writeFile(join(decisions, 'gb-2024.yaml'), Uint8Array.of(0x72, 0x3a, 0x20, 0xb1, 0xe0, 0xbc, 0xad));
  await writeFile(join(decisions, 'merged-2024.yaml'), `<<<<<<< HEAD\n${decided}=======\n>>>>>>> other\n`);
  const editors = await readEditors(folder);
  const told = editors.files.flatMap((file) =>
    file.messages.map(({ ruleId, line }) => [file.basename, ruleId, line] as const),
  );
  expect(told.sort()).toEqual([
    ['folder.yaml', 'decisions-unread', 1],
    ['gb-2024.yaml', 'read-encoding', 1],
    ['merged-2024.yaml', 'read-conflict', 1],
    ['wrong-2024.yml', 'decisions-unread', 1],
  ]);
  expect([...editors.decisions.keys()]).toEqual(['sound-2024']);
  expect(editors.codebook).not.toBeNull();
});
