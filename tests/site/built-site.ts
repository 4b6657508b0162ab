/** The built site as files: what a static host would serve, read once for all checks of a worker. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** An element of a page with its attributes by name. */
export interface BuiltElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text directly or deeper within it. Put together whenever it is asked for: ask it of few elements. */
  readonly text: string;
}

export interface BuiltPage {
  /** Path within the site, `themes/funeral/index.html`. */
  readonly file: string;
  readonly html: string;
  /** In document order, head included. */
  readonly elements: readonly BuiltElement[];
  readonly ids: ReadonlySet<string>;
}

/** Every file below the folder, as paths with `/`. */
export function filesOf(folder: string): string[] {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`There is no site in ${folder} to check. Build it: npm run build`);
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  let text = '';
  for (const child of childrenOf(node)) text += textOf(child);
  return text;
}

/** Adds the elements of a node to those found, in document order. */
function findElements(node: Node, found: BuiltElement[]): BuiltElement[] {
  if (isElement(node))
    found.push({
      tag: node.tagName,
      attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
      get text() {
        return textOf(node);
      },
    });
  for (const child of childrenOf(node)) findElements(child, found);
  return found;
}

const sitesRead = new Map<string, readonly BuiltPage[]>();

export function pagesOf(folder: string): readonly BuiltPage[] {
  const read = sitesRead.get(folder) ?? readPages(folder);
  sitesRead.set(folder, read);
  return read;
}

function readPages(folder: string): BuiltPage[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const elements = findElements(parse(html), []);
      const ids = new Set(elements.flatMap(({ attributes }) => attributes['id'] ?? []));
      return { file, html, elements, ids };
    });
}

/** All text in a file, also where it is packed: gzip (the search index) and zip (Word, Excel). */
export function unpackedText(path: string): string {
  const bytes = readFileSync(path);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes).toString('utf8');
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    return Object.values(unzipSync(bytes))
      .map((content) => Buffer.from(content).toString('utf8'))
      .join('\n');
  }
  return bytes.toString('utf8');
}
