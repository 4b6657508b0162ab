/** The one line that says what a text says on a theme is its own words, and words of that theme. */
import { describe, expect, test } from 'vitest';
import type { NoticeNode, OutlineNode } from '../../../src/model/corpus.ts';
import { tellingLine } from '../../../src/model/overview/telling-line.ts';
import type { Passage } from '../../../src/schema/passage.ts';
import type { Theme } from '../../../src/schema/theme.ts';

const cue = (words: string, weight: number) => ({ words, weight, where: 'both' as const });
const theme = {
  id: 'meals',
  cues: [cue('助餐|食堂', 4), cue('配送', 1), cue('机关食堂', 0)],
  topics: [],
} as unknown as Theme;

type Line = [role: 'heading' | 'text', text: string, themes: string[]];

/** The line of entries, each a list of passages; `1-2` is below `1`. */
function lineOf(entries: Record<string, Line[]>): string | null {
  const passages = Object.entries(entries).flatMap(([entry, lines]) =>
    lines.map(([role, text, themes]) => ({ role, text, themes, entry }) as Passage),
  );
  const nodes = new Map(Object.keys(entries).map((entry) => [entry, {} as OutlineNode]));
  const corpus = {
    entryOf: ({ entry }: Passage) => nodes.get(entry) ?? ({} as OutlineNode),
    notice: () => ({ corrections: [] }) as unknown as NoticeNode,
  };
  const own = passages.filter(({ themes }) => themes.includes('meals'));
  return tellingLine(corpus, theme, own)?.text ?? null;
}

describe('a telling line', () => {
  test('is the heading under which most is said, without its full stop', () => {
    const less: Line[] = [
      ['heading', '其他食堂工作', ['meals']],
      ['text', '做好助餐。', ['meals']],
    ];
    const most: Line[] = [
      ['heading', '优化老年助餐。', ['meals']],
      ['text', '新增食堂。', ['meals']],
      ['text', '优化配送。', ['meals']],
    ];
    expect(lineOf({ '1': less, '2': most })).toBe('优化老年助餐');
  });

  test('is no heading of several themes that has no word of this one', () => {
    const wide: Line[] = [
      ['heading', '推动惠民服务更精准', ['meals', 'funeral']],
      ['text', '推进助餐服务，落实补贴政策，鼓励社会力量参与，引导街镇做好配送和监管工作。', ['meals']],
    ];
    expect(lineOf({ '1': wide })).toBe('推进助餐服务，落实补贴政策，鼓励社会力量参与……');
  });

  test('is a heading of several themes that names this one', () => {
    const named: Line[] = [
      ['heading', '做好助餐和殡葬工作', ['meals', 'funeral']],
      ['text', '加强统筹。', ['meals']],
    ];
    expect(lineOf({ '1': named })).toBe('做好助餐和殡葬工作');
  });

  test('is the clause with the words of the theme, with …… for what goes before', () => {
    const mixed: Line[] = [
      ['text', '持续落实惠民殡葬服务补贴政策，探索建立社区食堂、互助点位的工作机制；', ['funeral', 'meals']],
    ];
    expect(lineOf({ '1': mixed })).toBe('……探索建立社区食堂、互助点位的工作机制');
  });

  test('begins at the member of a list where its words stand too far on in the clause', () => {
    const list: Line[] = [
      [
        'text',
        '研究制订促进社会参与、加强合法权益保障、落实各项监护政策、推进社区食堂等政策文件。',
        ['rights', 'meals'],
      ],
    ];
    expect(lineOf({ '1': list })).toBe('……推进社区食堂等政策文件');
  });

  test('is no heading over a small part of what is said', () => {
    const side: Line[] = [
      ['heading', '办好机关以外的食堂', ['meals']],
      ['text', '加强管理。', ['meals']],
    ];
    const main: Line[] = [
      ['heading', '推动均衡可及', ['meals']],
      ...Array.from({ length: 12 }, (): Line => ['text', '优化助餐布局。', ['meals']]),
    ];
    expect(lineOf({ '1-1': side, '1-2': main })).toBe('优化助餐布局');
    expect(lineOf({ '1': side, '1-2': main })).toBe('办好机关以外的食堂');
  });

  test('does not take words for the theme that a longer run covers', () => {
    const other: Line[] = [['text', '整修机关食堂。', ['offices', 'meals']]];
    expect(lineOf({ '1': other })).toBeNull();
  });

  test('is not there where nothing is said', () => {
    expect(lineOf({ '1': [['text', '做好殡葬。', ['funeral']]] })).toBeNull();
  });
});
