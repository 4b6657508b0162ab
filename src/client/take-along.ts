/**
 * Makes a file of exactly what a comparison shows on the screen. The data come from this site's own JSON and the
 * builders are loaded on the first click; where everything is shown, the link to the ready-made file is followed.
 */
import { chooseLines, isAlignmentFile, nameChanges } from '../export/alignment-file.ts';
import {
  chooseComparison,
  joinComparisons,
  nameChoice,
  type Choice,
  type ComparisonFile,
} from '../export/comparison-file.ts';
import { FILE_FORMATS, type TakenFile } from '../export/formats.ts';
import type { Change } from '../schema/alignment.ts';

const section = document.querySelector<HTMLElement>('[data-compare]');
if (section) start(section);

function start(section: HTMLElement): void {
  const status = section.querySelector<HTMLElement>('[data-take-status]');
  const opening = status?.textContent ?? '';
  section.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-ending]') : null;
    const format = FILE_FORMATS.find((each) => each.ending === link?.dataset['ending']);
    if (link === null || format === undefined) return;
    event.preventDefault();
    const say = (words: string): void => {
      if (status) status.textContent = words;
    };
    say('正在生成文件……');
    makeFile(section.dataset['compare'] ?? '')
      .then(async ({ file, chosen, empty }) => {
        if (empty !== null) {
          say(`没有可下载的内容：${empty}`);
          return;
        }
        save(await format.build(withChoice(file, chosen), `${today()}导出`), link.download);
        say(opening);
      })
      .catch(() => {
        // The ready-made file of the whole is better than none.
        say('未能按屏幕内容生成，已改为下载全部内容。');
        save(null, link.download, link.href);
      });
  });
}

interface Made {
  file: TakenFile;
  /** What was chosen, in words; null where all of it was. */
  chosen: string | null;
  /** What to do where nothing was; null where there is something. */
  empty: string | null;
}

async function makeFile(url: string): Promise<Made> {
  const own = await read(url);
  if (isAlignmentFile(own)) {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('form.filter input[name="show"]')];
    const shown = boxes.filter(({ checked }) => checked).map(({ value }) => value as Change);
    const chosen = nameChanges(shown);
    const file = chosen === null ? own : chooseLines(own, shown);
    return { file, chosen, empty: file.items.length === 0 ? '请至少显示一种情形。' : null };
  }
  const { file, whole } = await makeComparison(own);
  return {
    file,
    chosen: nameChoice(whole, file),
    empty: file.columns.length === 0 || file.rows.length === 0 ? '请至少显示一份文件和一个议题。' : null,
  };
}

async function makeComparison(own: ComparisonFile): Promise<{ file: ComparisonFile; whole: ComparisonFile }> {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('form.choose input[name="col"]')];
  // Texts that were brought into the table have their cells in a file of their issuer.
  const brought = boxes.filter(({ checked, dataset }) => checked && dataset['file'] !== undefined);
  const others = await Promise.all(
    [...new Set(brought.map(({ dataset }) => dataset['file'] ?? ''))].map(readComparison),
  );
  const whole =
    others.length === 0
      ? own
      : joinComparisons(
          [own, ...others],
          boxes.map(({ value }) => value),
        );
  return { file: chooseComparison(whole, shown(whole)), whole };
}

async function read(url: string): Promise<TakenFile> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return atThisHost((await response.json()) as TakenFile);
}

async function readComparison(url: string): Promise<ComparisonFile> {
  const file = await read(url);
  if (isAlignmentFile(file)) throw new Error(`${url} has no topics`);
  return file;
}

/** Addresses were written when the site was built; a mirror or a preview has another host. */
function atThisHost(file: TakenFile): TakenFile {
  const built = new URL(file.url).origin;
  if (built === location.origin) return file;
  return JSON.parse(JSON.stringify(file).replaceAll(`"${built}/`, `"${location.origin}/`)) as TakenFile;
}

/** The choice said in the file, and its address instead of the page's own. */
function withChoice(file: TakenFile, chosen: string | null): TakenFile {
  const url = location.href.replace(/#.*$/, '').replaceAll('%2C', ',');
  return chosen === null ? { ...file, url } : { ...file, url, notes: [...file.notes, `所选：${chosen}。`] };
}

/** The texts and topics that the page shows. */
function shown(whole: ComparisonFile): Choice {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('form.choose input[name="col"]')];
  const left = new Set(boxes.filter(({ checked }) => !checked).map(({ value }) => value));
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-topic]')].filter((row) => !row.hidden);
  return {
    columns: whole.columns.map(({ id }) => id).filter((id) => !left.has(id)),
    rows: rows.map((row) => row.dataset['topic'] ?? ''),
  };
}

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
}

function save(blob: Blob | null, name: string, url = blob === null ? '' : URL.createObjectURL(blob)): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  if (blob !== null) setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
