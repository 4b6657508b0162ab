import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkMoved, findHeir, followMoved, type Identified } from '../../src/convert/moved.ts';
import type { Moved } from '../../src/schema/moved.ts';

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
    expect(findHeir(was, [other, elsewhere])).toBeUndefined();
    expect(messagesOf([was], [other], []).map((message) => message.reason)[0]).toContain('to: null');
  });
});

describe('an entry', () => {
  it.each([
    ['moved-id-lives', [other], [move(other.id, is.id)], [other, is]],
    ['moved-to-nowhere', [], [move(was.id, 'pudong-2025-none')], [other]],
    ['moved-to-nowhere', [], [move(was.id, is.id), move(is.id, was.id)], [other]],
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
