import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTree, serializeTree } from '../../src/schema/body.ts';
import { readPlainBody, writePlainBlock, type Tag } from '../../src/schema/plain-body.ts';

/** Words of notices, and what Markdown or MDX would take for something else. */
const pieces = fc.constantFrom(
  ...'养老，。“”《》（）1.a-+=:/?%\t ',
  ...'养老服务，新增床位300张。',
  ...'*_`[]<>{}&!~#|$\\"\'\u3000\u00a0\u200b\u0301',
);
const plainPieces = fc.constantFrom(
  ...'养老，。“”《》（）1.a-+=:/?% ',
  '一、',
  '1. ',
  '- ',
  '---',
  '+ ',
  '= ',
  'http://a.cn',
  '\t',
);
const join = (found: readonly string[]): string => found.join('');
const words = fc.oneof(
  { weight: 20, arbitrary: fc.array(plainPieces, { minLength: 1, maxLength: 8 }).map((found) => `养${join(found)}老`) },
  { weight: 1, arbitrary: fc.array(pieces, { minLength: 1, maxLength: 8 }).map(join) },
);
const attributes = (names: readonly string[]): fc.Arbitrary<Tag['attributes']> =>
  fc
    .uniqueArray(fc.constantFrom(...names), { maxLength: 3 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((name) => fc.tuple(fc.constant(name), fc.oneof(words, fc.constant(null), fc.constant('')))),
      ),
    );
const mark: fc.Arbitrary<Tag> = fc.oneof(
  fc.nat(99).map((page): Tag => ({ name: 'Page', attributes: [['n', String(page)]], children: [] })),
  words.map((note): Tag => ({ name: 'Removed', attributes: [['note', note]], children: [] })),
  fc.tuple(words, words).map(([note, text]): Tag => ({ name: 'Sic', attributes: [['note', note]], children: [text] })),
);
/** Marks with words between them: no words follow on words. */
const children = fc
  .array(fc.tuple(fc.option(words, { nil: null }), mark), { maxLength: 1 })
  .chain((pairs) => words.map((last) => [...pairs.flat(), last].filter((child) => child !== null)));
const passage = fc
  .tuple(attributes(['id', 'label', 'themes', 'reviewed']), children)
  .map(([given, inside]): Tag => ({ name: 'Passage', attributes: given, children: inside }));
const block = fc.record({
  name: fc.constantFrom('Heading', 'Paragraph', 'Line'),
  attributes: attributes(['role', 'runIn']),
  children: fc.array(passage, { minLength: 1, maxLength: 3 }),
});
const bodies = fc.array(block, { minLength: 1, maxLength: 3 });

/** A body as it is written; that a plain block is written as the tree has it is proved first. */
const written = (tags: readonly Tag[]): string =>
  `${tags.map((tag) => writePlainBlock(tag) ?? serializeTree([tag]).slice(0, -1)).join('\n\n')}\n`;

/** Vitest compares much more slowly than it is told where two differ. */
function expectAlike(read: readonly Tag[], parsed: readonly Tag[]): void {
  if (!isDeepStrictEqual(read, parsed)) expect(read).toEqual(parsed);
}

test('a plain block is written as by way of a syntax tree', () => {
  let plain = 0;
  fc.assert(
    fc.property(block, (tag) => {
      const block = writePlainBlock(tag);
      if (block === null) return;
      plain += 1;
      expect(`${block}\n`).toBe(serializeTree([tag]));
    }),
    { numRuns: 3000, seed: 22 },
  );
  expect(plain).toBeGreaterThan(500);
});

test('a plain body is read as by way of a syntax tree, whatever is changed in it', () => {
  let plain = 0;
  const change = fc.tuple(
    fc.nat(400),
    fc.nat(3),
    fc.oneof(pieces, fc.constantFrom('\n', '\n\n', '</Passage>', '  ', '')),
  );
  fc.assert(
    fc.property(bodies, fc.option(change), (tags, changed) => {
      const whole = written(tags);
      const [at, length, put] = changed ?? [0, 0, ''];
      const mdx = whole.slice(0, at) + put + whole.slice(at + length);
      const read = readPlainBody(mdx);
      if (read === null) return;
      plain += 1;
      expectAlike(read, parseTree(mdx));
    }),
    { numRuns: 3000, seed: 22 },
  );
  expect(plain).toBeGreaterThan(200);
});

/** Words of nothing but markup, or nearly. */
const marks = fc.array(
  fc.constantFrom(...'*_`[]<>{}&!~#|$^@\\"\'-+=.:;/?%养a1 ①\u3000\u{20000}', '&amp;', '<a>', '](b)'),
  {
    minLength: 1,
    maxLength: 12,
  },
);
const marked = fc
  .array(
    marks.map((found): Tag => ({ name: 'Passage', attributes: [['id', 'a']], children: [join(found)] })),
    { minLength: 1, maxLength: 2 },
  )
  .map((children): Tag => ({ name: 'Paragraph', attributes: [], children }));

test('markup that is escaped is read as by way of a syntax tree, whatever escape is taken out or put in', () => {
  let plain = 0;
  const change = fc.tuple(fc.nat(120), fc.constantFrom('', '\\', '\\\\', '&', '`', '<Page n="2" />'));
  fc.assert(
    fc.property(marked, fc.option(change), (tag, changed) => {
      const whole = serializeTree([tag]);
      const [at, put] = changed ?? [0, ''];
      const mdx =
        put === ''
          ? whole.slice(0, at) + whole.slice(at).replace('\\', '')
          : whole.slice(0, at) + put + whole.slice(at);
      const read = readPlainBody(changed === null ? whole : mdx);
      if (read === null) return;
      plain += 1;
      expectAlike(read, parseTree(changed === null ? whole : mdx));
    }),
    { numRuns: 6000, seed: 22 },
  );
  expect(plain).toBeGreaterThan(1500);
});

test.each([
  ['markup within the words', '<Paragraph>\n  <Passage id="a">养*老*</Passage>\n</Paragraph>\n'],
  ['an escape that is left open', '<Paragraph>\n  <Passage id="a">养\\</Passage>\n</Paragraph>\n'],
  ['a reference', '<Paragraph>\n  <Passage id="a">养&#x20;老</Passage>\n</Paragraph>\n'],
  ['a tag without an end', '<Paragraph>\n  <Passage id="a">养老</Passage>\n'],
  ['words outside a passage', '<Paragraph>\n  养老\n</Paragraph>\n'],
  ['an expression', '<Paragraph>\n  <Passage id={a}>养老</Passage>\n</Paragraph>\n'],
])('%s is left to the parser', (_, mdx) => {
  expect(readPlainBody(mdx)).toBeNull();
});
