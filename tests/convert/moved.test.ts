import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkMoved, heirsAmong, type Identified } from '../../src/convert/moved.ts';
import { passagesOf } from '../../src/convert/published-passages.ts';
import { followMoved } from '../../src/schema/follow-moved.ts';
import type { Moved } from '../../src/schema/moved.ts';
import { convertText } from './convert-text.ts';

const was: Identified = {
  id: 'pudong-2025-abcd',
  notice: 'pudong-2025',
  text: '精准增加养老服供给，优化养老设施布局。',
};
const is: Identified = {
  id: 'pudong-2025-efgh',
  notice: 'pudong-2025',
  text: '精准增加养老服务供给，优化养老设施布局。',
};
const other: Identified = { id: 'pudong-2025-wxyz', notice: 'pudong-2025', text: '深化殡葬服务和改革。' };
const elsewhere: Identified = { ...is, id: 'qingpu-2025-efgh', notice: 'qingpu-2025' };

function move(from: string, to: string | null): Moved {
  return { from, to, reason: '更正录入差错。', date: '2026-11-22' };
}

function messagesOf(before: Identified[], after: Identified[], moved: Moved[]): VFile['messages'] {
  const file = new VFile({ path: 'content/editors/moved.yaml' });
  checkMoved(before, after, moved, file);
  return file.messages;
}

describe('an id that was published', () => {
  it('may stay', () => {
    expect(messagesOf([other], [other, is], [])).toEqual([]);
  });

  it('stops the run where it vanishes, with the line to add and the most similar passage', () => {
    const [message, ...more] = messagesOf([was, other], [other, elsewhere, is], []);
    expect(more).toEqual([]);
    expect(message).toMatchObject({ ruleId: 'lost-id', fatal: true });
    expect(message?.reason).toContain('- { from: pudong-2025-abcd, to: pudong-2025-efgh, reason:');
    expect(message?.reason).toContain(is.text);
  });

  it('may vanish once an entry names its successor, or none', () => {
    expect(messagesOf([was, other], [other, is], [move(was.id, is.id)])).toEqual([]);
    expect(messagesOf([was, other], [other], [move(was.id, null)])).toEqual([]);
  });

  it('is offered no successor that is nothing like it', () => {
    expect(heirsAmong([other, elsewhere])(was)).toBeUndefined();
    expect(messagesOf([was], [other], []).map((message) => message.reason)[0]).toContain('to: null');
  });
});

describe('a notice that is corrected', () => {
  const sample = [
    '2024年某市民政工作要点',
    '一、养老服务',
    '1、增加供给。新建养老床位500张。优化养老设施布局，方便老人就近养老。',
  ];
  const write = (lines: string[]): Identified[] => passagesOf(convertText(lines.join('\n')).files ?? []);
  const before = write(sample);

  it('keeps every id where another sentence changes, where numbering or lines change', () => {
    const longer = write([
      ...sample.slice(0, 2),
      '3、增加供给。新建养老床位500张。',
      '优化养老设施布局，方便老人就近养老。新增一句。',
    ]);
    expect(before.length).toBeGreaterThan(3);
    expect(longer.map((passage) => passage.id)).toEqual(expect.arrayContaining(before.map((passage) => passage.id)));
  });

  it('gets a new id for a corrected word, and the old one is given its successor', () => {
    const after = write([...sample.slice(0, 2), String(sample[2]).replace('就近', '就近就便')]);
    const [message, ...more] = messagesOf(before, after, []);
    const old = before.find((passage) => passage.text.startsWith('优化'))?.id ?? '';
    const now = after.find((passage) => passage.text.startsWith('优化'))?.id ?? '';
    expect(more).toEqual([]);
    expect(now).not.toBe(old);
    expect(message?.reason).toContain(`- { from: ${old}, to: ${now}, reason:`);
    expect(messagesOf(before, after, [move(old, now)])).toEqual([]);
  });
});

describe('an entry', () => {
  it.each([
    ['moved-id-lives', [other], [move(other.id, is.id)], [other, is]],
    ['moved-to-nowhere', [], [move(was.id, 'pudong-2025-none')], [other]],
    ['moved-circle', [], [move(was.id, is.id), move(is.id, was.id)], [other]],
    ['moved-twice', [], [move(was.id, is.id), move(was.id, is.id)], [is]],
  ] as const)('%s stops the run', (rule, before, moved, after) => {
    const rules = messagesOf([...before], [...after], [...moved]).map((message) => message.ruleId);
    expect(new Set(rules)).toEqual(new Set([rule]));
  });

  it('is followed over several moves', () => {
    const moved = [move('a-2024-aaaa', 'a-2024-bbbb'), move('a-2024-bbbb', 'a-2024-cccc'), move('a-2024-dddd', null)];
    expect(followMoved('a-2024-aaaa', moved)).toBe('a-2024-cccc');
    expect(followMoved('a-2024-dddd', moved)).toBeNull();
    expect(followMoved('a-2024-zzzz', moved)).toBe('a-2024-zzzz');
  });
});
