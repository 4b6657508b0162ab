/**
 * The texts of `tests/intake/`: notices invented in the shapes of real ones by someone who had not seen the code, each
 * with its sidecar and what a reader expects of it (parts, headings, leftovers of a page, particulars, numbers, themes).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { Codebook } from '../src/convert/classify/codebook.ts';
import { convertNotice, type Conversion } from '../src/convert/pipeline.ts';
import { type BodyBlock, parseBody, passageText } from '../src/schema/body.ts';
import type { Notice } from '../src/schema/notice.ts';
import type { Target } from '../src/schema/target.ts';
import { fold } from '../src/text/fold.ts';

/** `second` was written, with what is expected, before the converter was run on it. */
export type IntakeSet = 'intake' | 'intake-second';

export interface Expected {
  parts: { kind: string; year: number }[];
  headings: string[];
  leftovers: string[];
  metadata: Record<'number' | 'date' | 'addressees' | 'disclosure', string | null>;
  numbers: (Pick<Target, 'verb' | 'object' | 'value' | 'unit' | 'kind' | 'year'> & {
    quote: string;
    valueHigh?: number;
    per?: string;
  })[];
  themes: { sentence: string; themes: string[] }[];
}

export interface IntakeText {
  name: string;
  text: string;
  sidecar: string;
  expected: Expected;
}

export function readIntakeTexts(set: IntakeSet = 'intake'): IntakeText[] {
  const folder = new URL(`../tests/${set}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => existsSync(new URL(`${name}/expected.yaml`, folder)))
    .sort()
    .map((name) => {
      const read = (file: string): string => readFileSync(new URL(`${name}/${file}`, folder), 'utf8');
      return {
        name,
        text: read('input.txt'),
        sidecar: read('sidecar.yaml'),
        expected: parse(read('expected.yaml')) as Expected,
      };
    });
}

/** Converts; where a message gives YAML, once more with it in the sidecar. */
export function convertAsAnEditor(
  { text, sidecar }: IntakeText,
  book: Codebook,
): { conversion: Conversion; flagged: string } {
  const { issuer, year } = parse(sidecar) as { issuer: { id: string }; year: number };
  const convert = (yaml: string): Conversion =>
    convertNotice(
      {
        id: `${issuer.id}-${String(year)}`,
        textPath: 'input.txt',
        bytes: new TextEncoder().encode(text),
        sidecarPath: 'sidecar.yaml',
        sidecar: new TextEncoder().encode(yaml),
      },
      { codebook: book, decisions: new Map() },
    );
  let yaml = sidecar;
  let conversion = convert(yaml);
  let flagged = '';
  for (let round = 0; round < 2 && conversion.files === null; round += 1) {
    const pasted = conversion.messages
      .flatMap((file) => file.messages)
      .filter(({ ruleId }) => ruleId === 'foreign-web-page')
      .map(({ reason }) => parse(reason.split('\n').slice(2).join('\n')) as Record<string, unknown>);
    if (pasted.length === 0) break;
    for (const paste of pasted) {
      const present = parse(yaml) as Record<string, unknown>;
      const corrections = [present, paste].flatMap(
        (source) => (source['corrections'] as { text: string }[] | undefined) ?? [],
      );
      flagged += corrections.map((correction) => correction.text).join('\n');
      yaml = stringify({ ...present, ...paste, corrections });
    }
    conversion = convert(yaml);
  }
  return { conversion, flagged };
}

export interface Written {
  parts: { kind: string; year: number; title: string }[];
  metadata: Partial<Expected['metadata']>;
  blocks: (BodyBlock & { part: string | null })[];
  targets: Target[];
}

export function writtenOf(conversion: Conversion): Written {
  const written: Written = { parts: [], metadata: {}, blocks: [], targets: [] };
  for (const [path, text] of conversion.files ?? []) {
    if (path.endsWith('notice.json')) {
      const notice = JSON.parse(text) as Notice;
      written.parts = notice.parts;
      written.metadata = notice;
    }
    if (!path.endsWith('.mdx')) continue;
    const [, frontmatter = '', ...body] = text.split('---\n');
    const entry = parse(frontmatter) as { part: string | null; targets?: Target[] };
    written.targets.push(...(entry.targets ?? []));
    written.blocks.push(...parseBody(body.join('---\n')).map((block) => ({ ...block, part: entry.part })));
  }
  return written;
}

/** The themes proposed for the passage that begins with, or holds, `sentence`; null where no passage does. */
export function themesOf(sentence: string, { blocks }: Written): string[] | null {
  const words = fold(sentence).replace(/(?:…+|\.{3,})$/u, '');
  const passages = blocks
    .filter(({ part }) => part !== null)
    .flatMap((block) => block.passages)
    .map((passage) => ({ words: fold(passageText(passage.segments)), themes: passage.themes }));
  const found =
    passages.find((one) => one.words.startsWith(words)) ?? passages.find((one) => one.words.includes(words));
  return found?.themes ?? null;
}

export const areSame = (some: readonly string[] | null, others: readonly string[]): boolean =>
  some !== null && [...some].sort().join(' ') === [...others].sort().join(' ');
