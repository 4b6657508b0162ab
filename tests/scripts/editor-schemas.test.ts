/** The JSON Schemas that editors' programs read: up to date, true of every file, and false of what the site would refuse. */
import { globSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { editorSchemas, schemaFiles } from '../../scripts/editor-schemas.ts';
import { oncePer } from '../../src/text/once.ts';
import { yamlData } from '../../src/text/yaml-data.ts';

const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
const validator = oncePer(
  (name: string) => name,
  (name) => ajv.compile(JSON.parse(readFileSync(`.vscode/schemas/${name}.json`, 'utf8')) as object),
);
const check = (name: string, value: unknown): readonly unknown[] => {
  const validate = validator(name);
  validate(value);
  return validate.errors ?? [];
};

test('the schemas are those of the code: npm run schemas', async () => {
  for (const [path, text] of await schemaFiles()) expect(readFileSync(path, 'utf8'), path).toBe(text);
});

test.for(Object.entries(editorSchemas))('%s: every file is read, and fits', ([name, { files }]) => {
  const found = globSync(files);
  expect(found.length).toBeGreaterThan(0);
  for (const path of found) expect(check(name, yamlData(path, readFileSync(path, 'utf8'))), path).toEqual([]);
});

test('a field misspelt, a date that is none and a list too long are told', () => {
  const decision = { passage: 'putuo-2024-abcd', quote: '原文', themes: ['elderly-care'] };
  const file = { reader: '某编辑', date: '2026-11-29', decisions: [decision] };
  expect(check('decisions', file)).toEqual([]);
  expect(check('decisions', { ...file, date: '2026-13-29' })).not.toEqual([]);
  expect(check('decisions', { ...file, decisions: [{ ...decision, topic: [] }] })).not.toEqual([]);
  expect(check('decisions', { ...file, decisions: [{ ...decision, themes: ['a', 'b', 'c', 'd'] }] })).not.toEqual([]);
});

test('every kind of file that editors write has its schema', () => {
  const known = Object.values(editorSchemas).flatMap(({ files }) => globSync(files));
  const without = globSync('content/editors/**/*.yaml').filter((path) => !known.includes(path));
  expect(without).toEqual([]);
});
