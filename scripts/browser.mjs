/**
 * Finds a Chromium or Chrome to test in, and gets one where there is none. Chromium's headless shell comes first: a window
 * without a browser around it costs half the time.
 *
 * Looked for in this order: CHROMIUM_PATH, the usual places of the system, what Playwright downloaded before.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, run, tail } from './setup.mjs';

const shell = 'chromium-headless-shell';
const usualNames = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
];

/** Flags under which a browser of this project runs: it asks nobody anything but our own server. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Without a graphics card to guard against, drawing needs no process of its own: a tenth of the processor time.
  '--in-process-gpu',
];

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const searched = () => (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));

/**
 * Path of an installed Chromium; null where none is found.
 *
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return runs(named) ? named : null;
  const places = [...usualNames.flatMap((name) => searched().map((folder) => join(folder, name))), ...usualPlaces];
  const found = places.find(runs);
  if (found !== undefined) return found;
  const { chromium } = await import('playwright-core');
  const downloaded = chromium.executablePath();
  return downloaded !== '' && existsSync(downloaded) ? downloaded : null;
}

const isDebianRoot = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @param {readonly string[]} wanted names of packages */
async function aptInstall(wanted) {
  console.log(`      apt-get install ${wanted.join(' ')}, which takes a minute or two`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], { env });
}

const firefoxNames = ['firefox-esr', 'firefox'];
const firefoxPlaces = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`,
];

/**
 * Path of an installed Firefox; null where none is found.
 *
 * @returns {string | null}
 */
export function findFirefox() {
  const named = process.env['FIREFOX_PATH'];
  if (named !== undefined && named !== '') return runs(named) ? named : null;
  return (
    [...searched().flatMap((folder) => firefoxNames.map((name) => join(folder, name))), ...firefoxPlaces].find(runs) ??
    null
  );
}

/**
 * Gets a Firefox as well where the machine lets us; says so where there is none, and its tests are left out: the second
 * engine is no reason to fail where it cannot be had.
 *
 * @returns {Promise<null>}
 */
export async function installFirefox() {
  if (findFirefox() === null && isDebianRoot) await aptInstall(['firefox-esr']);
  if (findFirefox() === null)
    console.log('      No Firefox is installed: its tests are left out. Install it, or name one in FIREFOX_PATH.');
  return null;
}

/** A browser without Chinese letters draws boxes, and what is measured of a page means little then. */
async function ensureChineseFonts() {
  const { ok, output } = await run('fc-list', [':lang=zh', 'family']);
  if (!ok || output.trim() !== '') return;
  console.log('      no Chinese fonts are installed');
  if (isDebianRoot) await aptInstall(['fonts-noto-cjk']);
  else console.log('      Tests of layout may fail for that: install Noto Sans CJK or another Chinese font.');
}

/**
 * Gets a Chromium, and Chinese letters for it to draw, where they are not installed; returns what went wrong, in words
 * with advice, or null.
 *
 * @returns {Promise<string | null>}
 */
export async function installChromium() {
  const problem = await ensureChromium();
  if (problem === null) await ensureChineseFonts();
  return problem;
}

/** @returns {Promise<string | null>} */
async function ensureChromium() {
  const named = process.env['CHROMIUM_PATH'];
  const found = await findChromium();
  if (isDebianRoot && (named === undefined || named === '') && found?.endsWith(shell) !== true)
    await aptInstall([shell]);
  if ((await findChromium()) !== null) return null;
  if (named !== undefined && named !== '') return `CHROMIUM_PATH is set to ${named}, where no browser can be run.`;
  const tried = [];

  if (isDebianRoot) {
    console.log('      no browser is installed yet');
    const { output } = await aptInstall(['chromium', 'fonts-noto-cjk']);
    if ((await findChromium()) !== null) return null;
    tried.push(`apt-get:\n${tail(output, 15)}`);
  }

  console.log('      no browser is installed yet: playwright-core install chromium, which takes a minute or two');
  const download = join(root, 'node_modules', '.bin', 'playwright-core');
  const { output } = await run(download, ['install', 'chromium', '--no-shell']);
  if ((await findChromium()) !== null) return null;
  tried.push(`playwright-core install chromium:\n${tail(output, 15)}`);

  return `${tried.join('\n\n')}\n\nNo browser could be installed. Install Chromium or Chrome by hand, or name one: CHROMIUM_PATH=/path/to/chrome npm test`;
}
