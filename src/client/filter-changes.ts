/**
 * Works the filter of a year-over-year page beyond what style sheets can: items and chapters without a line left
 * are hidden, the choice is kept in the address (`?show=new,unmentioned`, which `page.ts` reads), and how much is shown
 * is told.
 */
const form = document.querySelector<HTMLFormElement>('form.filter');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="show"]')];
  const status = form.querySelector('.count');

  const apply = () => {
    const shown = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    let lines = 0;
    for (const body of document.querySelectorAll<HTMLTableSectionElement>('.diff tbody')) {
      const own = [...body.querySelectorAll<HTMLElement>('tr.line')].filter((line) =>
        [...line.classList].some((name) => shown.has(name)),
      );
      body.hidden = own.length === 0;
      lines += own.length;
    }
    for (const section of document.querySelectorAll<HTMLElement>('section:has(.diff)'))
      section.hidden = section.querySelector('tbody:not([hidden])') === null;
    if (status) status.textContent = shown.size === boxes.length ? '' : `共${lines}处`;
    const address = new URL(location.href);
    if (shown.size === boxes.length) address.searchParams.delete('show');
    else address.searchParams.set('show', [...shown].join(','));
    history.replaceState(null, '', address.href.replaceAll('%2C', ','));
  };

  form.addEventListener('change', apply);
  apply();
}
export {};
