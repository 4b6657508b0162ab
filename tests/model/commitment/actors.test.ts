/** Names and roles by made-up rules. */
import { expect, test } from 'vitest';
import { actorReader } from '../../../src/model/commitment/actors.ts';
import type { ActorRules } from '../../../src/schema/actor.ts';

const rules: ActorRules = {
  roles: {
    lead: { name: '牵头', means: '牵头' },
    partner: { name: '协同', means: '协同' },
    support: { name: '依托', means: '依托' },
  },
  levels: [
    { level: 'township', name: '街镇', pattern: '街镇' },
    { level: 'department', name: '部门', pattern: '部门|公安|城管' },
  ],
  heads: ['部门', '街镇', '书友会'],
  fields: '公安|城管',
  notInName: '推进',
  notBefore: '\\d+家|各类',
  rules: [
    { name: '会同', role: 'partner', pattern: '会同{names}', must: ['会同部门'], mustNot: ['推进'] },
    { name: '牵头', role: 'lead', pattern: '由{names}牵头', must: ['由部门牵头'], mustNot: ['牵头'] },
  ],
};
const read = actorReader(rules);
const said = (text: string): string[] => read(text).map(({ role, name, level }) => `${role} ${name} ${level}`);

test('names in a row are told one by one, and share their last word', () => {
  expect(said('会同公安、城管部门和3家书友会推进修缮')).toEqual([
    'partner 公安 department',
    'partner 城管 department',
    'partner 书友会 other',
  ]);
});

test('names that follow at once are two', () => {
  expect(said('会同相关部门街镇推进修缮')).toEqual(['partner 相关部门 department', 'partner 街镇 township']);
});

test('the words that say the role, and where the name stands', () => {
  const text = '由读书部门牵头，会同各类书友会';
  const [lead, partner] = read(text);
  expect(lead).toMatchObject({ role: 'lead', cue: '由…牵头' });
  expect(text.slice(partner?.start, partner?.end)).toBe('书友会');
});

test('titles and what no name has between are passed over', () => {
  expect(said('《会同街镇的办法》已经印发，会同推进部门')).toEqual([]);
});

test('a rule whose words around the names are half a group each is looked for all the same', () => {
  const grouped = { ...rules, rules: [{ ...rules.rules[0]!, pattern: '(?:会同{names}(?=推进|联手))' }] };
  const names = (text: string): string[] => actorReader(grouped)(text).map(({ name }) => name);
  expect([names('会同街镇推进'), names('会同街镇'), names('街镇推进')]).toEqual([['街镇'], [], []]);
});
