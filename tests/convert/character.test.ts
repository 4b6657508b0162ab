/** Each character that nobody sees, that stands for another or that was lost has its rule, in texts and in sidecars. */
import { describe, expect, test } from 'vitest';
import { codePointName, isPrintedLine, readStandIns } from '../../src/text/character.ts';
import type { Notice } from '../../src/schema/notice.ts';
import { convertText, plainSidecar, writtenText } from './convert-text.ts';

const head = '2024年某市民政工作要点\n一、养老\n';
const rulesOf = (conversion: ReturnType<typeof convertText>): (string | undefined)[] =>
  conversion.messages.flatMap((file) => file.messages).map(({ ruleId }) => ruleId);

/** Every control, and kinds of invisible characters. */
const controls = [...Array(0x20).keys(), ...Array.from({ length: 0x21 }, (_, at) => 0x7f + at)]
  .filter((code) => ![0x00, 0x09, 0x0a, 0x0c, 0x0d].includes(code))
  .map((code) => String.fromCodePoint(code));
const invisible = [
  '\u00ad',
  '\u061c',
  '\u180e',
  '\u200b',
  '\u200f',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufe0f',
  '\ufff9',
  '\u{e0001}',
  '\u{e0100}',
];

test.for([...controls, ...invisible].map((character) => [codePointName(character), character] as const))(
  '%s is published nowhere',
  ([, character]) => {
    const conversion = convertText(`${head}甲${character}乙。\n`);
    expect(conversion.files).not.toBeNull();
    expect([...(conversion.files?.values() ?? [])].join('')).not.toContain(character);
    expect(writtenText(conversion).replace('-', '')).toBe('2024年某市民政工作要点一、养老甲乙。');
    expect(isPrintedLine(`甲${character}乙`)).toBe(false);
    const sidecar = plainSidecar.replace(
      '某市民政局',
      `"某市${character.replace(/./su, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)}民政局"`,
    );
    if (character.length === 1) expect(rulesOf(convertText(`${head}甲。`, sidecar))).toContain('sidecar-schema');
  },
);

test.for(['\u0000', '\ufffd', '\ufffe', '\uffff', '\ue000', '\u{f0000}', '\u{10fffd}', '\u0378'])(
  'the lost character %j stops the notice',
  (character) => {
    const rules = rulesOf(convertText(`${head}甲${character}乙。\n`));
    expect(rules.some((rule) => rule === 'character-lost' || rule === 'foreign-lost-character')).toBe(true);
  },
);

test('a blank pattern of Braille is published as a blank, or as nothing where no blank belongs', () => {
  const conversion = convertText(`${head}Care\u2800Repair与养\u2800老。\n`);
  expect([...(conversion.files?.values() ?? [])].join('')).not.toContain('\u2800');
  expect(writtenText(conversion)).toBe('2024年某市民政工作要点一、养老Care Repair与养老。');
});

describe('stand-ins', () => {
  test.for([
    ['⺠', '民'],
    ['⻘', '青'],
    ['⻓', '长'],
    ['⼆', '二'],
    ['⽼', '老'],
    ['\uf934', '老'],
    ['⺇', '𠘨'],
    ['①', '①'],
    ['㎡', '㎡'],
    ['一', '一'],
  ] as const)('%s is read as %s', ([from, to]) => {
    expect(readStandIns(from).text).toBe(to);
  });

  test('they are listed with their count and first place, and a correction may quote either', () => {
    const sidecar = `${plainSidecar}\ncorrections: [{ kind: sic, text: ⻓者, reason: 试 }]`;
    const conversion = convertText(`${head}⻓者食堂，⻓期护理。\n`, sidecar);
    const notice = JSON.parse(conversion.files?.get('moushi-2024/notice.json') ?? '') as Notice;
    expect(notice.replaced).toEqual([{ code: 'U+2ED3', to: '长', count: 2, line: 3, column: 1 }]);
    expect(writtenText(conversion)).toContain('长者食堂，长期护理。');
    expect(notice.corrections).toMatchObject([{ kind: 'sic', text: '长者' }]);
  });
});
