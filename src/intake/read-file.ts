/** A file as received, read by what it is and not by how it is named. */
import { extname } from 'node:path';
import { unzipSync } from 'fflate';
import { findPageRuns } from '../convert/web-page.ts';
import { decodeText } from './bytes.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { readMhtml } from './mhtml.ts';
import { readOffice } from './office.ts';
import { readPdf } from './pdf.ts';
import { IntakeFault, type LeftKind, type Piece, type Received } from './received.ts';

export async function readFileAsReceived(name: string, bytes: Uint8Array): Promise<Received> {
  const received = await readForm(bytes, extname(name).toLowerCase());
  return { ...received, pieces: joined(received.pieces).flatMap(takeOutPageLines) };
}

/** Neighbours of one kind are one piece, so that lines are seen with those around them. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last && last.left === piece.left && !last.written && !piece.written) last.text += piece.text;
    else all.push({ ...piece });
  }
  return all;
}

/** Contents that hold no words, by how their files begin. */
export type OtherContent = 'picture' | 'archive';
const otherContents: readonly [OtherContent, RegExp][] = [
  ['picture', /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8[79]a|II\*\0|MM\0\*|RIFF[^]{4}WEBP)/u],
  ['archive', /^(?:Rar!|7z\u00bc\u00af|\u001f\u008b)/u],
];

const officeEndings = new Set(['.doc', '.wps', '.rtf', '.odt', '.dot', '.uot']);

async function readForm(bytes: Uint8Array, ending: string): Promise<Received> {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (bytes.length === 0) throw new IntakeFault('intake-no-text');
  for (const [kind, sign] of otherContents) if (sign.test(head)) throw new IntakeFault('intake-other', kind);
  if (/^\s*%PDF-/u.test(head)) return readPdf(bytes);
  if (head.startsWith('PK\u0003\u0004')) return readZip(bytes, ending);
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0') || head.startsWith('{\\rtf'))
    return readOffice(bytes, officeEndings.has(ending) ? ending : '.doc');
  if (
    /^(?:From:|MIME-Version:|Date:|Subject:|Snapshot-Content-Location:)/imu.test(head) &&
    /multipart\/related|text\/html/iu.test(head)
  )
    return readMhtml(bytes);
  if (
    /^[\s\u00ef\u00bb\u00bf]*<(?:!doctype\s+html|html|head|body|!--|\?xml[^>]*>\s*<!doctype html)/iu.test(head) ||
    /^\.x?html?$/u.test(ending)
  )
    return readHtml(bytes);
  if (ending !== '' && !/^\.(?:txt|text|md)$/u.test(ending)) throw new IntakeFault('intake-form', ending);
  return { form: 'text', pieces: [{ text: decodeText(bytes), left: null }], told: [], blankPages: [] };
}

function readZip(bytes: Uint8Array, ending: string): Promise<Received> | Received {
  let names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names = [...names, name];
        return false;
      },
    });
  } catch (error) {
    throw new IntakeFault('intake-damaged', error instanceof Error ? error.message : String(error));
  }
  if (names.includes('word/document.xml')) return readDocx(bytes);
  if (officeEndings.has(ending)) return readOffice(bytes, ending);
  const forms = [
    ['.ofd', /^OFD\.xml$/u],
    ['Excel', /^xl\//u],
    ['PowerPoint', /^ppt\//u],
  ] as const;
  const [form] = forms.find(([, sign]) => names.some((name) => sign.test(name))) ?? [];
  if (form === undefined) throw new IntakeFault('intake-other', 'archive');
  throw new IntakeFault('intake-form', form);
}

/** A line that begins as a page's own and is short is the page's to its end: `扫一扫在手机打开当前页`. */
const shortLine = /^[^。；\n]{0,40}(?=\n|$)/u;

/** Whole lines of the text that only a web page has are left out; runs within a line an editor decides on. */
function takeOutPageLines(piece: Piece): Piece[] {
  if (piece.left !== null || piece.written) return [piece];
  const { text } = piece;
  const pieces: Piece[] = [];
  let at = 0;
  const keep = (to: number): void => {
    if (to > at) pieces.push({ text: text.slice(at, to), left: null });
  };
  for (const { start, end, kind } of findPageRuns(text)) {
    if (start < at) continue;
    const opens = /(?:^|\n)[^\S\n]*$/u.test(text.slice(Math.max(0, start - 20), start));
    const rest = opens ? shortLine.exec(text.slice(end))?.[0].length : undefined;
    if (kind === 'run' && rest === undefined) continue;
    keep(start);
    const words = kind === 'run' ? end + (rest ?? 0) : end;
    const close = /^[^\S\n]*\n?/u.exec(text.slice(words))?.[0].length ?? 0;
    const left: LeftKind = kind === 'record' ? 'record' : 'navigation';
    pieces.push({ text: text.slice(start, words + close), left });
    at = words + close;
  }
  keep(text.length);
  return pieces;
}
