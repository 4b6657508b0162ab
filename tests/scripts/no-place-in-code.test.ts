/** No code knows a place or a bureau of the notices that are held: such names come from the corpus or the editors' files. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { records } from '../held-corpus.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Code without its comments: those of TypeScript, of Astro's template and of styles. A `//` in an address is none. */
const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<![:'"`\w])\/\/.*$/gmu, '');

/** The places of the first notices in short. Others' short names may be common words: 市中 of 市中区. */
const first = ['上海', '浦东', '普陀', '青浦'];

/** All municipalities under the state, by their plates: general knowledge, and no place of the corpus in particular. */
const plates = /^const municipalities\b.*$/mu;

test('comments go and addresses stay', () => {
  expect(withoutComments("a // 甲\nb('https://c') /* 乙\n丙 */ <!-- 丁 --> d")).toBe("a \nb('https://c')   d");
});

test('no code names a place or a bureau that is held', async () => {
  const { notices } = records;
  const names = new Set([...first, ...notices.flatMap(({ issuer }) => [issuer.name, issuer.area, issuer.city])]);
  const files = ['src', 'scripts']
    .flatMap((folder) =>
      readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter((name) =>
      /^src\/.*\.(?:ts|astro|css)$|^scripts\/(?:convert|add|review|serve|build-site|start)\.\w+$/u.test(name),
    );
  expect(files.length).toBeGreaterThan(200);
  const found = files.flatMap((file) => {
    const code = withoutComments(readFileSync(root + file, 'utf8')).replace(plates, '');
    return [...names].filter((name) => code.includes(name)).map((name) => `${file}: ${name}`);
  });
  expect(found).toEqual([]);
});
