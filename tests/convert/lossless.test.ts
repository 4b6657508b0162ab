import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { blank } from '../../src/text/character.ts';
import type { Notice, Sidecar } from '../../src/schema/notice.ts';
import { convertText, plainSidecar, writtenText } from './convert-text.ts';

const bare = (text: string): string => text.replace(new RegExp(blank.source, 'gu'), '');

/** Where two texts part, with what each has there; null where they are the same. */
function firstDifference(a: string, b: string): [string, string] | null {
  const at = [...a].findIndex((_, index) => a.charAt(index) !== b.charAt(index));
  if (at < 0) return a.length === b.length ? null : [a.slice(-20), b.slice(-20)];
  return [a.slice(Math.max(0, at - 10), at + 20), b.slice(Math.max(0, at - 10), at + 20)];
}

describe('nothing is lost', () => {
  test.for(readdirSync('seeds').filter((name) => name.endsWith('.txt')))('%s', (name) => {
    const text = readFileSync(`seeds/${name}`, 'utf8');
    const sidecarText = readFileSync(`seeds/${name.replace('.txt', '.yaml')}`, 'utf8');
    const sidecar = parse(sidecarText) as Sidecar;
    const removed = (sidecar.corrections ?? [])
      .filter((correction) => correction.kind === 'remove')
      .map((correction) => correction.text);
    const standing = removed.reduce((rest, run) => rest.replaceAll(run, ''), text).replace(/^\s*- \d+ -\s*$/gmu, '');
    expect(firstDifference(bare(writtenText(convertText(text, sidecarText))), bare(standing))).toBeNull();
  });

  const sentence = fc.stringMatching(/^[健全完善推进养老服务救助“”（）《》，、0-9A-Z{}<>*_`#&[\]\\|~$ ]{1,40}$/u);
  const ending = fc.constantFrom('。', '；', '', '：', '！', '.');
  const label = fc.constantFrom(
    '',
    '一、',
    '二、',
    '（一）',
    '（二）',
    '1、',
    '2.',
    '一是',
    '二是',
    '首先，',
    '①',
    '附件',
    '第三条 ',
  );
  const line = fc.tuple(label, sentence, ending).map((pieces) => pieces.join(''));
  const joint = fc.constantFrom('\n', '\n\n', '\r\n', '\n　　', '\n ', '\f', '\n- 3 -\n');

  test('generated notices keep every character, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(line, joint), { minLength: 1, maxLength: 40 }), (lines) => {
        const text = `2024年某市民政工作要点\n\n${lines.flat().join('')}`;
        const conversion = convertText(text);
        const fatal = conversion.messages.flatMap((file) => file.messages).filter((message) => message.fatal);
        if (fatal.some((message) => message.ruleId?.startsWith('foreign'))) return;
        if (fatal.some(({ ruleId }) => ruleId === 'outline-no-text')) {
          // What begins with an attachment has no text of its own.
          const first = lines.map(([words]) => words.trim()).find((words) => words !== '');
          expect(first ?? '附件').toMatch(/^附件/u);
          return;
        }
        expect(fatal).toEqual([]);
        const notice = JSON.parse(conversion.files?.get('moushi-2024/notice.json') ?? '') as Notice;
        const left = new Set(notice.furniture.map((item) => item.line));
        for (const { kind, text: words } of notice.furniture)
          expect(kind === 'page-number' ? /^\s*- 3 -\s*$/u : /^\s*([-–—－―_=＝*＊·.…~～─━])\1{7,}\s*$/u).toSatisfy(
            (form: RegExp) => form.test(words),
          );
        const standing = text.split(/\r\n|[\n\r]/u).filter((_, index) => !left.has(index + 1));
        expect(firstDifference(bare(writtenText(conversion)), bare(standing.join('')))).toBeNull();
      }),
      // A number alone on its line was once lost with the passage that it did not make.
      { numRuns: 300, examples: [[[['一是 ', '\n']]], [[['附件0', '\n']]]] },
    );
  });

  test('the same input gives the same bytes', () => {
    const text = readFileSync('seeds/qingpu-2025.txt', 'utf8');
    const sidecar = readFileSync('seeds/qingpu-2025.yaml', 'utf8');
    expect([...(convertText(text, sidecar).files ?? [])]).toEqual([...(convertText(text, sidecar).files ?? [])]);
  });
});

describe('bad input is answered with its place', () => {
  test('bytes that are not UTF-8', () => {
    const [file] = convertText(new Uint8Array([0x61, 0x0a, 0x62, 0xb9, 0xd8])).messages;
    expect(file?.messages[0]).toMatchObject({ line: 2, column: 2, ruleId: 'read-encoding', fatal: true });
  });

  test('a text that holds no plan', () => {
    const conversion = convertText('某市民政局');
    expect(conversion.files).toBeNull();
    expect(conversion.messages.flatMap((file) => file.messages).map((message) => message.ruleId)).toContain(
      'outline-no-part',
    );
  });

  test('a sidecar with a misspelt field names its line', () => {
    const [file] = convertText('一、救助', plainSidecar.replace('year: 2024', 'yaer: 2024')).messages;
    expect(file?.path).toBe('moushi-2024.yaml');
    expect(file?.messages.map(String).join('\n')).toMatch(/yaer|year/u);
    expect(file?.messages.every((message) => message.fatal && message.line)).toBe(true);
  });
});
