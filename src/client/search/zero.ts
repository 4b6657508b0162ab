/**
 * What is said where nothing was found as asked: what was looked for, what that means and what it does not, and where to
 * go from here.
 */
import { nameReading, nameZero } from '../../search/reading-messages.ts';
import { figure } from '../../search/messages.ts';
import { byDimension } from '../../search/state.ts';
import { element, pressButton } from '../element.ts';
import { offerNear } from './offer-near.ts';
import type { PageParts, SearchRun } from './page-parts.ts';

/** Shows that the filters left nothing, or that nothing was found. */
export function showZero(run: SearchRun): void {
  const { parts, say, answer, searcher } = run;
  if (answer.found.length > 0) {
    const all = pressButton('取消全部筛选', () => {
      run.change({ filters: byDimension(() => []) });
      document.querySelector<HTMLElement>('#q')?.focus();
    });
    parts.results.replaceChildren(element('p', {}, `不加筛选有${figure(answer.found.length)}句。 `, all));
    say('按现在的筛选，没有句子符合。');
    return;
  }
  const said = nameZero(answer.asked, answer.scopes, searcher.catalogue);
  const leads = parts.leads.childElementCount > 0;
  parts.results.replaceChildren(
    element('p', {}, said),
    ...(leads ? [element('p', {}, '没有这几个字，但有意思相近的议题、指标或名词，见上面的链接。')] : []),
    element(
      'p',
      { class: 'meta' },
      '这只说明这几份文件里没有这几个字，不等于没有开展这项工作，也不涉及本站没有收录的文件。',
    ),
  );
  say(nameReading(answer) + said);
  offerNear(run, !leads && answer.suggestions.length + answer.unheld.length === 0);
}

/** Says that words to leave out are not enough. */
export function askForMore({ summary }: PageParts, say: SearchRun['say']): void {
  const ask = '只写了要排除的词，请再写至少一个要找的词。';
  summary.replaceChildren(ask);
  say(ask);
}
