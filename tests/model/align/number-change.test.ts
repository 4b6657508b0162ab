import { beforeAll, expect, test } from 'vitest';
import { compareNumbers, type NumberChanges } from '../../../src/model/align/number-change.ts';
import { planOf } from '../../../src/model/align/alignment.ts';
import { corpus } from '../../held-corpus.ts';

let numbers: NumberChanges;
beforeAll(() => {
  const [a, b] = ['pudong-2024', 'pudong-2025'].map((id) => planOf(corpus.notice(id)));
  if (!a || !b) throw new Error('both hold a plan');
  numbers = compareNumbers({ parts: { a, b } });
});

test('beds newly added went from 1000 to 600, beds newly built stayed at 500', () => {
  const shown = numbers.compared.map(({ a, b, way }) => [b.verb + b.object, a.value, b.value, b.unit, way]);
  expect(shown).toContainEqual(['新增养老床位', 1000, 600, '张', 'down']);
  expect(shown).toContainEqual(['新建养老床位', 500, 500, '张', 'same']);
});

test('numbers of another verb or unit are never compared', () => {
  for (const { a, b } of numbers.compared) {
    expect(a.verb).toBe(b.verb);
    expect(a.unit).toBe(b.unit);
  }
  // 新建6家 in 2024 and 新增5个 in 2025 are two things.
  expect(numbers.compared.map(({ b }) => b.object).join()).not.toContain('综合为老服务中心');
});
