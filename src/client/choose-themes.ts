/** Works the choice of themes of a year: rows of themes that are not chosen are hidden, on paper and in files as well. */
import { keepChoice } from './keep-choice.ts';

const choice = document.querySelector<HTMLDetailsElement>('.theme-choice');
if (choice) start(choice);

function start(choice: HTMLDetailsElement): void {
  const boxes = [...choice.querySelectorAll<HTMLInputElement>('input[name="theme"]')];
  const rows = [...document.querySelectorAll<HTMLElement>('[data-theme-row]')];

  const show = (): void => {
    const chosen = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    for (const row of rows) row.hidden = !chosen.has(row.dataset['themeRow'] ?? '');
    for (const family of new Set(rows.map((row) => row.parentElement)))
      family?.toggleAttribute('hidden', family.querySelector('[data-theme-row]:not([hidden])') === null);
    const count = choice.querySelector('[data-count]');
    if (count) count.textContent = String(chosen.size);
  };
  const changed = (): void => {
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    keepChoice({ theme: chosen.length === boxes.length ? null : chosen.join(',') });
    show();
  };

  const asked = new URLSearchParams(location.search).get('theme')?.split(',');
  if (asked?.some((id) => boxes.some((box) => box.value === id))) {
    for (const box of boxes) box.checked = asked.includes(box.value);
    choice.open = true;
  }
  choice.addEventListener('change', changed);
  for (const button of choice.querySelectorAll<HTMLButtonElement>('[data-all]'))
    button.addEventListener('click', () => {
      for (const box of boxes) box.checked = button.dataset['all'] === '1';
      changed();
    });
  show();
}
