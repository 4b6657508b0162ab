/**
 * Keeps the printed head and the running lines of a comparison to what is on the screen: the texts and topics chosen,
 * the address that holds the choice, and the day of the print.
 */
const sheet = document.querySelector<HTMLElement>('.sheet');
if (sheet) {
  const head = sheet;
  window.addEventListener('beforeprint', () => tell(head));
  // Some programs print without the event.
  document.addEventListener('change', () => tell(head));
  tell(head);
}

function tell(sheet: HTMLElement): void {
  const say = (name: string, words: string): void => {
    const place = sheet.querySelector(`[data-sheet="${name}"]`);
    if (place) place.textContent = words;
  };
  const columns = chosen('col', sheet);
  const topics = chosen('topic', sheet);
  const only = checked('only').map((box) => box.labels?.[0]?.textContent.trim() ?? '');
  say('columns', columns.words);
  say('topics', [topics.words, ...only.map((words) => `只看${words}`)].join('，'));
  const url = location.href.replace(/#.*$/, '').replaceAll('%2C', ',');
  say('url', url);
  const now = new Date();
  const day = `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
  say('date', `　${day}打印`);
  const root = document.documentElement;
  root.dataset['from'] = `${url.replace(/^https?:\/\//, '')}　${day}打印`;
  root.dataset['chosen'] = columns.all ? '' : columns.words;
}

function boxes(name: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`form.choose input[name="${name}"]`)];
}

function checked(name: string): HTMLInputElement[] {
  return boxes(name).filter((box) => box.checked);
}

/** What is checked of a group, in words; where the page has no such choice, what it opened with. */
function chosen(name: 'col' | 'topic', sheet: HTMLElement): { words: string; all: boolean } {
  const group = boxes(name);
  const place = sheet.querySelector(`[data-sheet="${name === 'col' ? 'columns' : 'topics'}"]`);
  if (group.length === 0) return { words: place?.textContent ?? '', all: true };
  const some = checked(name);
  const all = some.length === group.length;
  if (all && name === 'topic') return { words: '全部', all };
  const names = some.map((box) => box.labels?.[0]?.textContent.trim().replace(/\s+/g, ' ') ?? box.value);
  return { words: names.join('、') || '无', all };
}
