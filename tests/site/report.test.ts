/** How to report an error: the people who run the site where they gave an address, else that there is none. */
import { expect, test } from 'vitest';
import { pagesOf } from './built-site.ts';
import { sites } from './site.ts';

test.each(sites)('$name: without an address to report to, the page says so and promises none', ({ folder }) => {
  const html = pagesOf(folder).find(({ file }) => file === 'about/index.html')?.html ?? '';
  const words = /<h2 id="report">[^]*?<\/section>/u.exec(html)?.[0] ?? '';
  const contact = process.env['PUBLIC_CONTACT'];
  expect(words.includes('没有登记维护者的联系方式')).toBe(contact === undefined);
  expect(words.includes('本站维护者</a>')).toBe(contact !== undefined);
});
