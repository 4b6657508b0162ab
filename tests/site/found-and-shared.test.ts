/**
 * What search engines and shared links read of a page: a picture that is there and has the size it says, real
 * descriptions, and JSON-LD that the vocabulary of schema.org (the types of `schema-dts`) takes property by property.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { PICTURE_SIZE } from '../../src/share/picture-size.ts';
import { filesOf, pagesOf, type BuiltPage } from './built-site.ts';
import { sites } from './site.ts';

interface Node {
  '@type': string;
  '@id'?: string;
  [property: string]: unknown;
}

const metaOf = ({ elements }: BuiltPage, name: string): string | undefined =>
  elements.find(({ tag, attributes }) => tag === 'meta' && (attributes['property'] ?? attributes['name']) === name)
    ?.attributes['content'];

function nodesOf({ elements }: BuiltPage): Node[] {
  const block = elements.find(({ attributes }) => attributes['type'] === 'application/ld+json');
  return block ? (JSON.parse(block.text) as { '@graph': Node[] })['@graph'] : [];
}

/** A folder in which the compiler sees the nodes and the packages of the project. */
const folder = mkdtempSync(join(tmpdir(), 'minzheng-nodes-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const compilerOptions = { strict: true, noEmit: true, skipLibCheck: true, types: [], module: 'nodenext' };
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['nodes.ts'] }));

/** What a type can object to in a value: texts are alike, other than numbers and terms of the vocabulary. */
function formOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(formOf))].sort().join('|')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([name, each]) => `${name}: ${name === '@type' ? String(each) : formOf(each)}`)
      .join()}}`;
  if (typeof value !== 'string') return typeof value;
  return /^https?:\/\/schema\.org\//.test(value) ? value : /^\d+$/.test(value) ? 'digits' : 'text';
}

/**
 * The nodes as TypeScript, a declaration for each form. A node within another goes by its name there: its type is then found
 * among the hundreds that may stand in its place without being compared with each, which takes four fifths of the time.
 */
function sourceOf(nodes: readonly Node[]): string {
  const names = new Map<string, string>();
  const types = new Set<string>();
  const lines: string[] = [];
  const written = (value: unknown): string => {
    if (Array.isArray(value)) return `[${[...new Set(value.map(written))].join()}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const properties = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${written(each)}`);
    const literal = `{ ${properties.join(', ')} }`;
    if (!('@type' in value)) return literal;
    const known = names.get(formOf(value));
    if (known !== undefined) return known;
    const name = `node${String(names.size)}`;
    const type = String(value['@type']);
    names.set(formOf(value), name);
    types.add(type);
    lines.push(`export const ${name}: Extract<${type}, { '@type': '${type}' }> = ${literal};`);
    return name;
  };
  nodes.forEach(written);
  return [`import type { ${[...types].join(', ')} } from 'schema-dts';`, ...lines].join('\n');
}

/** What TypeScript says of the nodes as objects of the types that they name; empty where all is well. */
function complaintsOf(nodes: readonly Node[]): string[] {
  writeFileSync(join(folder, 'nodes.ts'), sourceOf(nodes));
  const oxlint = [join(root, 'node_modules/oxlint/bin/oxlint'), '--allow', 'all', '--type-aware', '--type-check'];
  const { stdout } = spawnSync(process.execPath, [...oxlint, '--format', 'json', 'nodes.ts'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { message: string }[] };
  return diagnostics.map(({ message }) => message.slice(0, 600));
}

const isOpen = (page: BuiltPage): boolean => metaOf(page, 'robots') !== 'noindex';
const [site] = sites;
const pages = pagesOf(site.folder).filter(isOpen);

/** One node of each form among those of all pages. */
const onePerForm = (): Node[] => [
  ...new Map(pages.flatMap((page) => nodesOf(page).map((node): [string, Node] => [formOf(node), node]))).values(),
];

describe('JSON-LD', () => {
  test('every page that search engines may keep says what it is, with its licence and a description', () => {
    const wrong = pages.filter((page) => {
      const [own] = nodesOf(page);
      return (
        !own || !/creativecommons/.test(String(own['license'])) || own['description'] !== metaOf(page, 'description')
      );
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('its types and properties are those of schema.org', () => {
    const nodes = onePerForm();
    expect(nodes.length).toBeGreaterThan(10);
    expect(new Set(nodes.map((node) => node['@type'])).size).toBeGreaterThan(5);
    expect(nodes.filter((node) => typeof node['@id'] !== 'string')).toEqual([]);
    expect(complaintsOf(nodes)).toEqual([]);
  });

  test('what schema.org does not know is found', () => {
    const [complaint] = complaintsOf([{ '@type': 'Dataset', '@id': 'a', licence: 'b' }]);
    expect(complaint).toMatch(/licence/);
  });

  test('a data set is described in 50 to 5,000 characters and has a licence and files that are there', () => {
    const files = new Set(filesOf(site.folder));
    const sets = pages.flatMap((page) => nodesOf(page).filter((node) => node['@type'] === 'Dataset'));
    expect(sets.length).toBeGreaterThan(10);
    for (const set of sets) {
      expect(String(set['description']).length, set['@id']).toBeGreaterThanOrEqual(50);
      expect(String(set['description']).length, set['@id']).toBeLessThanOrEqual(5000);
      expect(set['license'], set['@id']).toBeDefined();
      for (const { contentUrl } of set['distribution'] as { contentUrl: string }[])
        expect(files).toContain(new URL(contentUrl).pathname.slice(1));
    }
  });

  test('what the page is there for is among its nodes', () => {
    for (const page of pages) {
      const [own, ...others] = nodesOf(page);
      const main = own?.['mainEntity'] as { '@id': string } | undefined;
      expect(main?.['@id'], page.file).toBe(others[0]?.['@id']);
    }
  });
});

describe.each(sites)('shared links of the site $name', ({ folder, base }) => {
  const files = new Set(filesOf(folder));

  test('every page has a picture, and it has the size that the page says', () => {
    const pictures = new Set(
      pagesOf(folder)
        .filter(isOpen)
        .map((page) => metaOf(page, 'og:image') ?? `${page.file}: none`),
    );
    expect(pictures.size).toBeGreaterThan(20);
    for (const picture of pictures) {
      const file = new URL(picture).pathname.slice(base.length);
      expect(files).toContain(file);
      const png = readFileSync(join(folder, file));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([PICTURE_SIZE.width, PICTURE_SIZE.height]);
    }
  });

  test('no picture is there that no page shows', () => {
    const shown = new Set(
      pagesOf(folder)
        .map((page) => metaOf(page, 'og:image'))
        .filter((each) => each !== undefined)
        .map((each) => new URL(each).pathname.slice(base.length)),
    );
    expect([...files].filter((file) => file.startsWith('share/') && !shown.has(file))).toEqual([]);
  });

  test('the mark is there in every form that is asked for', () => {
    const ico = readFileSync(join(folder, 'favicon.ico'));
    expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
    expect(ico.subarray(22, 26).toString('latin1')).toBe('\x89PNG');
    expect(ico.readUInt32LE(14)).toBe(ico.length - 22);
    for (const file of ['favicon.svg', 'apple-touch-icon.png']) expect(files).toContain(file);
  });
});

test('every description says something: 20 characters and more, no two alike', () => {
  const descriptions = pages.map((page) => metaOf(page, 'description') ?? '');
  expect(pages.filter((page) => (metaOf(page, 'description') ?? '').length < 20).map(({ file }) => file)).toEqual([]);
  expect(new Set(descriptions).size).toBe(descriptions.length);
});
