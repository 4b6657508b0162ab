/**
 * What is said where nothing was found: in what, what that means and what it does not, and where to go from here.
 */
import { nameAbsence } from '../../search/phrasing.ts';
import { element, figure } from './element.ts';
import type { Turn } from './turn.ts';

/** @param leads the lines that lead on, of `renderLeads` */
export function showNothingFound(turn: Turn, leads: readonly HTMLElement[]): void {
  const { places, say, query, state, found, terms } = turn;
  places.summary.replaceChildren(element('strong', {}, '0处'));
  if (found.length > 0) {
    const all = element('button', { type: 'button' }, '取消全部筛选');
    all.addEventListener('click', () => {
      turn.change({ filters: { district: [], year: [], part: [], theme: [], topic: [] } });
      document.querySelector<HTMLElement>('#q')?.focus();
    });
    places.results.replaceChildren(element('p', {}, `不加筛选有${figure(found.length)}条语句。 `, all));
    say('按现在的筛选，没有语句符合。');
    return;
  }
  const { notices, records } = turn.searcher.catalogue;
  const wide = state.wide && terms.some(({ others }) => others.length > 0);
  const tips =
    query.include.length > 1
      ? '几个词须在同一条语句里才算；可以少写一个词再试。'
      : '可以换一个说法，或者只写其中关键的两三个字。';
  places.results.replaceChildren(
    element('p', {}, `查遍了${figure(notices.length)}份文件的${figure(records)}条语句，${nameAbsence(query, wide)}。`),
    ...leads,
    element(
      'p',
      { class: 'meta' },
      '这只说明这几份文件里没有这几个字，不等于没有开展这项工作，也不涉及本站没有收录的文件。',
    ),
    element('p', { class: 'meta' }, tips),
  );
  say(`${nameAbsence(query, wide, '语句')}。${leads.map((lead) => lead.textContent).join('；')}`);
}
