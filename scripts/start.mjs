/**
 * `npm start`: from a fresh clone to the site in a browser, step by step and in plain words.
 *
 * PORT says where to serve (4321, or the next free one); BASE_PATH and SITE_URL are as for `npm run build`.
 */
import { installPackages, npm, projectEnvironment, root, siteName, tail, warnings } from './setup.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const steps = [
  {
    title: 'Packages',
    fail: 'Nothing was changed but node_modules/.',
    /** @returns {Promise<string | null>} */
    work: installPackages,
  },
  {
    title: 'Notices: from seeds/ to content/',
    fail: 'A notice or an editor’s file needs mending: the message above names file, line and what to do. Try by hand: npm run convert',
    work: convert,
  },
  {
    title: 'Pages: from content/ to dist/',
    fail: 'The site could not be built. Try by hand: npm run build:site',
    work: () => script('build:site'),
  },
];

/**
 * Runs a script of package.json; returns what it printed where it failed, else null.
 *
 * @param {string} name
 */
async function script(name) {
  const { ok, output } = await npm(['run', '--silent', name]);
  if (!ok) return tail(output);
  for (const line of warnings(output)) console.log(`      ${line}`);
  return null;
}

/** What was not converted, to be said again when the site is up; empty where all was. */
let unconverted = '';

/**
 * Converts the notices. One that cannot be converted is named, and the site is shown without what is new in it.
 *
 * @returns {Promise<string | null>}
 */
async function convert() {
  const { code, output } = await npm(['run', '--silent', 'convert']);
  if (code === 1) {
    console.log(`${tail(output, 200)}\n`);
    unconverted = /^未转换（其余照常）：(.*?)；/mu.exec(output)?.[1] ?? '';
    tellUnconverted();
    return null;
  }
  if (code !== 0) return tail(output);
  for (const line of warnings(output)) console.log(`      ${line}`);
  return null;
}

function tellUnconverted() {
  const names = unconverted === '' ? '' : `：${unconverted}`;
  console.log(`      有通知没有转换（见上面的提示）${names}`);
  console.log('      新收的暂不在网站上，原有的暂按上次转换的内容显示；改正后再运行 npm start');
  console.log(`      Not converted (see above)${names.replace('：', ': ').replaceAll('、', ', ')}`);
  console.log(
    '      A new one is not on the site, an older one stands as it was converted last, until it is corrected',
  );
}

console.log(`${siteName}: setting up and serving the site.\n`);
for (const [at, { title, fail, work }] of steps.entries()) {
  console.log(`[${at + 1}/${steps.length + 1}] ${title}`);
  const began = Date.now();
  const problem = await work();
  if (problem !== null) {
    console.error(`\n${problem}\n\nStopped at step ${at + 1}, “${title}”. ${fail}`);
    process.exit(1);
  }
  console.log(`      done in ${Math.round((Date.now() - began) / 1000)} s`);
}

console.log(`[${steps.length + 1}/${steps.length + 1}] Serving dist/`);
if (unconverted !== '') tellUnconverted();
// In a process of its own: this one may have begun under the machine's older Node.
const server = spawn(join(root, 'node_modules', '.bin', 'node'), [join(root, 'scripts', 'serve.ts')], {
  stdio: 'inherit',
  env: projectEnvironment(),
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
