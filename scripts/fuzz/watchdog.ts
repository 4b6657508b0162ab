/** A script in a thread of its own, ended where what it told last comes to no end. */
import { Worker } from 'node:worker_threads';

interface Watched<T> {
  argv: readonly string[];
  /** So long after what it told last it counts as hanging. */
  seconds: number;
  /** Hears what the thread was at when it hung. */
  hangs: (last: T) => void;
}

/** Runs the script, which tells by `postMessage` what it is at, to its end or to its hanging; true where it ended well. */
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
