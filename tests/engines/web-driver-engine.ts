/** WebKitGTK, which is driven by the classic WebDriver protocol: plain requests to the driver that comes with it. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { Engine, PageFunction } from './engine.ts';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const ENTER = '\uE007';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Sends a command; fails with what the driver says. */
async function send(address: string, method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    signal: AbortSignal.timeout(90_000),
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`WebKitGTK: ${JSON.stringify(value).slice(0, 300)}`);
  return value;
}

export async function startWebKit(driver: string, browser: string): Promise<Engine> {
  const port = await freePort();
  const process = spawn(driver, [`--port=${String(port)}`], { stdio: 'ignore' });
  const root = `http://127.0.0.1:${String(port)}`;
  for (let tries = 0; tries < 50; tries += 1) {
    if (
      await fetch(`${root}/status`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const wanted = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
  const started = await send(`${root}/session`, 'POST', { capabilities: { alwaysMatch: wanted } });
  const session = `${root}/session/${(started as { sessionId: string }).sessionId}`;
  const find = async (selector: string): Promise<string> => {
    const found = await send(`${session}/element`, 'POST', { using: 'css selector', value: selector });
    return (found as Record<string, string>)[ELEMENT] ?? '';
  };
  return {
    name: 'WebKitGTK',
    open: async (address, width) => {
      await send(`${session}/window/rect`, 'POST', { width, height: 900 });
      await send(`${session}/url`, 'POST', { url: address });
    },
    run: async <F extends PageFunction>(work: F, ...args: Parameters<F>): Promise<Awaited<ReturnType<F>>> => {
      const script = `return (${String(work)}).apply(null, arguments)`;
      return (await send(`${session}/execute/sync`, 'POST', { script, args })) as Awaited<ReturnType<F>>;
    },
    press: async (selector) => {
      const element = await find(selector);
      await send(`${session}/execute/sync`, 'POST', {
        script: 'arguments[0].scrollIntoView({ block: "center" })',
        args: [{ [ELEMENT]: element }],
      });
      // A pointer is on what it presses some time before.
      const to = { type: 'pointerMove', duration: 100, x: 0, y: 0, origin: { [ELEMENT]: element } };
      const steps = [
        to,
        { type: 'pause', duration: 500 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      const actions = [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: steps }];
      await send(`${session}/actions`, 'POST', { actions });
    },
    enter: async (selector, text) => {
      await send(`${session}/element/${await find(selector)}/value`, 'POST', { text: text + ENTER });
    },
    back: async () => {
      await send(`${session}/back`, 'POST', {});
    },
    print: () => Promise.resolve(null),
    faults: () => [],
    close: async () => {
      await send(session, 'DELETE').catch(() => undefined);
      process.kill();
    },
  };
}
