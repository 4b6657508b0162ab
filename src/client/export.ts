/**
 * Makes a file of exactly what the page shows, from the page itself. It takes ten seconds at most; whatever fails is said
 * in words, with a way that works.
 */
import type { ExportFile } from '../export/export-file.ts';
import { FILE_FORMATS } from '../export/formats.ts';
import { readingNotes } from '../export/reading-notes.ts';
import { mentionedUnder, stateNames } from '../model/vocabulary.ts';
import { readComparison } from './export/read-comparison.ts';
import { readLists } from './export/read-lists.ts';
import { readNotice } from './export/read-notice.ts';
import { readPair } from './export/read-pair.ts';
import { readUptake } from './export/read-uptake.ts';
import { exportedToday, fileName, pageAddress, saveFile } from './export/save-file.ts';
import type { Content } from './export/read-text.ts';

/** Milliseconds until a reader is told that no file came, counted from the press; fewest that a format is given to be made. */
const PATIENCE = 9000;
const FEWEST = 2000;
const OTHER_WAYS = '请改用其他格式、打印，或在页面上选中文字复制。';

/** Makes the file that a control asks for; the control bears its format as `data-save`. @param began when it was pressed */
export async function exportSelection(control: HTMLElement, began: number): Promise<void> {
  const format = FILE_FORMATS.find(({ ending }) => ending === control.dataset['save']);
  if (format === undefined) return;
  say('正在生成文件……');
  try {
    const file = readPage();
    if (file.tables.every(({ rows, columns }) => rows.length === 0 || columns.length === 0)) {
      say('没有可下载的内容：请至少显示一份文件和一个议题。');
      return;
    }
    const built = format.build(file, exportedToday());
    saveFile(await inTime(built, Math.max(FEWEST, began + PATIENCE - Date.now())), {
      type: format.type,
      name: fileName(file.title, format.ending),
    });
    say(`已生成${format.name}文件，内容是本页没有隐藏的全部文字，没有打开的和折叠的也在内。`);
  } catch {
    say(`没有生成${format.name}文件。${OTHER_WAYS}`);
  }
}

function say(words: string): void {
  for (const place of document.querySelectorAll('[data-take-status]')) place.textContent = words;
}

function inTime<T>(work: Promise<T>, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('no file in time'));
    }, patience);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

/** What the page shows, by the kind of page that it is. */
export function readPage(): ExportFile {
  const content = readContent();
  const says = new Set(
    content.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell.says))),
  );
  const named = (['mentioned', 'silent', 'pending'] as const).filter((state) =>
    [...says].some((said) => said.startsWith(state === 'mentioned' ? mentionedUnder[0] : stateNames[state])),
  );
  const version = document.querySelector<HTMLTimeElement>('.foot time')?.dateTime;
  return {
    ...content,
    notes: [...(content.notes ?? []), ...readingNotes(named, version)],
    url: pageAddress(),
  };
}

function readContent(): Content {
  const main = document.querySelector('main') ?? document.body;
  const table = main.querySelector<HTMLTableElement>('table.comparison');
  if (table) return readComparison(table);
  if (main.querySelector('.pair-item')) return readPair(main);
  if (main.querySelector('table.uptake')) return readUptake(main);
  const article = main.querySelector('.read > article');
  return article ? readNotice(main, article) : readLists(main);
}
