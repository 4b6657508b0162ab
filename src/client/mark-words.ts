/**
 * A notice opened from the search (`?q=助餐`): loads what marks the words. A page that was opened otherwise loads
 * nothing.
 */
export function markWords(): void {
  if (document.querySelector('.read article') && new URLSearchParams(location.search).has('q'))
    void import('./search/mark-page.ts').then((part) => {
      part.markPage();
    });
}
