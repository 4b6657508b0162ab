/** The one line that tells what a text says on a theme is its own words. */
import { describe, expect, test } from 'vitest';
import type { Corpus, OutlineNode } from '../../../src/model/corpus.ts';
import { tellingLine } from '../../../src/model/overview/telling-line.ts';
import type { Passage } from '../../../src/schema/passage.ts';

const passage = (role: 'heading' | 'text', text: string, themes: string[]) => ({ role, text, themes }) as Passage;
const node = (...passages: Passage[]) => ({ passages }) as OutlineNode;

function lineOf(nodes: OutlineNode[]) {
  const corpus = {
    entryOf: (wanted: Passage) => nodes.find(({ passages }) => passages.includes(wanted)),
  } as Pick<Corpus, 'entryOf'> as Corpus;
  const own = nodes.flatMap(({ passages }) => passages).filter(({ themes }) => themes.includes('meals'));
  return tellingLine(corpus, 'meals', own)?.text ?? null;
}

describe('a telling line', () => {
  test('is the heading under which most is said, without its full stop', () => {
    const less = node(passage('heading', '其他工作', ['meals']), passage('text', '做好助餐。', ['meals']));
    const most = node(
      passage('heading', '优化老年助餐。', ['meals']),
      passage('text', '新增食堂。', ['meals']),
      passage('text', '优化配送。', ['meals']),
    );
    expect(lineOf([less, most])).toBe('优化老年助餐');
  });

  test('is how the sentence begins where the heading is about something wider', () => {
    const wide = node(
      passage('heading', '强化保障', []),
      passage('text', '推进助餐服务，落实补贴政策，鼓励社会力量参与，引导街镇做好配送和监管工作。', ['meals']),
    );
    expect(lineOf([wide])).toBe('推进助餐服务，落实补贴政策，鼓励社会力量参与……');
  });

  test('is a short sentence whole', () => {
    expect(lineOf([node(passage('text', '持续做好助餐。', ['meals']))])).toBe('持续做好助餐');
  });

  test('is not there where nothing is said', () => {
    expect(lineOf([node(passage('text', '做好殡葬。', ['funeral']))])).toBeNull();
  });
});
