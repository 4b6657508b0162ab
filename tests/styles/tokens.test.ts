/** Contrast as WCAG 2 reckons it: text at 7:1 and more on every ground it is on, in every form of display. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';

const css = await readFile('src/styles/tokens.css', 'utf8');

/** The colours of the block that opens with a selector. */
function coloursOf(selector: string): Record<string, string> {
  const from = css.indexOf(`${selector} {`);
  expect(from, selector).toBeGreaterThanOrEqual(0);
  const block = css.slice(from, css.indexOf('}', from));
  return Object.fromEntries(
    [...block.matchAll(/--([a-z0-9]+): (#[0-9a-f]{3,6});/gu)].map(([, name = '', value = '']) => [name, value]),
  );
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/gu, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const light = coloursOf(':root');
const dark = { ...light, ...coloursOf(":root[data-scheme='dark']") };
const forms = {
  light,
  dark,
  'large type': { ...light, ...coloursOf(':root[data-size]') },
  'large type, dark': { ...dark, ...coloursOf(":root[data-size][data-scheme='dark']") },
};

test('black on white is 21:1', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21);
});

describe.each(Object.entries(forms))('%s', (_, colours) => {
  const of = (name: string) => colours[name] ?? '';

  test.each(['ink', 'ink2', 'link', 'red'])('--%s is read on paper and on the wash', (text) => {
    expect(contrast(of(text), of('paper'))).toBeGreaterThanOrEqual(7);
    expect(contrast(of(text), of('wash'))).toBeGreaterThanOrEqual(7);
  });

  test.each(['mark', 'add', 'del'])('--ink is read on --%s', (ground) => {
    expect(contrast(of('ink'), of(ground))).toBeGreaterThanOrEqual(7);
  });

  test('--rule2, which draws controls, stands out at 3:1', () => {
    expect(contrast(of('rule2'), of('paper'))).toBeGreaterThanOrEqual(3);
  });
});

test('dark is the same by the system’s wish and by the reader’s', () => {
  expect(coloursOf(":root:not([data-scheme='light'])")).toEqual(coloursOf(":root[data-scheme='dark']"));
});
