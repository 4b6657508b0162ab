/**
 * The project's commands one after another in one process of their own, so that what they share is loaded once. Each runs as typed: its
 * arguments, its folder, what it says and its exit code are its own. That a command starts by itself is tested where it is spawned.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Order {
  readonly script: string;
  readonly args: readonly string[];
}

export class Commands {
  readonly #process: ChildProcess;

  /** @param folder in which the commands are typed */
  constructor(folder: string) {
    this.#process = fork(fileURLToPath(new URL('run-commands.ts', import.meta.url)), {
      cwd: folder,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  }

  /** Runs a script of the folder to its end; one at a time. */
  async run(script: string, ...args: readonly string[]): Promise<Outcome> {
    const heard = new AbortController();
    const ended = once(this.#process, 'exit', heard).then(([code]: unknown[]) => {
      throw new Error(`${script} ended its process: ${String(code)}`);
    });
    const answer = once(this.#process, 'message', heard).then(([outcome]: unknown[]) => outcome as Outcome);
    this.#process.send({ script, args } satisfies Order);
    try {
      return await Promise.race([answer, ended]);
    } finally {
      for (const each of [answer, ended]) each.catch(() => undefined);
      heard.abort();
    }
  }

  end(): void {
    this.#process.disconnect();
  }
}
