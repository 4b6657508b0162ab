/**
 * Opens pages of a built site in Chromium and says what ran that is not the site's own, and which words are not as
 * they were published.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, errors, type Browser, type Page } from 'playwright-core';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import { readContent } from '../../src/model/read-content.ts';
import { widenPunctuation } from '../../src/text/punctuation.ts';
import { chromiumFlags, findChromium } from '../browser.mjs';
import { listen, siteServer } from '../serve.ts';
import { changedWords, strangersAmong } from './shown-page.ts';

/** Words of a notice by the anchors of its reading page. */
type Published = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What the notices in a folder of content publish: by path of the page, by anchor, label and words. */
export async function publishedWords(content: string, ids: readonly string[]): Promise<Published> {
  const { passages } = buildCorpus(await readContent(content));
  return new Map(
    ids.map((id) => [
      `notices/${id}/`,
      new Map(
        passages
          .filter(({ notice }) => notice === id)
          .map(({ key, label, text }) => [key, widenPunctuation((label ?? '') + text)]),
      ),
    ]),
  );
}

/** The pages of a site that hold one of the words, by path. */
export function pagesWith(dist: string, words: readonly string[]): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .filter((name) => {
      const html = readFileSync(join(dist, name), 'utf8');
      return words.some((word) => html.includes(word));
    })
    .map((name) => name.replaceAll('\\', '/').replace(/index\.html$/u, ''))
    .sort();
}

/** What of an open page is not the site's own, in words. */
async function strangersOn(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const elements = [...document.querySelectorAll('*')].map(({ localName, attributes }) => ({
      tag: localName,
      attributes: Object.fromEntries([...attributes].map(({ name, value }) => [name, value])),
    }));
    const ran = 'hit' in window ? ['script ' + String(window.hit) + ' ran'] : [];
    return [...ran, ...(${strangersAmong.toString()})(elements, location.href)];
  })()`);
}

/** Anchors whose words in an open page are others than those published. */
async function changedOn(page: Page, words: ReadonlyMap<string, string>): Promise<string[]> {
  const shown = await page.evaluate(
    (keys) => keys.map((key): [string, string | null] => [key, document.getElementById(key)?.textContent ?? null]),
    [...words.keys()],
  );
  return changedWords(new Map(shown), words);
}

/** Pages open at a time: each is waited for until it asks for nothing more, half a second in which others go on. */
const AT_ONCE = 8;
/**
 * The longest wait, in ms, for a page that has loaded to ask for nothing more. Chromium may fail to report the end of a
 * request on a busy machine, and the page would seem to wait for ever; it is then read as it is.
 */
const LONGEST_WAIT = 10_000;
/** Ends of addresses that name nothing, as a mail program or a hand leaves them. */
const BROKEN_ENDS = ['#%zz', '?q=养老#%', '?q=%E0%A4%A#%ff'];

function ignoreTimeout(error: unknown): void {
  if (!(error instanceof errors.TimeoutError)) throw error;
}

/** Opens the addresses that nobody has taken yet one after another; tells into `faults`. */
async function openRest(browser: Browser, rest: Iterable<string>, told: Told): Promise<void> {
  const { site, published, faults } = told;
  const page = await browser.newPage({ locale: 'zh-CN' });
  // A page among others may wait long on a busy machine.
  page.setDefaultTimeout(120_000);
  let at = '';
  page.on('dialog', (dialog) => {
    faults.push(`${at}: a dialog “${dialog.message()}”`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => faults.push(`${at}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !/^(?:data|blob|about):/u.test(request.url()))
      faults.push(`${at}: asks for ${request.url()}`);
  });
  for (const path of rest) {
    at = path;
    await page.goto(site + path);
    await page.waitForLoadState('networkidle', { timeout: LONGEST_WAIT }).catch(ignoreTimeout);
    if (BROKEN_ENDS.some((end) => path.endsWith(end))) continue;
    const wrong = [...(await strangersOn(page)), ...(await changedOn(page, published.get(path) ?? new Map()))];
    faults.push(...wrong.map((one) => `${path}: ${one}`));
  }
  await page.close();
}

interface Told {
  /** Address of the site. */
  readonly site: string;
  readonly published: Published;
  readonly faults: string[];
}

/** Opens the pages of the site in `dist`, which lives under `base`; one line a fault, none where all is well. */
export async function openSite(
  dist: string,
  paths: readonly string[],
  published: Published,
  base = '/',
): Promise<string[]> {
  const executablePath = await findChromium();
  if (executablePath === null)
    throw new Error('No browser is installed. npm test sets one up, or name it in CHROMIUM_PATH');
  const server = siteServer(dist, base);
  const site = await listen(server, 0, '127.0.0.1', base);
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  const faults: string[] = [];
  const broken = [...published.keys()].flatMap((path) => BROKEN_ENDS.map((end) => path + end));
  // Each takes the next address from the same list.
  const rest = [...paths, ...broken].values();
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, () => openRest(browser, rest, { site, published, faults })));
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  return faults;
}
