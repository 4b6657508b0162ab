/**
 * A notice opened from the search (`?q=助餐`): loads what marks the words. A page that was opened otherwise loads
 * nothing.
 */
export function highlightQuery(): void {
  if (document.querySelector('.read article') && new URLSearchParams(location.search).has('q'))
    void import('./search/mark-page.ts').then((part) => {
      part.markPage();
    });
}
