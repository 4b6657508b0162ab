/**
 * Comes before the other scripts in the copy for a disk (`npm run build:offline`), where the address is a file's: what the
 * site fetches is there as scripts, a folder has no page of its own, and not every browser lets the address be changed.
 */
interface OfflineFiles {
  offlineFiles?: Record<string, string>;
}

/** The folder of the copy, `/` at its end. */
const root = new URL('..', (document.currentScript as HTMLScriptElement).src).href;

/** Where an address of the site is in the copy: `/notices/a/#b` is `<root>notices/a/index.html#b`. */
function inCopy(address: string, copy: string): string {
  const url = new URL(address, copy);
  if (url.protocol !== 'file:') return url.href;
  // A drive's letter stays before a path that begins with a slash.
  const within = url.href.startsWith(copy)
    ? url
    : new URL(`.${url.pathname.replace(/^\/[A-Za-z]:/, '')}${url.search}${url.hash}`, copy);
  if (within.pathname.endsWith('/')) within.pathname += 'index.html';
  return within.href;
}

function loadFile(path: string): Promise<string> {
  const held = (): string | undefined => (self as OfflineFiles).offlineFiles?.[path];
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.onload = script.onerror = () => {
      script.remove();
      const text = held();
      if (text === undefined) reject(new Error(`${path} is not in the copy`));
      else resolve(text);
    };
    script.src = `${root}offline/files/${path}.js`;
    document.head.append(script);
  });
}

self.fetch = async (address) => {
  const asked = address instanceof Request ? address.url : String(address);
  const [path = ''] = inCopy(new URL(asked, location.href).href, root).slice(root.length).split(/[?#]/);
  return new Response(await loadFile(path));
};

/** Sends a press or a form to the file. */
function follow(event: Event): void {
  const target = event.target instanceof Element ? event.target : null;
  const link = target?.closest<HTMLAnchorElement>('a[href]');
  if (link) link.href = inCopy(link.href, root);
}
for (const sign of ['pointerdown', 'focusin', 'click']) addEventListener(sign, follow, { capture: true });
addEventListener(
  'submit',
  (event) => {
    if (event.target instanceof HTMLFormElement) event.target.action = inCopy(event.target.action, root);
  },
  { capture: true },
);

/** The address is a comfort: where it cannot be changed, the choice holds for this page. */
for (const name of ['pushState', 'replaceState'] as const) {
  const change = history[name].bind(history);
  history[name] = (state: unknown, unused: string, address?: string | URL | null) => {
    try {
      change(state, unused, address);
    } catch {
      change(state, unused);
    }
  };
}
