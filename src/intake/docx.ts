/**
 * A Word file as text, from its own XML: paragraphs, rows of tables with tabs between their cells, page breaks as form
 * feeds, automatic numbers written out. Headers, footers, comments, notes, hidden and deleted words are left out.
 */
import type { Document, Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { readNumbering, type Numbering } from './docx-numbering.ts';
import { attributeOf, childOf, elementsOf, parseXml } from './xml.ts';
import { IntakeFault, type LeftKind, type Piece, type Received } from './received.ts';

export function readDocx(bytes: Uint8Array): Received {
  const files = unzip(bytes);
  const main = files.get('word/document.xml');
  if (main === undefined) throw new IntakeFault('intake-damaged', 'word/document.xml');
  const reader = new DocxReader(
    readNumbering(parseXml(files.get('word/numbering.xml')), parseXml(files.get('word/styles.xml'))),
  );
  const around = (name: RegExp, kind: LeftKind): Piece[] =>
    [...files].filter(([path]) => name.test(path)).flatMap(([, xml]) => leave(reader.read(parseXml(xml)), kind));
  const pieces = [
    ...around(/^word\/header\d*\.xml$/u, 'header'),
    ...reader.read(parseXml(main)),
    ...around(/^word\/(?:foot|end)notes\.xml$/u, 'note'),
    ...around(/^word\/footer\d*\.xml$/u, 'footer'),
    ...around(/^word\/comments\.xml$/u, 'comment'),
  ];
  const title = /<dc:title>([^<]+)<\/dc:title>/u.exec(files.get('docProps/core.xml') ?? '')?.[1];
  return { form: 'word', pieces, told: title === undefined ? [] : [`标题：${title}`], blankPages: [] };
}

function unzip(bytes: Uint8Array): Map<string, string> {
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => /^(?:word|docProps)\/[^/]+\.xml$/u.test(name) });
    return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
  } catch (error) {
    throw new IntakeFault('intake-damaged', error instanceof Error ? error.message : String(error));
  }
}

const leave = (pieces: readonly Piece[], left: LeftKind): Piece[] =>
  pieces.filter(({ text }) => text.trim() !== '').map((piece) => ({ ...piece, left: piece.left ?? left }));

/** `<w:vanish/>` and `<w:vanish w:val="1"/>` switch on. */
const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off'].includes(attributeOf(element, 'val') ?? '');

/** Elements whose words are no words of the text. */
const passedOver = new Set([
  'instrText',
  'delInstrText',
  'Fallback',
  'pPr',
  'rPr',
  'sectPr',
  'tblPr',
  'tblGrid',
  'trPr',
  'tcPr',
]);

class DocxReader {
  readonly #numbering: Numbering;
  #pieces: Piece[] = [];
  /** Within a row of a table a paragraph ends no line. */
  #inRow = 0;

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  read(document: Document | null): Piece[] {
    this.#pieces = [];
    if (document?.documentElement) this.#walk(document.documentElement, null);
    return this.#pieces;
  }

  #add(text: string, left: LeftKind | null): void {
    const last = this.#pieces.at(-1);
    if (last && last.left === left && last.written === undefined) last.text += text;
    else this.#pieces.push({ text, left });
  }

  #walk(node: Element, left: LeftKind | null): void {
    for (const child of elementsOf(node)) this.#element(child, left);
  }

  #element(element: Element, left: LeftKind | null): void {
    const name = element.localName ?? '';
    if (passedOver.has(name)) return;
    if (name === 'p') this.#paragraph(element, left);
    else if (name === 'tr') this.#row(element, left);
    else if (name === 'r') this.#walk(element, isOn(childOf(childOf(element, 'rPr'), 'vanish')) ? 'hidden' : left);
    else if (name === 't') this.#add(element.textContent ?? '', left);
    else if (name === 'del' || name === 'moveFrom') this.#walk(element, 'deleted');
    else if (name === 'delText') this.#add(element.textContent ?? '', 'deleted');
    else if (name === 'txbxContent') this.#box(element, left);
    else this.#mark(element, name, left);
  }

  #mark(element: Element, name: string, left: LeftKind | null): void {
    if (name === 'tab') this.#add('\t', left);
    else if (name === 'br') this.#add(attributeOf(element, 'type') === 'page' ? '\f' : '\n', left);
    else if (name === 'cr') this.#add('\n', left);
    else if (name === 'noBreakHyphen') this.#add('-', left);
    else if (name === 'sym') this.#add(symbolOf(element), left);
    else this.#walk(element, left);
  }

  #paragraph(element: Element, left: LeftKind | null): void {
    const properties = childOf(element, 'pPr');
    if (isOn(childOf(properties, 'pageBreakBefore')) && this.#pieces.length > 0) this.#add('\f', left);
    const label = this.#numbering.label(properties);
    if (label !== '') this.#pieces.push({ text: label, left, written: true });
    this.#walk(element, left);
    this.#add(this.#inRow > 0 ? ' ' : '\n', left);
    // A section ends here; the next begins a page.
    const section = childOf(properties, 'sectPr');
    const goesOn = attributeOf(childOf(section, 'type'), 'val') === 'continuous';
    if (section && !goesOn && left === null) this.#add('\f', left);
  }

  #row(element: Element, left: LeftKind | null): void {
    this.#inRow += 1;
    elementsOf(element)
      .filter(({ localName }) => localName === 'tc' || localName === 'sdt')
      .forEach((cell, index) => {
        if (index > 0) this.#add('\t', left);
        this.#walk(cell, left);
      });
    this.#inRow -= 1;
    this.#add(this.#inRow > 0 ? ' ' : '\n', left);
  }

  /** A text box is in the middle of a paragraph and is one of its own. */
  #box(element: Element, left: LeftKind | null): void {
    this.#add('\n', left);
    this.#walk(element, left);
  }
}

/** A sign of a symbol font (`w:char="F0FC"`) is given as it is: the conversion stops where it has no shape. */
function symbolOf(element: Element): string {
  const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16);
  return Number.isNaN(code) ? '' : String.fromCodePoint(code);
}
