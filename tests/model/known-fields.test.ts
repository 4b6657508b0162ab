import { expect, test } from 'vitest';
import { knownFields } from '../../src/model/known-fields.ts';

test('a field that a record has not fails with its name, and what it has is given', () => {
  const figures: Record<string, unknown> = knownFields('about.mdx: props.reading', { date: '2030-01-02', none: null });
  expect([figures['date'], figures['none'], Object.keys(figures)]).toEqual(['2030-01-02', null, ['date', 'none']]);
  expect(() => figures['dat']).toThrow('about.mdx: props.reading.dat is not known');
});
