import { describe, expect, it } from 'vitest';
import { prepareCues, type TopicCues } from '../../../src/convert/classify/codebook.ts';
import { proposeClauses } from '../../../src/convert/classify/propose-clauses.ts';

const topic = (id: string, words: string, more: { collects?: boolean; weight?: number } = {}): TopicCues => ({
  id: `care/${id}`,
  since: undefined,
  collects: more.collects ?? false,
  cues: prepareCues([{ words, weight: more.weight ?? 4, where: 'both' }]),
});
const [list, beds, meals, staff] = [
  topic('list', '实事项目', { collects: true }),
  topic('beds', '床位'),
  topic('meals', '食堂|助餐'),
  topic('staff', '护理员'),
] as const;

/** The clauses in words, and the numbers by the digits that begin them. */
function clausesOf(
  text: string,
  topics: readonly TopicCues[],
  numbers: [string, string][] = [],
): Record<string, string | string[]> {
  const found = numbers.map(([number, verb]) => {
    const start = text.indexOf(number);
    return { span: [start, start + number.length] as [number, number], verb };
  });
  const { whole, runs } = proposeClauses({ text, topics, numbers: found });
  const words = Object.entries(runs).map(([id, own]) => [id, own.map(([start, end]) => text.slice(start, end))]);
  return { whole, ...(Object.fromEntries(words) as Record<string, string[]>) };
}

describe('proposeClauses', () => {
  it('shows the sentence in full under the topic that collects, and each other topic its clause', () => {
    const text = '落实实事项目，新增养老床位1000张，新建长者食堂6家，培训护理员255名。';
    expect(clausesOf(text, [list, beds, meals, staff])).toEqual({
      whole: 'care/list',
      'care/beds': ['新增养老床位1000张'],
      'care/meals': ['新建长者食堂6家'],
      'care/staff': ['培训护理员255名。'],
    });
  });

  it('shows it in full under the topic with most of it where none collects, the first in order on a tie', () => {
    expect(clausesOf('优化养老床位布局和床位轮候机制，发展助餐。', [meals, beds])['whole']).toBe('care/beds');
    expect(clausesOf('增加床位，增加食堂。', [meals, beds])['whole']).toBe('care/meals');
  });

  it('brings the verb of its list to a member that has none', () => {
    const text = '新增1家社区综合为老服务中心、3个社区长者食堂，新建3个家门口服务站，做实事项目。';
    const clauses = clausesOf(
      text,
      [list, meals],
      [
        ['1家', '新增'],
        ['3个', '新增'],
        ['3个家', '新建'],
      ],
    );
    expect(clauses['care/meals']).toEqual(['新增', '3个社区长者食堂']);
  });

  it('does not cut a list in which only one member counts', () => {
    const text = '推进长者食堂、老年助餐点、家门口服务站5个，加强护理员培训，办好实事项目。';
    expect(clausesOf(text, [list, meals], [['5个', '']])['care/meals']).toEqual([
      '推进长者食堂、老年助餐点、家门口服务站5个',
    ]);
  });

  it('takes the proviso that closes the sentence along with a number, and with nothing else', () => {
    const text = '办好实事项目，新建长者食堂6家，加强护理员队伍建设和技能培训，推进各项工作（以正式下达指标为准）。';
    const clauses = clausesOf(text, [list, meals, staff], [['6家', '新建']]);
    expect(clauses['care/meals']).toEqual(['新建长者食堂6家', '（以正式下达指标为准）。']);
    expect(clauses['care/staff']).toEqual(['加强护理员队伍建设和技能培训']);
  });

  it('cuts nowhere within brackets, quotation marks and titles', () => {
    const text = '办好实事项目，落实《关于食堂，床位的意见》，新增养老床位（含食堂，护理员）100张，加强管理。';
    expect(clausesOf(text, [list, staff])['care/staff']).toEqual(['新增养老床位（含食堂，护理员）100张']);
  });

  it('leaves a sentence whole where the cut saves little or says too little', () => {
    expect(clausesOf('推进长者食堂和养老床位建设。', [beds, meals])).toEqual({ whole: 'care/beds' });
    expect(clausesOf('助餐，新增和改造各类养老床位若干张并提高入住率。', [beds, meals])).toEqual({
      whole: 'care/beds',
    });
  });

  it('leaves it whole under a topic of which no cue occurs', () => {
    expect(clausesOf('新增养老床位，提升入住率，完善轮候制度。', [beds, staff])).toEqual({ whole: 'care/beds' });
  });

  it('goes by light cues only where there are no strong ones', () => {
    const light = { ...meals, cues: [...meals.cues, ...prepareCues([{ words: '配送', weight: 1, where: 'both' }])] };
    const text = '办好实事项目，完善配送网络和服务标准，新建长者食堂。';
    expect(clausesOf(text, [list, light])['care/meals']).toEqual(['新建长者食堂。']);
    expect(clausesOf('办好实事项目，完善配送网络，加强护理员培训工作。', [list, light])['care/meals']).toEqual([
      '完善配送网络',
    ]);
  });

  it('keeps the topic that an editor has chosen for the full sentence', () => {
    const text = '落实实事项目，新增养老床位1000张，新建长者食堂6家。';
    const { whole, runs } = proposeClauses({ text, topics: [list, beds], numbers: [], whole: 'care/beds' });
    expect(whole).toBe('care/beds');
    expect(runs['care/list']?.map(([start, end]) => text.slice(start, end))).toEqual(['落实实事项目']);
  });
});
