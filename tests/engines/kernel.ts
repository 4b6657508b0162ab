/** Starts a Chromium kernel of years ago, which knows nothing of the ways in which browsers are started today. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumFlags } from '../../scripts/browser.mjs';

interface Kernel {
  /** Where it is driven. */
  address: string;
  end: () => Promise<void>;
}

export async function startKernel(path: string, name: string): Promise<Kernel> {
  const profile = mkdtempSync(join(tmpdir(), 'old-chromium-'));
  const flags = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...chromiumFlags];
  const kernel = spawn(path, [...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await new Promise<string>((resolve, reject) => {
    let told = '';
    kernel.on('exit', () => reject(new Error(`${name} does not run here:\n${told}`)));
    kernel.stderr.on('data', (words) => {
      told += String(words);
      const [found] = /ws:\S+/.exec(told) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  return {
    address,
    end: async () => {
      kernel.kill('SIGKILL');
      await new Promise((resolve) => setTimeout(resolve, 300));
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
