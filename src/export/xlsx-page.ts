/**
 * Page set-up of a workbook, which write-excel-file leaves to "features": as wide as the paper, the head row repeated on
 * every sheet of it, page numbers in the foot, filters on a list.
 *
 * Order of elements after ECMA-376-1 18.3.1.99 (worksheet): sheetPr first, autoFilter after sheetData, headerFooter
 * after pageSetup; an element out of order makes Excel offer to repair the file.
 */
import type { Feature } from 'write-excel-file/universal';
import {
  appendMarkupInsideElement,
  findElement,
  getClosingTagMarkup,
  getOpeningTagMarkup,
  getSelfClosingTagMarkup,
  prependMarkupInsideElement,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';

/** ECMA-376-1 18.3.1.63, paperSize. */
const PAPER_SIZES = { a3: 8, a4: 9 } as const;

/** Inches; the foot takes the rest of the lower one. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

export interface SheetPage {
  name: string;
  /** The row that repeats on every printed page, counted from 1; what stands above it is printed once. */
  headRow: number;
  /** `a3` where the columns would be too small to read on A4. */
  paper: 'a3' | 'a4';
  /** `A3:H3`, the head of a list to filter; null where the sheet is no list. */
  filter: string | null;
}

/** `foot`: what stands at the left of every page's foot. */
export function pageSetUp(sheets: readonly SheetPage[], foot: string): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) => {
            const element = findElement(xml, 'definedNames');
            if (element === undefined) throw new Error('write-excel-file: no <definedNames> in workbook.xml');
            const names = sheets.map((sheet, index) => {
              const rows = `'${sheet.name}'!$${sheet.headRow}:$${sheet.headRow}`;
              const attributes = { name: '_xlnm.Print_Titles', localSheetId: index };
              return `${getOpeningTagMarkup('definedName', attributes)}${sanitizeTextContent(rows)}${getClosingTagMarkup('definedName')}`;
            });
            return replaceElement(
              xml,
              element,
              `${getOpeningTagMarkup('definedNames')}${names.join('')}${getClosingTagMarkup('definedNames')}`,
            );
          },
        },
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes, _index, _options, { sheetIndex }) =>
            tag === 'pageSetup'
              ? {
                  ...attributes,
                  paperSize: PAPER_SIZES[sheets[sheetIndex]?.paper ?? 'a4'],
                  fitToWidth: 1,
                  fitToHeight: 0,
                }
              : tag === 'pageMargins'
                ? { ...attributes, ...MARGINS }
                : attributes,
          transform: (xml, _options, { sheetIndex }) => withPage(xml, sheets[sheetIndex], foot),
        },
      },
    },
  };
}

function withPage(xml: string, sheet: SheetPage | undefined, foot: string): string {
  if (sheet === undefined) throw new Error('write-excel-file: a sheet without its page');
  let out = xml;
  if (sheet.filter !== null) {
    out = out.replace('</sheetData>', `</sheetData>${getSelfClosingTagMarkup('autoFilter', { ref: sheet.filter })}`);
  }
  out = appendMarkupInsideElement(
    out,
    rootOf(out),
    // In a head or foot of Excel `&` starts a code, so one in the text is doubled.
    `<headerFooter><oddFooter>${sanitizeTextContent(`&L${foot.replaceAll('&', '&&')}&R第 &P 页，共 &N 页`)}</oddFooter></headerFooter>`,
  );
  return prependMarkupInsideElement(out, rootOf(out), '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
}

function rootOf(xml: string): NonNullable<ReturnType<typeof findElement>> {
  const root = findElement(xml, 'worksheet');
  if (root === undefined) throw new Error('write-excel-file: no <worksheet>');
  return root;
}
