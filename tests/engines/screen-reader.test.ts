/**
 * What Firefox tells a screen reader of a comparison, over AT-SPI, as `at-spi.py` beside this file hears it. Chromium's tree is
 * asked in tests/browser/keyboard.test.ts. Where a part is missing nothing is run, and the missing part is named.
 */
import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, test } from 'vitest';
import { findFirefox } from '../../scripts/browser.mjs';

interface Told {
  name: string;
  rows: { head: string; headings: string[]; cells: { rowHeads: string[]; columnHeads: string[] }[] }[];
}

const firefox = findFirefox();
/** Debian's own Python has its bindings. */
const PYTHON = '/usr/bin/python3';
const listens = [
  '-W',
  'ignore',
  '-c',
  'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi',
];
const works = (program: string, ...options: string[]): boolean => spawnSync(program, options).status === 0;
const missing =
  firefox === null
    ? 'Firefox'
    : process.env['DISPLAY'] === undefined
      ? 'a screen (xvfb-run)'
      : !works('dbus-run-session', '--version')
        ? 'dbus'
        : !works(PYTHON, ...listens)
          ? 'at-spi2-core, python3-gi and gir1.2-atspi-2.0'
          : null;
if (missing !== null) console.log(`Firefox is not heard over AT-SPI: it takes ${missing}`);

const bare = (words: string): string => words.replaceAll(/\s/gu, '');

describe.runIf(missing === null)('a screen reader in Firefox', () => {
  test('is told each topic as a heading, and with each cell its topic and its text', async () => {
    const address = `${inject('site')}themes/funeral/`;
    const page = await (await fetch(address)).text();
    const topics = [...page.matchAll(/<tr\b[^>]*\bdata-topic\b/gu)].length;
    const script = join(import.meta.dirname, 'at-spi.py');
    const run = promisify(execFile);
    const { stdout } = await run('dbus-run-session', ['--', PYTHON, '-W', 'ignore', script, String(firefox), address], {
      timeout: 150_000,
      maxBuffer: 1e7,
    });
    const told = JSON.parse(stdout.slice(stdout.indexOf('{'))) as Told;
    expect(told.name).toContain('殡葬');
    expect(topics).toBeGreaterThan(5);
    expect(told.rows).toHaveLength(topics);
    for (const { head, headings, cells } of told.rows) {
      expect(headings.map(bare)).toEqual([bare(head)]);
      expect(cells.length).toBeGreaterThan(1);
      for (const cell of cells) expect(cell.rowHeads).toEqual([head]);
      expect(new Set(cells.flatMap(({ columnHeads }) => columnHeads)).size, head).toBe(cells.length);
    }
  });
});
