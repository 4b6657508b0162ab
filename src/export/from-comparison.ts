/** A theme's comparison as a file, for the CSV that readers without script take along: the same clauses as on the page. */
import type { Address } from '../cite/reference-to-passage.ts';
import { textName } from '../model/notice-text.ts';
import type { Cell, Comparison, Extract } from '../model/compare.ts';
import { citedTogether, clauseOf, clauseText, paragraphsOf } from '../model/comparison/clause.ts';
import { nameByIssuer } from '../model/issuer-group.ts';
import { citedAs } from '../model/source-line.ts';
import { GENERAL_NAME, nameVersion, stateNames, WHO_JUDGED } from '../model/vocabulary.ts';
import { widenPunctuation } from '../text/punctuation.ts';
import { nameComparison, type ExportCell, type ExportExtract, type ExportFile } from './export-file.ts';

/** `version`: of the coding; undefined where no notice is held. `others`: districts without any text, `另13个区`. */
export function fileOfComparison(
  { theme, columns, rows }: Comparison,
  { address, version, others = '' }: { address: Address; version: string | undefined; others?: string },
): ExportFile {
  const held = columns.filter(({ kind }) => kind !== 'absent');
  const absent = columns.filter((column) => !held.includes(column));
  const names = held.map(textName);
  const without = [nameByIssuer(absent), others].filter((words) => words !== '').join('，');
  return {
    title: nameComparison([theme.name], names),
    notes: [`${WHO_JUDGED}${nameVersion(version)}`],
    url: address(`/themes/${theme.id}/`),
    tables: [
      {
        name: theme.name,
        form: 'texts',
        labelHead: null,
        columns: names,
        after: without === '' ? '' : `${stateNames.absent}：${without}。`,
        rows: rows.map(({ topic, cells }) => ({
          band: topic?.name ?? GENERAL_NAME,
          label: '',
          cells: cells
            .filter(({ column }) => column.kind !== 'absent')
            .map((cell) => exportCell(cell, topic ? `${theme.id}/${topic.id}` : null, address)),
        })),
      },
    ],
    numbers: [],
    sources: [],
  };
}

function exportCell(cell: Cell, topic: string | null, address: Address): ExportCell {
  return {
    extracts: cell.extracts.flatMap((extract) => exportExtracts(cell, extract, { topic, address })),
    says: cell.state === null || cell.state === 'addressed' ? '' : stateNames[cell.state],
  };
}

/** Each paragraph of a place with the address of its own first sentence. */
function exportExtracts(
  cell: Cell,
  { entry, passages, place, page }: Extract,
  { topic, address }: { topic: string | null; address: Address },
): ExportExtract[] {
  return citedTogether(paragraphsOf(passages, topic)).map((paragraphs) => ({
    paragraphs: paragraphs
      .flat()
      .map((passage) => [{ text: widenPunctuation(clauseText(clauseOf(passage, topic))), mark: null }]),
    source: [citedAs(cell.column), place, page].filter(Boolean).join('，'),
    url: address(`/notices/${entry.notice}/#${paragraphs[0]?.[0]?.key ?? entry.anchor}`),
  }));
}
