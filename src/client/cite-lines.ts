/**
 * Makes a page of many citations ready to use: today as the day of access, buttons that copy a citation with this host's
 * address or a sentence's words with their source, files for reference managers, and the citation that the address asks
 * for unfolded. It comes with the reader's first movement, so nothing that is in sight may move for it.
 */
import { LIBRARY_FORMATS } from '../cite/formats.ts';
import { formatGbt7714 } from '../cite/gbt7714.ts';
import { type PassageFile, referenceOf } from '../cite/passage-file.ts';
import { formatProse } from '../cite/prose.ts';
import type { Reference } from '../cite/reference.ts';
import { copyFrom, today } from './copy.ts';
import { element } from './element.ts';
import { fetchPassages } from './fetch-passages.ts';
import { fetchPage } from './fetch-text.ts';
import { namedPart } from './named-part.ts';
import { saveFile } from './export/save-file.ts';
import { onThisHost } from './this-host.ts';

const list = document.querySelector<HTMLElement>('[data-cite-lines]');
const built = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
const withThisHost = (text: string): string => onThisHost(text, built);

let loading: Promise<PassageFile> | undefined;
/** What is known of the passages; null where it could not be had. */
let file: PassageFile | null = null;
async function load(): Promise<PassageFile> {
  loading ??= fetchPassages(list?.dataset['citeLines'] ?? '');
  loading.catch(() => (loading = undefined));
  file = await loading;
  return file;
}

/** Where the page was built without its sentences, they come from the reading page. */
async function fillLists(): Promise<void> {
  const from = list?.dataset['words'];
  if (!list || from === undefined) return;
  const [part, page, known] = await Promise.all([import('./cite-sentences.ts'), fetchPage(from), load()]);
  part.listSentences(list, page, known);
}

/** The sentence of a list entry as it is cited at this address. */
function referTo(item: HTMLElement, known: PassageFile): Reference {
  const reference = referenceOf(known, item.id, item.querySelector('a')?.textContent.trim() ?? '');
  return { ...reference, url: withThisHost(reference.url) };
}

/** A citation that could not be made says where the words themselves lead. */
const sentenceAlone = (item: HTMLElement): string =>
  `${item.querySelector('a')?.textContent.trim() ?? ''}\n——${item.querySelector('a')?.href ?? ''}`;

function addButtons(item: HTMLElement): void {
  const add = (name: string, make: (reference: Reference) => string): void => {
    const button = element('button', { type: 'button', class: 'text copy screen' }, name);
    copyFrom(button, () => {
      if (file) return make(referTo(item, file));
      // Pressed while it is on its way.
      return load().then(
        (known) => make(referTo(item, known)),
        () => sentenceAlone(item),
      );
    });
    item.querySelector('p')?.append(button);
  };
  add('复制引用', (reference) => formatGbt7714(reference, today()));
  add('复制原文及出处', (reference) => `${reference.quote ?? ''}\n——${formatProse(reference, today())}`);
}

async function saveLibrary(ending: string): Promise<void> {
  const say = (words: string): void => {
    const status = document.querySelector('[data-library-status]');
    if (status) status.textContent = words;
  };
  const format = LIBRARY_FORMATS.find((each) => each.ending === ending);
  if (format === undefined) return;
  try {
    const known = await load();
    await filled;
    const references = [...(list?.querySelectorAll<HTMLElement>('li[id]') ?? [])].map((item) => referTo(item, known));
    const whole = { ...known.notice, url: withThisHost(known.notice.url) };
    saveFile(format.format([whole, ...references], today()), { type: format.type, name: `${whole.key}.${ending}` });
    say(`已生成${format.name}文件。`);
  } catch {
    say('没有取到这份文件的著录数据，请检查网络后再试；各条目的著录可在下面复制。');
  }
}

for (const line of document.querySelectorAll<HTMLElement>('[data-cite-line]')) {
  const [citation, button] = [line.querySelector('span'), line.querySelector('button')];
  if (citation === null || button === null) continue;
  const day = citation.querySelector('.day');
  if (day) day.textContent = today();
  copyFrom(button, () => withThisHost(citation.textContent.trim()));
}
const filled = fillLists().then(() => {
  for (const item of list?.querySelectorAll<HTMLElement>('li[id]') ?? []) addButtons(item);
  unfold();
});
filled.catch(() => {
  for (const place of list?.querySelectorAll('ol') ?? [])
    place.textContent = '没有取到各句，请检查网络后刷新；全文页上有。';
});
for (const button of document.querySelectorAll<HTMLElement>('[data-library]'))
  button.addEventListener('click', () => void saveLibrary(button.dataset['library'] ?? ''));
load().catch(() => undefined);
window.addEventListener('hashchange', unfold);

function unfold(): void {
  const target = namedPart();
  const details = target?.closest('details') ?? target?.querySelector('details');
  if (details) details.open = true;
  target?.scrollIntoView();
}
