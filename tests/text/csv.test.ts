import { expect, test } from 'vitest';
import { spreadsheetField, writeCsv } from '../../src/text/csv.ts';

test('a field with a comma, a quotation mark or a line break is quoted, and the file begins with a byte order mark', () => {
  expect(
    writeCsv([
      ['甲', '乙,丙'],
      ['说“是”', '"x"'],
      ['a\nb', ''],
    ]),
  ).toBe('\uFEFF甲,"乙,丙"\r\n说“是”,"""x"""\r\n"a\nb",\r\n');
});

test.for(['=1+1', '+1', '-1', '@a', '\t1', '\r1'])('%j does not become a formula', (text) => {
  expect(spreadsheetField(text)).toBe(`'${text}`);
});

test.for(['养老', '1-2家', 'a=b', ''])('%j stays as it is', (text) => {
  expect(spreadsheetField(text)).toBe(text);
});
