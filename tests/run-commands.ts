/** The process of `commands.ts`: runs a script for each message that it is sent, and answers with what came of it. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Order, Outcome } from './commands.ts';

let runs = 0;

/** What is written to a stream while the work is under way. */
async function heard(stream: NodeJS.WriteStream, work: () => Promise<void>): Promise<string> {
  const { write } = stream;
  let said = '';
  stream.write = (chunk: string | Uint8Array): boolean => {
    said += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
    return true;
  };
  try {
    await work();
  } finally {
    stream.write = write;
  }
  return said;
}

async function run({ script, args }: Order): Promise<Outcome> {
  const path = resolve(script);
  process.argv = [process.execPath, path, ...args];
  process.exitCode = 0;
  runs += 1;
  let stderr = '';
  const stdout = await heard(process.stdout, async () => {
    stderr = await heard(process.stderr, async () => {
      // A script's work is its body: under another address it runs again, and what it imports is at hand.
      await import(`${pathToFileURL(path).href}?run=${String(runs)}`);
    });
  });
  const code = Number(process.exitCode);
  process.exitCode = 0;
  return { code, stdout, stderr };
}

process.on('message', (order: Order) => {
  void run(order).then((outcome) => process.send?.(outcome));
});
