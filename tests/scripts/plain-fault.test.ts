/** A fault of the machine is reported with its place and a way out, and without a trace. */
import { expect, test } from 'vitest';
import { describeFault } from '../../scripts/plain-fault.ts';

const fault = (code: string, more: object = {}): Error => Object.assign(new Error(`${code}: x`), { code, ...more });

test.each(['ENOSPC', 'EDQUOT', 'EFBIG', 'EACCES', 'EROFS', 'ENOTDIR'])(
  '%s has both languages and its place',
  (code) => {
    const [zh, en, ...rest] = describeFault(fault(code, { path: 'content/a.mdx' })).split('\n');
    expect(rest).toEqual([]);
    expect(zh).toMatch(/^content\/a\.mdx：\p{Script=Han}.*；请/u);
    expect(en).toMatch(/^content\/a\.mdx: [a-z].*; /u);
  },
);

test('without a place nothing stands for it', () => {
  expect(describeFault(fault('ENOSPC')).split('\n')[0]).toMatch(/^磁盘已满/u);
});

test('another fault has its own words', () => {
  expect(describeFault(new Error('odd'))).toContain('odd');
});
