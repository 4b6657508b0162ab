/**
 * Stage 1, read: a notice as received and its sidecar become a `Source`.
 *
 * Guarantees: the text is valid UTF-8, the sidecar fits its schema. A fault in either stops with the
 * place in the author's own file.
 */
import { LineCounter, parseDocument, isNode } from 'yaml';
import { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { z } from 'astro/zod';
import { sidecarSchema, type Sidecar } from '../schema/notice.ts';
import { reportRule } from './messages.ts';

export interface Source {
  /** Notice id, the name of the files in `seeds/`. */
  id: string;
  /** The text as received; messages about it gather here. */
  file: VFile;
  text: string;
  sidecar: Sidecar;
}

export interface SeedFiles {
  id: string;
  textPath: string;
  bytes: Uint8Array;
  sidecarPath: string;
  sidecar: string;
}

/** Line and column (both from 1) of an offset in a file. */
export function placeOf(file: VFile, offset: number): { line: number; column: number } {
  const point = location(file).toPoint(offset);
  return point ? { line: point.line, column: point.column } : { line: 1, column: 1 };
}

/** The kinds of YAML file that an editor writes and the conversion reads. */
export type YamlFile = 'sidecar' | 'theme' | 'coding-rules' | 'decisions';

/**
 * Validates YAML against a schema. Every fault becomes a message with line and column in `file`;
 * returns undefined where there was any.
 */
export function parseYaml<S extends z.ZodType>(file: VFile, schema: S, rule: YamlFile): z.infer<S> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(String(file), { lineCounter: lines });
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    const detail = error.message.split('\n')[0] ?? '';
    reportRule(file, `${rule}-yaml`, { values: { detail }, place: { line, column: col } });
  }
  if (document.errors.length > 0) return undefined;
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    let node: unknown;
    for (let depth = path.length; depth >= 0 && !isNode(node); depth -= 1)
      node = document.getIn(path.slice(0, depth), true);
    const offset = isNode(node) && node.range ? node.range[0] : 0;
    const { line, col } = lines.linePos(offset);
    reportRule(file, `${rule}-schema`, {
      values: { field: path.join('.') || 'file', detail: issue.message },
      place: { line, column: Math.max(col, 1) },
    });
  }
  return undefined;
}

/** Reads one notice. Returns null, with fatal messages in the files, where no honest output exists. */
export function readNotice(seed: SeedFiles): { source: Source | null; files: VFile[] } {
  const sidecarFile = new VFile({ path: seed.sidecarPath, value: seed.sidecar });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(seed.bytes);
  } catch {
    const file = new VFile({ path: seed.textPath, value: '' });
    const offset = firstInvalidByte(seed.bytes);
    const before = Array.from(seed.bytes.subarray(0, offset));
    const line = before.filter((byte) => byte === 0x0a).length + 1;
    reportRule(file, 'read-encoding', { values: {}, place: { line, column: offset - before.lastIndexOf(0x0a) } });
    return { source: null, files: [file] };
  }
  const file = new VFile({ path: seed.textPath, value: text });
  const sidecar = parseYaml(sidecarFile, sidecarSchema, 'sidecar');
  if (!sidecar) return { source: null, files: [sidecarFile] };
  if (!text.trim()) {
    reportRule(file, 'read-empty', { values: {} });
    return { source: null, files: [file] };
  }
  return { source: { id: seed.id, file, text, sidecar }, files: [file, sidecarFile] };
}

/** Offset of the first byte that no UTF-8 text has there. */
function firstInvalidByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  const valid = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (valid(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
