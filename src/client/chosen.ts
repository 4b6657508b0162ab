/** The one sentence or block that is marked: while one is, that of the address is not. */
export function markChosen(chosen: Element | null): void {
  document.querySelector('.chosen')?.classList.remove('chosen');
  chosen?.classList.add('chosen');
  document.documentElement.classList.toggle('choosing', chosen !== null);
}
