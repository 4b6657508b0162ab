/**
 * Bodies without a syntax tree: where words and attributes hold nothing that Markdown or MDX could take for markup, what
 * is written is the words themselves, and a line is read by its pattern; so is one whose markup is escaped throughout.
 * Nearly every passage is of this kind. The same bytes, and the same reading, as by the parser, which takes whatever is
 * not of this kind.
 */

/** A tag of a body; what is in it are words and further tags. */
export interface Tag {
  name: string;
  /** Null is an attribute without a value. */
  attributes: (readonly [name: string, value: string | null])[];
  children: (string | Tag)[];
}

/** A character that is, or may be, more than itself in Markdown or MDX. Must: `*`, `<`, `&`. Must not: `养`, `，`, `①`, `1`. */
const marked = /[^\u{80}-\u{10ffff}A-Za-z0-9.,:;()%+/=? \t-]/u;
/** Escapes of a character. Must: `\\*`, `\\\\`. Must not: `\\养`, `\\a`. */
const escape = /\\([!-/:-@[-`{-~])/gu;
/**
 * What is more than itself in the midst of a line whose escapes are aside. Must: `*`, `{`, `&a`. Must not: `}`, `#`, `& `.
 */
const markedWithin = /[^\u{80}-\u{10ffff}A-Za-z0-9.,:;()%+/=? \t!"#$&'>@\\\]^|}~-]|&(?=[#A-Za-z0-9])/u;

/** Words that stand for themselves; a blank at an end may be layout. */
const isPlain = (words: string): boolean => words !== '' && !marked.test(words) && words.trim() === words;

/** The words that `written`, a run of a line, stands for; null where it holds anything but characters and their escapes. */
function unescapeWords(written: string): string | null {
  if (isPlain(written)) return written;
  const bare = written.replace(escape, ' ');
  if (written.trim() !== written || markedWithin.test(bare) || bare.endsWith('\\')) return null;
  return written.replace(escape, '$1');
}

const isPlainValue = (value: string | null): boolean => value === null || value === '' || isPlain(value);

function openTag({ name, attributes }: Tag): string | null {
  if (!attributes.every(([, value]) => isPlainValue(value))) return null;
  return `<${name}${attributes.map(([key, value]) => (value === null ? ` ${key}` : ` ${key}="${value}"`)).join('')}`;
}

function writeInline(tag: Tag): string | null {
  const open = openTag(tag);
  if (open === null) return null;
  if (tag.children.length === 0) return `${open} />`;
  const inside = tag.children.map((child) =>
    typeof child !== 'string' ? writeInline(child) : isPlain(child) ? child : null,
  );
  return inside.includes(null) ? null : `${open}>${inside.join('')}</${tag.name}>`;
}

/** The lines of a block whose children are passages; null where it is not plain. */
export function writePlainBlock(block: Tag): string | null {
  const open = openTag(block);
  if (open === null || block.children.length === 0) return null;
  const lines = block.children.map((passage) => (typeof passage === 'string' ? null : writeInline(passage)));
  return lines.includes(null) ? null : `${open}>\n  ${lines.join('\n  ')}\n</${block.name}>`;
}

/** Must: `<Paragraph>`, `<Line role="title">`, `<Passage id="ab12" reviewed>`. Must not: `<Page n="1" />`, `</Paragraph>`, `<a b={c}>`. */
const opening = /^<([A-Z][a-z]+)((?: [A-Za-z]+(?:="[^"]*")?)*)>/u;
const attribute = / ([A-Za-z]+)(?:="([^"]*)")?/gu;
/** A page that opens within a passage, kept by `split`. */
const page = /<Page n="(\d+)" \/>/u;

/** The tag that `line` opens with, and what follows it; null where it opens with none that is plain. */
function readOpening(line: string): { tag: Tag; rest: string } | null {
  const [whole = '', name = '', written = ''] = opening.exec(line) ?? [];
  if (name === '') return null;
  const attributes = [...written.matchAll(attribute)].map(([, key = '', value]) => [key, value ?? null] as const);
  if (!attributes.every(([, value]) => isPlainValue(value))) return null;
  return { tag: { name, attributes, children: [] }, rest: line.slice(whole.length) };
}

function readPassageLine(line: string): Tag | null {
  const opened = line.startsWith('  <Passage') && line.endsWith('</Passage>') ? readOpening(line.slice(2)) : null;
  if (opened?.tag.name !== 'Passage') return null;
  const pieces = opened.rest.slice(0, -'</Passage>'.length).split(page);
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) opened.tag.children.push({ name: 'Page', attributes: [['n', piece]], children: [] });
    else if (piece !== '') {
      const words = unescapeWords(piece);
      if (words === null) return null;
      opened.tag.children.push(words);
    }
  }
  return opened.tag;
}

/** The blocks of a body; null where any line of it is not plain. */
export function readPlainBody(mdx: string): Tag[] | null {
  const blocks: Tag[] = [];
  let block: Tag | null = null;
  for (const line of mdx.split('\n')) {
    if (block === null) {
      if (line === '') continue;
      const opened = readOpening(line);
      if (opened?.rest !== '' || !['Heading', 'Paragraph', 'Line'].includes(opened.tag.name)) return null;
      block = opened.tag;
      blocks.push(block);
    } else if (line === `</${block.name}>`) block = null;
    else {
      const passage = readPassageLine(line);
      if (passage === null) return null;
      block.children.push(passage);
    }
  }
  return block === null ? blocks : null;
}
