/**
 * A ledger divided by year: the filters go along to another year, and an address that asks for a text of another year
 * (`/targets/?notice=…`, kept from when one page held all) leads to where its numbers stand.
 */
const years = [...document.querySelectorAll<HTMLAnchorElement>('[data-ledger-years] a')];
const texts = [...document.querySelectorAll<HTMLOptionElement>('.ledger-form [name=text] option')];
const asked = new URLSearchParams(location.search);
const notice = asked.get('notice');
const text = asked.get('text');

/** `shanghai-2024 summary-2023`: notice and part. */
const isAsked = (each: string): boolean => each === text || (notice !== null && each.startsWith(`${notice} `));
if ((notice ?? text) !== null && !texts.some(({ value }) => isAsked(value))) {
  const where = years.find((year) => (year.dataset['texts'] ?? '').split(',').some(isAsked));
  if (where) location.replace(`${where.href}${location.search}${location.hash}`);
}

/** What can be asked of any year. */
const carried = ['kind', 'theme', 'q', 'shared', 'sort'];
for (const year of [...years, ...document.querySelectorAll<HTMLAnchorElement>('.pager a')])
  for (const event of ['click', 'auxclick'])
    year.addEventListener(event, () => {
      const chosen = [...new URLSearchParams(location.search)].filter(([name]) => carried.includes(name));
      year.search = new URLSearchParams(chosen).toString();
    });

export {};
