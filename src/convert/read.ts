/**
 * Read: a notice as received and its sidecar become a `Source`.
 *
 * Guarantees: the text is valid UTF-8, the sidecar fits its schema. A fault in either stops with the
 * place in the author's own file.
 */
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { z } from 'astro/zod';
import { sidecarSchema, type Sidecar } from '../schema/notice.ts';
import {
  countInvisible,
  readStandIns,
  withoutBlanks,
  type CharacterCount,
  type Replacement,
} from '../text/character.ts';
import { soundYaml } from '../text/yaml-data.ts';
import { bothLanguages, chineseFault } from './field-fault.ts';
import { formatOf } from './file-format.ts';
import { oncePerObject } from '../text/once.ts';
import { reportRule, type RuleId, type Values, type ValuesOf } from './messages.ts';

export interface Source {
  /** Notice id, the name of the files in `seeds/`. */
  id: string;
  /** The text as received; messages about it gather here. */
  file: VFile;
  /** The text as received, but for characters that stand for another: see `text/character.ts`. */
  text: string;
  sidecar: Sidecar;
  /** Messages about the sidecar. */
  sidecarFile: VFile;
  invisible: CharacterCount[];
  replaced: Replacement[];
}

export interface SeedFiles {
  id: string;
  textPath: string;
  bytes: Uint8Array;
  sidecarPath: string;
  sidecar: string | Uint8Array;
}

const locationOf = oncePerObject((file: VFile) => location(file));

/** Line and column (both from 1) of an offset in a file. */
export function placeOf(file: VFile, offset: number): { line: number; column: number } {
  const point = locationOf(file).toPoint(offset);
  return point ? { line: point.line, column: point.column } : { line: 1, column: 1 };
}

/** Adds the message of a rule at an offset of a file. */
export function reportAt<Id extends RuleId>(file: VFile, rule: Id, offset: number, ...values: ValuesOf<Id>): void {
  reportRule(file, rule, { values: (values[0] ?? {}) as Values<Id>, place: placeOf(file, offset) });
}

/** The kinds of YAML file that an editor writes and the conversion reads. */
export type YamlFile = 'sidecar' | 'theme' | 'coding-rules' | 'decisions' | 'moved';

type Path = readonly (string | number)[];

/**
 * Validates YAML against a schema. Every fault becomes a message with line and column in `file`, at the key that it is
 * about; returns undefined where there was any.
 */
export function parseYaml<S extends z.ZodType>(file: VFile, schema: S, rule: YamlFile): z.infer<S> | undefined {
  const sound = soundYaml(file.path, String(file));
  const result = sound && schema.safeParse(sound.data ?? {});
  if (result?.success) return result.data;
  reportFaults(file, schema, rule);
  return undefined;
}

/** Reads YAML that does not fit again, with the place of everything in it, and says what is wrong. */
function reportFaults(file: VFile, schema: z.ZodType, rule: YamlFile): void {
  const lines = new LineCounter();
  const document = parseDocument(String(file), { lineCounter: lines });
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const en = message.split('\n')[0] ?? '';
    const detail = { zh: yamlFaults[code] ?? en, en };
    reportRule(file, `${rule}-yaml`, { values: { detail }, place: place(pos[0]) });
  }
  if (document.errors.length + document.warnings.length > 0) return;
  let data: unknown;
  try {
    data = document.toJS() ?? {};
  } catch (error) {
    // An alias without its anchor, or one that unfolds without end.
    const en = error instanceof Error ? error.message : String(error);
    const detail = { zh: `* 引用的内容不存在，或层层引用过多（${en}）`, en };
    reportRule(file, `${rule}-yaml`, { values: { detail }, place: place(danglingAlias(document)) });
    return;
  }
  const issues = schema.safeParse(data).error?.issues ?? [];
  const inChinese = schema.safeParse(data, { error: chineseFault }).error?.issues ?? [];
  for (const [index, issue] of issues.entries()) {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    const unknown = issue.code === 'unrecognized_keys';
    const fields: Path[] = unknown ? issue.keys.map((key) => [...path, key]) : [path];
    const missing = !unknown && valueAt(data, issue.path) === undefined;
    const detail = bothLanguages(inChinese[index]?.message ?? issue.message, issue.message, missing);
    for (const field of fields) {
      reportRule(file, `${rule}-schema`, {
        values: { field: field.join('.') || 'file', detail },
        place: place(keyOffset(document, field)),
      });
    }
  }
}

/** The faults of an editor's YAML by the code that the package gives them; a rarer one is reported in its words. */
const yamlFaults: Readonly<Record<string, string>> = {
  MULTILINE_IMPLICIT_KEY: '这一行没有半角冒号加空格；“名称: 内容”要用半角冒号，冒号后空一格',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两处冒号加空格，或下一行多缩进了；内容里有冒号时请用半角引号括起来',
  TAB_AS_INDENT: '行首用了制表符；缩进只能用空格',
  BAD_INDENT: '缩进不对，或少了结尾的括号',
  MISSING_CHAR: '少了成对的引号、括号或逗号',
  DUPLICATE_KEY: '同一个字段写了两次',
  MULTIPLE_DOCS: '文件里有单独一行 ---，把它分成了两份',
  BAD_SCALAR_START: '内容以 @、%、` 等符号开头；请用半角引号括起来',
  TAG_RESOLVE_FAILED: '内容以 ! 开头；请用半角引号括起来',
};

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);

/** Where the first alias is that has no anchor before it; the start of the file where each has one. */
function danglingAlias(document: Document): number {
  let at = 0;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      at = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return at;
}

/** Where the key of a field is, or what is there of the way to it. */
function keyOffset(document: Document, path: Path): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const step = path[depth - 1];
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
    if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Adds the message of a rule at a field of the sidecar, or at the item of a list. */
export function reportInSidecar<Id extends RuleId>(
  source: Source,
  rule: Id,
  path: Path,
  ...values: ValuesOf<Id>
): void {
  const document = parseDocument(String(source.sidecarFile));
  reportAt(source.sidecarFile, rule, keyOffset(document, path), ...values);
}

/** Reads one notice. The source is null, with fatal messages in the files, where no honest output exists. */
export function readNotice(seed: SeedFiles): { source: Source | null; files: VFile[] } {
  const format = formatOf(seed.bytes);
  const file = format === null ? readText(seed.textPath, seed.bytes) : new VFile({ path: seed.textPath, value: '' });
  if (format !== null) reportAt(file, 'read-format', 0, { format });
  const sidecarFile = readText(seed.sidecarPath, seed.sidecar);
  const stopped = (): { source: null; files: VFile[] } => ({
    source: null,
    files: [file, sidecarFile].filter(({ messages }) => messages.length > 0),
  });
  if (stopped().files.length > 0) return stopped();
  const sidecar = parseYaml(sidecarFile, sidecarSchema, 'sidecar');
  const received = String(file);
  if (!withoutBlanks(received)) reportAt(file, 'read-empty', 0);
  const beyond = lineBeyond(received);
  if (beyond !== null)
    reportRule(file, 'read-lines', { values: { most: String(MOST_LINES) }, place: { line: beyond, column: 1 } });
  if (!sidecar || file.messages.length > 0) return stopped();
  const { text, replaced } = readStandIns(received);
  file.value = text;
  const invisible = countInvisible(text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text);
  return {
    source: { id: seed.id, file, text, sidecar: meantSidecar(sidecar), sidecarFile, invisible, replaced },
    files: [file, sidecarFile],
  };
}

/** Lines with words that a text may have: the longest notice held has some 300, and each becomes a passage in memory. */
const MOST_LINES = 200_000;

/** The line, from 1, on which there are more lines with words than a notice may have; null where there are not. */
function lineBeyond(text: string): number | null {
  let filled = 0;
  let line = 0;
  for (const { 0: words } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/gu)) {
    line += 1;
    if (words.trim() !== '') filled += 1;
    if (filled > MOST_LINES) return line;
  }
  return null;
}

/** What a sidecar quotes of the text is read as the text is, so that both can show `⻓` for `长`. */
function meantSidecar(sidecar: Sidecar): Sidecar {
  const meant = (text: string): string => readStandIns(text).text;
  const { runInHeadings, notHeadings } = sidecar.outline;
  return {
    ...sidecar,
    title: meant(sidecar.title),
    corrections: sidecar.corrections.map((correction) => ({ ...correction, text: meant(correction.text) })),
    furniture: sidecar.furniture.map(meant),
    outline: {
      ...sidecar.outline,
      runInHeadings: runInHeadings.map(meant),
      notHeadings: notHeadings.map(meant),
    },
  };
}

/** A file as text; with a message in it where its bytes are not UTF-8. */
export function readText(path: string, content: string | Uint8Array): VFile {
  if (typeof content === 'string') return withoutConflict(new VFile({ path, value: content }));
  try {
    const value = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    return withoutConflict(new VFile({ path, value }));
  } catch {
    const file = new VFile({ path, value: '' });
    const offset = startOfCharacter(content, firstInvalidByte(content));
    const before = content.subarray(0, offset);
    const line = before.filter((byte) => byte === 0x0a).length + 1;
    const ahead = new TextDecoder('utf-8').decode(before.subarray(before.lastIndexOf(0x0a) + 1));
    const place = { line, column: ahead.length + 1 };
    if (isHalfCharacter(content, offset)) reportRule(file, 'read-half-character', { values: {}, place });
    else if (readsAsHan(before)) reportRule(file, 'read-bytes', { values: {}, place });
    else {
      // Han characters in UTF-16 have line ends of two bytes, one of them zero.
      const encoding = content.includes(0) ? 'UTF-16' : 'GB18030';
      reportRule(file, 'read-encoding', { values: { encoding }, place });
    }
    return file;
  }
}

/** True for what stands for a half of a character of two units (CESU-8 and the like), where what is before it is UTF-8. */
const isHalfCharacter = (bytes: Uint8Array, offset: number): boolean =>
  bytes[offset] === 0xed && (bytes[offset + 1] ?? 0) >= 0xa0 && (bytes[offset + 2] ?? 0) >> 6 === 2 && offset > 0;

/** Han characters that no text in another encoding has by chance when it is read as UTF-8. */
const fewHan = 4;

/** True where the bytes, up to the first that is wrong, are UTF-8 and not another encoding that happens to look like it. */
function readsAsHan(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  return (text.match(/\p{Script=Han}/gu) ?? []).length >= fewHan;
}

/** Git's lines around what two branches say. Must: `<<<<<<< HEAD`, `>>>>>>> b`. Must not: `<<<<<<<<`, `=======`. */
const conflictMark = /^(?:<{7}|>{7}) \S/mu;

/** The file, with an error where it holds a merge conflict. */
function withoutConflict(file: VFile): VFile {
  const at = String(file).search(conflictMark);
  if (at >= 0) reportAt(file, 'read-conflict', at);
  return file;
}

/** Where the character begins that is broken at `offset`: its first bytes may be as they should. */
function startOfCharacter(bytes: Uint8Array, offset: number): number {
  for (let back = 1; back <= 3; back += 1) {
    const byte = bytes[offset - back] ?? 0;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    if (length > back) return offset - back;
    if (byte < 0x80 || byte >= 0xc0) return offset;
  }
  return offset;
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
