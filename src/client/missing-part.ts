/**
 * Answers a press whose script cannot be had: the line is broken, or the site was renewed while the page was open and its
 * files are gone. The page asks which it is, says so and offers to load itself again.
 */

/** After so long without an answer the line counts as broken. */
const MOST_MILLISECONDS = 8000;

export function answerMissingParts(): void {
  // Sent by the loader of every script that is fetched later.
  addEventListener('vite:preloadError', () => {
    void isRenewed().then(say);
  });
}

/** Whether this page now comes with other scripts than those it was opened with. */
async function isRenewed(): Promise<boolean> {
  const stop = new AbortController();
  const timer = setTimeout(() => {
    stop.abort();
  }, MOST_MILLISECONDS);
  try {
    const response = await fetch(location.pathname, { cache: 'no-store', signal: stop.signal });
    const page = await response.text();
    const own = document.querySelector('script[type="module"]')?.getAttribute('src') ?? '';
    return response.ok && !page.includes(own);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

function say(renewed: boolean): void {
  document.querySelector('.missing-part')?.remove();
  const note = document.createElement('div');
  note.className = 'note missing-part screen';
  note.setAttribute('role', 'alert');
  const reload = document.createElement('button');
  reload.type = 'button';
  reload.textContent = '刷新页面';
  reload.addEventListener('click', () => {
    location.reload();
  });
  const words = renewed
    ? '网站刚更新过，这一页还是旧的，刚才的操作没有做成。'
    : '这项操作需要的程序没有取到，可能是网络断了。';
  note.append(words, ' ', reload);
  document.body.append(note);
}
