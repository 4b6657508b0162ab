/** `npm run review` as it is typed, in a copy of the project: books out, books in, in part and by a second reader. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { decisionsSchema } from '../../src/schema/decision.ts';
import { secondReadingSchema } from '../../src/schema/second-reading.ts';
import { copyProject, type ProjectCopy } from '../../scripts/project-copy.ts';
import { Commands } from '../commands.ts';

const notice = 'putuo-2024';
let project: ProjectCopy;
let commands: Commands;
let decisions: string;
beforeAll(() => {
  project = copyProject();
  commands = new Commands(project.folder);
  decisions = join(project.folder, `content/editors/decisions/${notice}.yaml`);
});
afterAll(() => {
  commands.end();
  project.remove();
});

async function review(...args: string[]): Promise<{ status: number; told: string }> {
  const { code, stdout, stderr } = await commands.run('scripts/review.ts', notice, ...args);
  expect(stdout + stderr).not.toMatch(/\n\s+at .*:\d+:\d+/u);
  return { status: code, told: stdout + stderr };
}

/** Fills cells of the sheet of passages, by the row and the title of the column. */
async function fill(name: string, cells: readonly [row: number, title: string, value: string][]): Promise<number> {
  const path = join(project.folder, name);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.getWorksheet('语句');
  const titles = (sheet?.getRow(1).values ?? []) as ExcelJS.CellValue[];
  for (const [row, title, value] of cells) {
    const cell = sheet?.getRow(row).getCell(titles.indexOf(title));
    if (cell) cell.value = value;
  }
  await workbook.xlsx.writeFile(path);
  return (sheet?.rowCount ?? 1) - 1;
}

test(
  'what lost its decision comes in a small book, and comes back in part and whole',
  { timeout: 120_000 },
  async () => {
    const before = readFileSync(decisions, 'utf8');
    const { decisions: all } = decisionsSchema.parse(parse(before));
    const [gone, also] = all.slice(-2);
    // As after a correction of the source: the last two passages have no decision.
    writeFileSync(decisions, before.slice(0, before.indexOf(`  - passage: ${gone?.passage ?? ''}`)));
    expect(await review('--changed')).toMatchObject({ status: 0 });
    expect(
      await fill(`${notice}.xlsx`, [
        [2, '已读', '是'],
        [3, '已读', '是'],
        [3, '主题1', '没有的主题'],
      ]),
    ).toBe(2);
    const refused = await review('--take', `${notice}.xlsx`);
    expect(refused.status).toBe(1);
    expect(refused.told).toMatch(/“语句”表第 3 行“主题1”/u);
    expect(readFileSync(decisions, 'utf8')).not.toContain(gone?.passage);
    const partly = await review('--take', `${notice}.xlsx`, '--partial');
    expect(partly.status).toBe(1);
    const half = readFileSync(decisions, 'utf8');
    expect(half).toContain(gone?.passage);
    expect(half).not.toContain(also?.passage);
    expect(partly.told).toContain(also?.passage);
    // The book that is there is not overwritten.
    const read = readFileSync(join(project.folder, `${notice}.xlsx`));
    expect((await review('--changed')).told).toContain(`${notice}-2.xlsx`);
    expect(readFileSync(join(project.folder, `${notice}.xlsx`))).toEqual(read);
  },
);

test('a second reader’s answers become a second reading, once', { timeout: 120_000 }, async () => {
  const book = `${notice}-second.xlsx`;
  expect(await review('--second', '另一人')).toMatchObject({ status: 0 });
  await fill(
    book,
    [2, 3, 4].map((row) => [row, '已读', '是']),
  );
  expect(await review('--take', book)).toMatchObject({ status: 1 });
  const taken = await review('--take', book, '--second', '另一人');
  expect(taken.status).toBe(0);
  expect(taken.told).toMatch(/3 句：主题全同 \d/u);
  const path = join(project.folder, `content/editors/second-readings/notice-${notice}-1.yaml`);
  expect(secondReadingSchema.parse(parse(readFileSync(path, 'utf8'))).readings).toHaveLength(3);
  expect((await review('--take', book, '--second', '另一人')).told).toMatch(/没有改动/u);
  await fill(book, [[5, '已读', '是']]);
  expect((await review('--take', book, '--second', '另一人')).status).toBe(1);
  expect(existsSync(path.replace('-1.yaml', '-2.yaml'))).toBe(false);
});

test('started by itself, it tells of a notice that is not there', () => {
  const { status, stderr } = spawnSync('node', ['scripts/review.ts', 'nowhere-2024'], {
    cwd: project.folder,
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toContain('nowhere-2024');
});
