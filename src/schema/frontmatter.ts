/**
 * Frontmatter: plain data as block YAML, byte for byte as the `yaml` package writes it, without a document for each: a
 * notice of a megabyte has tens of thousands of entries.
 */
import { stringify } from 'yaml';

type Data = string | number | boolean | null | readonly Data[] | DataMap;
interface DataMap {
  readonly [key: string]: Data;
}

const options = { lineWidth: 0, flowCollectionPadding: true };

/** YAML of a map that is not empty, in block style. */
export function writeFrontmatter(data: object): string {
  // Words over several lines stand in blocks of their own; no entry has any.
  return hasLines(data as DataMap) ? stringify(data, options) : blockLines(data as DataMap, '').join('');
}

/** The lines of a list or map that is not empty, each with its end. */
function blockLines(data: readonly Data[] | DataMap, indent: string): string[] {
  const deeper = `${indent}  `;
  if (isList(data))
    return data.flatMap((item) => {
      if (!isBlock(item)) return [`${indent}- ${leaf(item)}\n`];
      const [first = '', ...rest] = blockLines(item, deeper);
      return [`${indent}- ${first.slice(deeper.length)}`, ...rest];
    });
  return Object.entries(data).flatMap(([key, value]) =>
    isBlock(value) ? [`${indent}${key}:\n`, ...blockLines(value, deeper)] : [`${indent}${key}: ${leaf(value)}\n`],
  );
}

const hasLines = (value: Data): boolean =>
  typeof value === 'string'
    ? value.includes('\n')
    : typeof value === 'object' && value !== null && Object.values(value).some(hasLines);

const isList = (value: Data): value is readonly Data[] => Array.isArray(value);

const isBlock = (value: Data): value is readonly Data[] | DataMap =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** Words that YAML takes for what they are. Must: `putuo-2024-p38p`, `打造10个“功能型”服务站`. Must not: `true`, `1-1`, `a: b`. */
const plain =
  /^(?:[a-z]+-[a-z0-9-]*[a-z0-9]|[\p{Script=Han}“《（][\p{Script=Han}A-Za-z0-9“”‘’《》（），。、；：！？—·+%]*)$/u;

function leaf(value: Data): string {
  if (value === null || typeof value === 'boolean' || Number.isSafeInteger(value)) return String(value);
  if (typeof value === 'string' && plain.test(value)) return value;
  return stringify({ k: value }, options).slice(3, -1);
}
