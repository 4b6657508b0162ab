import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { messages, reportRule } from '../../src/convert/messages.ts';

const guide = readFileSync(new URL('../../docs/troubleshooting.md', import.meta.url), 'utf8');
const slots = (template: string): string[] =>
  [...template.matchAll(/\{([a-z]+)(?:\.(?:zh|en))?\}/giu)].map((match) => match[1] as string).sort();

test.for(Object.entries(messages))('%s says the same in both languages', ([, { zh, en }]) => {
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).toMatch(/[A-Za-z]/u);
  expect(slots(zh)).toEqual(slots(en));
});

test('the guide explains every rule and no other', () => {
  const explained = [...guide.matchAll(/^\| (`[^|]*`) +\|/gmu)]
    .flatMap((row) => [...(row[1] ?? '').matchAll(/`([a-z-]+)`/gu)])
    .map((match) => match[1] as string);
  expect(explained.sort()).toEqual(Object.keys(messages).sort());
});

test('a message has its rule, place, both languages and what to paste', () => {
  const file = new VFile({ path: 'seeds/moushi-2024.txt' });
  reportRule(file, 'lost-id', {
    values: { id: 'a', text: '原文', heir: { zh: '没有相近的段落', en: 'nothing is much like it' } },
    place: { line: 3, column: 2 },
    paste: '  - { from: a }',
  });
  const [message] = file.messages;
  expect(message).toMatchObject({ ruleId: 'lost-id', fatal: true, line: 3, column: 2 });
  expect(message?.reason.split('\n')).toEqual([
    expect.stringContaining('编号 a（“原文”）不见了，指向它的链接会失效；没有相近的段落'),
    expect.stringContaining('Unexpected loss of “a” (“原文”): links to it would break; nothing is much like it'),
    '  - { from: a }',
  ]);
});
