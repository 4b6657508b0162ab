/** Opens what is folded while a page is printed, in browsers that print it only where it is open. */
let opened: HTMLDetailsElement[] = [];

window.addEventListener('beforeprint', () => {
  opened = Array.from(document.querySelectorAll<HTMLDetailsElement>('main details:not([open])'));
  for (const each of opened) each.open = true;
});
window.addEventListener('afterprint', () => {
  for (const each of opened) each.open = false;
});

export {};
