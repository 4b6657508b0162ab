import { describe, expect, test } from 'vitest';
import { extendLog, newTopicsWithoutSince, replay, type CodedCell } from '../../src/model/coding-log.ts';

const cell = (topic: string, state: CodedCell['state'], ...passages: string[]): CodedCell => ({
  text: 'linhu-2024',
  topic,
  state,
  passages,
});
const first = extendLog([], [cell('a/one', 'addressed', 'p1', 'p2'), cell('a/two', 'silent')], '2024-01-01');

describe('the log of the coding', () => {
  test('begins with every cell', () => {
    expect(first.map(({ topic, before, after, added }) => [topic, before, after, added])).toEqual([
      ['a/one', null, 'addressed', ['p1', 'p2']],
      ['a/two', null, 'silent', []],
    ]);
  });

  test('adds only what changed, and cells that are gone', () => {
    const log = extendLog(first, [cell('a/one', 'addressed', 'p2', 'p3')], '2024-02-01');
    expect(log.slice(2)).toEqual([
      {
        version: '2024-02-01',
        text: 'linhu-2024',
        topic: 'a/one',
        before: 'addressed',
        after: 'addressed',
        added: ['p3'],
        removed: ['p1'],
      },
      {
        version: '2024-02-01',
        text: 'linhu-2024',
        topic: 'a/two',
        before: 'silent',
        after: null,
        added: [],
        removed: [],
      },
    ]);
    expect([...replay(log).values()]).toEqual([cell('a/one', 'addressed', 'p2', 'p3')]);
  });

  test('is written anew for its own version, so that the same content gives the same log', () => {
    const draft = extendLog(first, [cell('a/one', 'pending', 'p1', 'p2'), cell('a/two', 'mentioned')], '2024-02-01');
    const final = extendLog(draft, [cell('a/one', 'addressed', 'p1', 'p2'), cell('a/two', 'mentioned')], '2024-02-01');
    expect(final.slice(2).map(({ topic, before, after }) => [topic, before, after])).toEqual([
      ['a/two', 'silent', 'mentioned'],
    ]);
  });
});

describe('a topic that the log has not seen', () => {
  const topics = (own: object = {}, theme: object = {}) => [
    { id: 'a', ...theme, topics: [{ id: 'one' }, { id: 'two' }, { id: 'three', ...own }] },
  ];
  test('is named where neither it nor its theme has a date', () => {
    expect(newTopicsWithoutSince(first, topics())).toEqual(['a/three']);
  });
  test('is fine with a date of its own or of its theme', () => {
    expect(newTopicsWithoutSince(first, topics({ since: '2024-02-01' }))).toEqual([]);
    expect(newTopicsWithoutSince(first, topics({}, { since: '2024-02-01' }))).toEqual([]);
  });
  test('is one of the first codebook where nothing is logged yet', () => {
    expect(newTopicsWithoutSince([], topics())).toEqual([]);
  });
});
