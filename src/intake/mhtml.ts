/** A page that a browser saved as one file (MHTML): its main part, decoded, is read as a saved page. */
import { readHtml } from './html.ts';
import { IntakeFault, type Received } from './received.ts';

interface Part {
  headers: Map<string, string>;
  body: string;
}

/** Headers are in Latin letters, so a file is cut up as Latin-1 and its bytes are as they were. */
export function readMhtml(bytes: Uint8Array): Received {
  const whole = readPart(Buffer.from(bytes).toString('latin1'));
  const boundary = /boundary="?([^";\r\n]+)"?/iu.exec(whole.headers.get('content-type') ?? '')?.[1];
  const parts =
    boundary === undefined
      ? [whole]
      : whole.body
          .split(`--${boundary}`)
          .slice(1)
          .map((part) => readPart(part.replace(/^\r?\n/u, '')));
  const page = parts.find(({ headers }) => /^text\/html/iu.test(headers.get('content-type') ?? ''));
  if (!page) throw new IntakeFault('intake-damaged', 'text/html');
  const address = whole.headers.get('snapshot-content-location') ?? page.headers.get('content-location') ?? null;
  return readHtml(withCharset(page), address);
}

function readPart(part: string): Part {
  const [head = ''] = part.split(/\r?\n\r?\n/u, 1);
  const headers = new Map(
    head
      .replace(/\r?\n[ \t]+/gu, ' ')
      .split(/\r?\n/u)
      .map((line): [string, string] => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
  );
  return { headers, body: part.slice(head.length).replace(/^(?:\r?\n){2}/u, '') };
}

/** The bytes of a page, with the encoding that its header names told in the page itself. */
function withCharset({ headers, body }: Part): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : Buffer.from(encoding === 'quoted-printable' ? unquote(body) : body, 'latin1');
  const charset = /charset="?([\w-]+)/iu.exec(headers.get('content-type') ?? '')?.[1];
  return charset === undefined ? bytes : Buffer.concat([Buffer.from(`<meta charset="${charset}">`), bytes]);
}

const unquote = (body: string): string =>
  body
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([0-9A-F]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
