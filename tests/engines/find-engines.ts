/**
 * The engines that this machine has. Old Chromium kernels come out of npm packages that were made for servers: the
 * package is fetched once into `.cache/engines/` and unpacked there.
 */
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { brotliDecompressSync } from 'node:zlib';
import { findChromium, findFirefox } from '../../scripts/browser.mjs';
import { npm, root } from '../../scripts/setup.mjs';
import type { Engine } from './engine.ts';
import { startChromium, startFirefox, startOldChromium } from './puppeteer-engine.ts';
import { startMiddleChromium } from './playwright-engine.ts';
import { startWebKit } from './web-driver-engine.ts';

export interface FoundEngine {
  name: string;
  /** Null where it is missing. */
  start: (() => Promise<Engine>) | null;
  /** Why it is missing, in plain words. */
  why: string;
}

/** The oldest kernel that the site is made for, two between, and the last that runs on Windows 7. */
const KERNELS = [
  { version: 86, from: 'chrome-aws-lambda@5.3.1', start: startOldChromium },
  { version: 92, from: 'chrome-aws-lambda@10.1.0', start: startOldChromium },
  { version: 107, from: '@sparticuz/chromium@107.0.0', start: startMiddleChromium },
  { version: 109, from: '@sparticuz/chromium@109.0.6', start: startMiddleChromium },
] as const;

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The kernel's path, fetched where it is not there yet; null where it cannot be had. */
async function kernelPath({ version, from }: (typeof KERNELS)[number]): Promise<string | null> {
  const folder = join(root, '.cache', 'engines', `chromium-${String(version)}`);
  const path = join(folder, 'chromium');
  if (existsSync(path)) return path;
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  mkdirSync(folder, { recursive: true });
  const { ok } = await npm(['pack', '--silent', '--pack-destination', folder, from]);
  const packed = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (!ok || packed === undefined) return null;
  spawnSync('tar', ['xzf', join(folder, packed), '-C', folder, 'package/bin/chromium.br']);
  const program = brotliDecompressSync(readFileSync(join(folder, 'package/bin/chromium.br')));
  writeFileSync(path, program);
  chmodSync(path, 0o755);
  return path;
}

function webKitPaths(): { driver: string; browser: string } | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const driver = folders.map((folder) => join(folder, 'WebKitWebDriver')).find(runs);
  const browser = ['x86_64-linux-gnu', 'aarch64-linux-gnu', '']
    .flatMap((machine) => ['4.1', '6.0', '4.0'].map((api) => ['/usr/lib', machine, `webkit2gtk-${api}`, 'MiniBrowser']))
    .map((parts) => join(...parts))
    .find(runs);
  return driver !== undefined && browser !== undefined ? { driver, browser } : null;
}

export async function findEngines(): Promise<FoundEngine[]> {
  const [chromium, firefox, webKit] = [await findChromium(), findFirefox(), webKitPaths()];
  const hasScreen = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  const kernels = [];
  for (const kernel of KERNELS) kernels.push({ ...kernel, path: await kernelPath(kernel) });
  return [
    { name: 'Chromium', start: chromium === null ? null : () => startChromium(chromium), why: 'not installed' },
    { name: 'Firefox', start: firefox === null ? null : () => startFirefox(firefox), why: 'not installed' },
    ...kernels.map(({ version, path, start }) => ({
      name: `Chromium ${String(version)}`,
      start: path === null ? null : () => start(path, version),
      why: 'its npm package cannot be had, or is not for this machine',
    })),
    {
      name: 'WebKitGTK',
      start: webKit && hasScreen ? () => startWebKit(webKit.driver, webKit.browser) : null,
      why: webKit ? 'it needs a screen: run it under xvfb-run' : 'not installed (webkit2gtk-driver)',
    },
  ];
}
