/**
 * Converts a notice that a test holds as text, and prints what came of it as a reader would want to check it.
 */
import { convertNotice, type Conversion } from '../../src/convert/pipeline.ts';
import type { SeedFiles } from '../../src/convert/read.ts';
import { parseBody, passageText, type BodyBlock } from '../../src/schema/body.ts';

export const plainSidecar = [
  'issuer: { id: moushi, name: 某市民政局, area: 某市, city: 某市, level: city }',
  'year: 2024',
  'title: 2024年某市民政工作要点',
  'source: { kind: web, note: 样例。 }',
  'added: 2026-01-01',
].join('\n');

/** A text and its sidecar as files, under the id that the sidecar implies; `moushi-2024` where it implies none. */
export function seedOf(text: string | Uint8Array, sidecar = plainSidecar): SeedFiles {
  const [issuer, year] = [/\bid: ([a-z-]+)/u.exec(sidecar)?.[1], /^year: (\d{4})/mu.exec(sidecar)?.[1]];
  const id = `${issuer ?? 'moushi'}-${year ?? '2024'}`;
  return {
    id,
    textPath: `${id}.txt`,
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    sidecarPath: `${id}.yaml`,
    sidecar,
  };
}

export const convertText = (text: string | Uint8Array, sidecar = plainSidecar): Conversion =>
  convertNotice(seedOf(text, sidecar));

/** The blocks of every entry of a conversion, in the order in which they are written. */
export function writtenBlocks(conversion: Conversion): { path: string; blocks: BodyBlock[] }[] {
  return [...(conversion.files ?? [])]
    .filter(([path]) => path.endsWith('.mdx'))
    .map(([path, text]) => ({ path, blocks: parseBody(text.split('---\n').slice(2).join('---\n')) }));
}

/** Labels and words of a conversion laid end to end. */
export function writtenText(conversion: Conversion): string {
  return writtenBlocks(conversion)
    .flatMap(({ blocks }) => blocks.flatMap((block) => block.passages))
    .map((passage) => (passage.label ?? '') + passageText(passage.segments))
    .join('');
}

/** A conversion as text: messages, then each entry with its passages. */
export function printConversion(conversion: Conversion): string {
  const messages = conversion.messages.flatMap((file) =>
    file.messages.map(
      (message) =>
        `${message.fatal ? 'error' : 'message'} ${String(file.path)}:${String(message.line ?? '-')}:${String(message.column ?? '-')} ${String(message.ruleId)}\n  ${message.reason.split('\n').slice(1).join('\n  ')}`,
    ),
  );
  const entries = writtenBlocks(conversion).flatMap(({ path, blocks }) => [
    `# ${path.replace(/^[^/]+\//u, '').replace(/\.mdx$/u, '')}`,
    ...blocks.flatMap((block) =>
      block.passages.map((passage) =>
        [
          block.role,
          passage.pages ? `p${passage.pages.join('-')}` : '',
          passage.label ?? '',
          passageText(passage.segments),
        ]
          .filter(Boolean)
          .join(' | '),
      ),
    ),
  ]);
  return [...messages, ...entries].join('\n') + '\n';
}
