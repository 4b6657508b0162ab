/**
 * What has to be there before anything else can run: the packages, and the Node that the project brings along.
 *
 * Plain JavaScript on purpose: `npm start` and `npm test` begin here on a machine that has nothing but npm and
 * Node 20, before a single package is installed.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {{ name: string }} */
const site = JSON.parse(readFileSync(join(root, 'content/editors/site.json'), 'utf8'));
export const siteName = site.name;

const onWindows = process.platform === 'win32';

/** The environment of every child: the project's own Node before the machine's, and no word to anyone outside. */
export function projectEnvironment() {
  return {
    ...process.env,
    PATH: [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    // Every command starts Node anew; what it compiled for one is at hand for the next.
    NODE_COMPILE_CACHE: join(root, '.cache', 'node'),
    FORCE_COLOR: undefined,
    NO_COLOR: '1',
  };
}

/**
 * Runs a command to its end and keeps what it printed. A line tells every 20 seconds that it is still at work.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, live?: boolean }} [options] `live` shows its output as it comes.
 * @returns {Promise<{ ok: boolean, code: number | null, output: string, seconds: number }>}
 */
export function run(command, args, { env = projectEnvironment(), live = false } = {}) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, [...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], shell: onWindows });
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      output += chunk.toString();
      if (live) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const sign = live ? undefined : setInterval(() => console.log(`      … still at work, ${seconds()} s`), 20_000);
    /** @param {number | null} code */
    const end = (code) => {
      clearInterval(sign);
      resolve({ ok: code === 0, code, output, seconds: seconds() });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(null);
    });
    child.on('close', end);
  });
}

/**
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, live?: boolean }} [options]
 */
export function npm(args, options) {
  const self = process.env['npm_execpath'];
  return self?.endsWith('.js') ? run(process.execPath, [self, ...args], options) : run('npm', args, options);
}

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/**
 * Why the packages have to be installed (again), in words; null where they are as the lock file says.
 * npm keeps its own list of what it installed, so that a lock file that moved on is noticed.
 */
export function missingPackages() {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return 'no packages are installed yet';
  const wanted = readJson('package-lock.json').packages;
  const held = readJson('node_modules/.package-lock.json').packages;
  for (const [path, { version, optional }] of Object.entries(wanted)) {
    if (path === '' || optional === true) continue;
    if (held[path]?.version !== version) return `${path.replace(/^.*node_modules\//, '')} ${version} is not installed`;
  }
  return null;
}

/** Whether the Node that the project brings along runs here. */
async function ownNodeRuns() {
  const { ok, output } = await run(join(root, 'node_modules', '.bin', 'node'), ['--version']);
  return ok && Number(/^v(\d+)/.exec(output)?.[1]) >= 24;
}

/**
 * Installs what is missing and returns what went wrong, in words with advice; null where all is there.
 *
 * @returns {Promise<string | null>}
 */
export async function installPackages() {
  const why = missingPackages();
  if (why !== null) {
    console.log(`      ${why}: npm ci, which takes a minute or two`);
    let { ok, output } = await npm(['ci', '--loglevel=error', '--no-progress']);
    if (!ok && output.includes('EUSAGE')) {
      // npm ci refuses a lock file that another npm or registry wrote with other optional packages; npm install does not.
      console.log('      npm ci finds the lock file wanting: npm install, which leaves the lock file as it is');
      ({ ok, output } = await npm(['install', '--no-save', '--loglevel=error', '--no-progress']));
    }
    if (!ok) {
      return `${tail(output)}\n\nThe packages could not be installed. Is there a connection to the npm registry, and room on the disk?\nTry by hand: npm ci`;
    }
  }
  if (await ownNodeRuns()) return null;
  // Install scripts may be switched off on this machine: the script of this one package is what fetches Node.
  console.log('      the project’s own Node is not there yet: npm rebuild node');
  const { output } = await npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
  if (await ownNodeRuns()) return null;
  return `${tail(output)}\n\nNode 24, which the package “node” brings along, does not run here.\nTry by hand: npm rebuild node --ignore-scripts=false, or install Node 24 on this machine.`;
}

/**
 * The end of a long output, where a failed command says why.
 *
 * @param {string} output
 */
export function tail(output, lines = 60) {
  const all = output.trimEnd().split('\n');
  return (all.length > lines ? ['      […]', ...all.slice(-lines)] : all).join('\n');
}

/**
 * Lines of a successful run that somebody should still see.
 *
 * @param {string} output
 */
export function warnings(output) {
  return output
    .split('\n')
    .filter((line) => /\bwarn(ing)?\b|⚠/i.test(line) && !/^npm warn|\b0 warnings?\b/i.test(line));
}
