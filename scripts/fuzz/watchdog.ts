/** Runs a script in a worker thread and ends it where it hangs. */
import { Worker } from 'node:worker_threads';

interface Watched<T> {
  argv: readonly string[];
  /** After so long without a message it counts as hanging. */
  seconds: number;
  /** Called with the last message when the script hangs. */
  hangs: (last: T) => void;
}

/**
 * Runs the script, which reports by `postMessage` what it is working on; true where it ends well. It is ended `seconds`
 * after its last message; a script that never reports is not watched.
 */
export function watchScript<T>(script: URL, { argv, seconds, hangs }: Watched<T>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { argv: [...argv] });
    let last: { told: T; at: number } | null = null;
    let hung = false;
    const clockwork = setInterval(
      () => {
        if (last === null || hung || Date.now() - last.at < seconds * 1000) return;
        hung = true;
        hangs(last.told);
        void worker.terminate();
      },
      Math.min(1000, seconds * 200),
    );
    worker.on('message', (told: T) => (last = { told, at: Date.now() }));
    worker.on('error', reject);
    worker.on('exit', (code) => {
      clearInterval(clockwork);
      resolve(code === 0 && !hung);
    });
  });
}
