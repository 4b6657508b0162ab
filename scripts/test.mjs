/**
 * `npm test`: sets up what is missing, a browser among it, then checks everything and tells the result of each.
 *
 * The last line counts: every test that ran and every check is one. A check that fails does not keep the others from
 * running; only what needs the built site is left out where the site could not be built.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installChromium, installFirefox } from './browser.mjs';
import { installPackages, npm, siteName, tail, warnings } from './setup.mjs';

const reports = mkdtempSync(join(tmpdir(), 'minzheng-test-'));
let passed = 0;
let failed = 0;
/** @type {string[]} */
const broken = [];
/** @type {{ title: string, seconds: number }[]} */
const times = [];
const start = Date.now();

/**
 * @param {string} title
 * @param {() => Promise<string | null>} work returns what went wrong, null where nothing did
 * @returns {Promise<boolean>}
 */
async function step(title, work) {
  console.log(`· ${title}`);
  const began = Date.now();
  const problem = await work();
  const seconds = Math.round((Date.now() - began) / 1000);
  times.push({ title, seconds });
  // Several may be under way at once, so the end names what has ended.
  if (problem === null) {
    console.log(`      ok: ${title}, ${seconds} s`);
  } else {
    broken.push(title);
    console.log(`${problem}\n      FAILED: ${title}, ${seconds} s`);
  }
  return problem === null;
}

/**
 * A check that passes or fails as one.
 *
 * @param {string} title
 * @param {string} name of the script in package.json
 */
async function check(title, name) {
  const ok = await step(`${title} (npm run ${name})`, async () => {
    const result = await npm(['run', '--silent', name]);
    if (!result.ok) return tail(result.output, 120);
    for (const line of warnings(result.output)) console.log(`      ${line}`);
    return null;
  });
  if (ok) passed += 1;
  else failed += 1;
  return ok;
}

/**
 * Tests that Vitest counts one by one.
 *
 * @param {string} title
 * @param {string} name of the script in package.json
 */
async function tests(title, name) {
  await step(`${title} (npm run ${name})`, async () => {
    const report = join(reports, `${name.replace(':', '-')}.json`);
    const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const result = await npm(['run', '--silent', name, '--', ...args]);
    /** @type {{ numPassedTests: number, numFailedTests: number }} */
    let counts = { numPassedTests: 0, numFailedTests: 0 };
    try {
      counts = JSON.parse(readFileSync(report, 'utf8'));
    } catch {
      // Vitest did not get as far as a report: the run counts as one failure below.
    }
    passed += counts.numPassedTests;
    failed += counts.numFailedTests + (!result.ok && counts.numFailedTests === 0 ? 1 : 0);
    console.log(`      ${counts.numPassedTests} passed, ${counts.numFailedTests} failed`);
    return result.ok ? null : tail(result.output, 200);
  });
}

/** @returns {never} */
function end() {
  rmSync(reports, { recursive: true, force: true });
  console.log('\nHow long each part took, two lanes side by side:');
  for (const { title, seconds } of times) console.log(`${String(seconds).padStart(5)} s  ${title}`);
  console.log(`${String(Math.round((Date.now() - start) / 1000)).padStart(5)} s  altogether`);
  console.log(broken.length === 0 ? '\nAll is well.\n' : `\nWhat failed: ${broken.join('; ')}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

console.log(`${siteName}: checking everything.\n`);
if (!(await step('packages', installPackages))) {
  failed += 1;
  end();
}
const browser = await step('a browser to test in', installChromium);
if (!browser) failed += 1;
await step('Firefox as well', installFirefox);

/** What needs the sources alone, beside the site's own checks. The unit tests come last: they can use both processors. */
async function checkSources() {
  await check('types', 'check:types');
  await check('lint, with the import rule', 'check:lint');
  await check('nothing unused, no circular imports', 'check:unused');
  await check('format', 'check:format');
  await check('content/ is what seeds/ give', 'check:content');
  await check('every cell told as silent is decided on', 'check:silence');
  await tests('unit tests', 'test:unit');
}

/** The built pages. The browser tests come last: they can use both processors. */
async function checkSite() {
  if (!(await check('pages', 'build:pages'))) {
    console.log('· site checks and browser tests are left out: there is no site to check');
    return;
  }
  await tests('site checks: links, ids, markup, policy; also under a path of a host', 'test:site');
  if (browser) await tests('browser tests', 'test:browser');
}

// Each lane keeps about one processor busy; the one that ends later has both.
await Promise.all([checkSources(), checkSite()]);
end();
