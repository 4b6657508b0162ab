// node scripts/_pdf.mjs out.pdf path...  prints pages of dist as a reader would
import { chromium } from 'playwright-core';
import { createServer } from 'node:http';
import send from 'send';
const dir = process.env.DIST ?? 'dist';
const server = createServer((q, r) => send(q, new URL(q.url, 'http://x').pathname, { root: dir }).pipe(r)).listen(0);
const base = `http://localhost:${server.address().port}/`;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const [out, ...paths] = process.argv.slice(2);
for (const [i, p] of paths.entries()) {
  const page = await (await b.newContext({ locale: 'zh-CN', bypassCSP: true, viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(base + p); await page.waitForTimeout(2500);
  if (process.env.CSS) await page.addStyleTag({ content: process.env.CSS });
  await page.emulateMedia({ media: 'print' });
  const f = paths.length > 1 ? out.replace('.pdf', `-${i}.pdf`) : out;
  await page.pdf({ path: f, preferCSSPageSize: true });
  console.log(f, p);
}
await b.close(); server.close();
