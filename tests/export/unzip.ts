/** Text of an Office file's parts, for reading it in tests as another program would. */
import { strFromU8, unzipSync } from 'fflate';

/** Path in the package to its XML. */
export function unzipOffice(bytes: Uint8Array): Map<string, string> {
  const files = unzipSync(bytes);
  return new Map(Object.entries(files).map(([path, content]) => [path, strFromU8(content)]));
}

/** What a reader sees of an XML part: the text of the named elements, a line each, entities resolved. */
export function textOf(xml: string, element: 'w:t' | 't'): string {
  const pattern = new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`, 'g');
  return [...xml.matchAll(pattern)]
    .map((match) =>
      (match[1] ?? '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&'),
    )
    .join('\n');
}
