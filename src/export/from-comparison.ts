/** A theme's comparison as a file, for the CSV that readers without script take along: the same clauses as on the page. */
import type { Address } from '../cite/reference-to-passage.ts';
import { textName } from '../model/notice-text.ts';
import type { Cell, Comparison, Extract } from '../model/compare.ts';
import { citedTogether, clauseOf, clauseText, paragraphsOf } from '../model/comparison/clause.ts';
import { nameByIssuer } from '../model/issuer-group.ts';
import { citedAs } from '../model/source-line.ts';
import { newestOf } from '../model/overview-columns.ts';
import { withColumns } from '../model/theme-comparison.ts';
import { GENERAL_NAME, nameVersion, stateNames, WHO_JUDGED } from '../model/vocabulary.ts';
import { widenPunctuation } from '../text/punctuation.ts';
import { nameComparison, type ExportCell, type ExportExtract, type ExportFile } from './export-file.ts';

interface FileOptions {
  address: Address;
  /** Of the coding; undefined where no notice is held. */
  version: string | undefined;
  /** Districts without any text, `另13个区`. */
  others?: string;
  /** Most texts that the file holds, the newest ones; its notes say how many it leaves out. */
  most?: number;
}

export function fileOfComparison(
  comparison: Comparison,
  { address, version, others = '', most = Infinity }: FileOptions,
): ExportFile {
  const all = comparison.columns.filter(({ kind }) => kind !== 'absent');
  const held = newestOf(all, most, (column) => column);
  const absent = comparison.columns.filter(({ kind }) => kind === 'absent');
  const { theme, rows } = withColumns(comparison, [...held, ...absent]);
  const left = all.length - held.length;
  const names = held.map(textName);
  const without = [nameByIssuer(absent), others].filter((words) => words !== '').join('，');
  return {
    title: nameComparison([theme.name], names),
    notes: [
      ...(left > 0
        ? [
            `已收录${String(all.length)}份，本表列最近的${String(held.length)}份，另${String(left)}份没有列入；全部句子见${address('/data/')}`,
          ]
        : []),
      `${WHO_JUDGED}${nameVersion(version)}`,
    ],
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
