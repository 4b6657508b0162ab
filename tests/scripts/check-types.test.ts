import { convertToTsx } from '@astrojs/astro2tsx';
import { expect, test } from 'vitest';
import { originOf } from '../../scripts/check-types.ts';

test('a place in the converted component is told by its place in the component', () => {
  const source =
    '---\nimport Heads from "./Heads.astro";\nconst 数: string = Astro.props.a;\n---\n\n<Heads of={数} />\n';
  const converted = convertToTsx(source, { filename: 'A.astro', ambientTypes: true });
  for (const words of ['数: string', 'Heads of', '数} />']) {
    const origin = originOf(converted, converted.code.indexOf(words));
    expect(source.slice(origin ?? 0, (origin ?? 0) + words.length)).toBe(words);
  }
  expect(originOf(converted, converted.code.indexOf('declare const Astro'))).toBeNull();
});
