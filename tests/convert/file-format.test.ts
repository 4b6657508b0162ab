import { expect, test } from 'vitest';
import { fileFormats, formatOf } from '../../src/convert/file-format.ts';
import { convertText } from './convert-text.ts';

test.for(fileFormats)('$name', ({ name, does, doesNot }) => {
  expect(formatOf(does)).toBe(name);
  expect(formatOf(Uint8Array.from(does, (unit) => unit.charCodeAt(0)))).toBe(name);
  expect(formatOf(doesNot)).toBeNull();
});

test('a file that is no plain text stops the conversion at its first line, with one message', () => {
  const { files, messages } = convertText('\ufeff<!DOCTYPE html><p>2024年某市民政工作要点</p>');
  expect(files).toBeNull();
  expect(messages.flatMap((file) => file.messages).map(({ ruleId, line }) => [ruleId, line])).toEqual([
    ['read-format', 1],
  ]);
});
