/**
 * What is fetched later: the rest of a list as the reader comes to its end, and more of a group at the press of a button.
 */
import { figure } from '../../search/messages.ts';
import { element } from '../element.ts';

const STEP = 10;
const MORE_STEP = 50;

interface Waiting {
  remaining: number;
  /** They are few: shown all together. */
  atOnce: boolean;
  /** Shown only once the reader scrolls or asks for them. */
  unsought: boolean;
  /** What comes from a line on, in words. */
  next: (from: number) => string;
}

/**
 * Shows further lines, some at a time, when their place comes near the screen; then `done`.
 *
 * @param show shows the lines `from` to `to`; false where they are no longer wanted
 */
export function addRest(
  results: HTMLElement,
  { remaining, atOnce, unsought, next }: Waiting,
  show: (from: number, to: number) => Promise<boolean>,
  done: () => void,
): void {
  if (remaining <= 0) {
    done();
    return;
  }
  let shown = 0;
  let busy = false;
  const button = element('button', { type: 'button', class: 'show-rest' }, `继续显示：${next(0)}`);
  const go = (): void => {
    if (busy) return;
    busy = true;
    const to = atOnce ? remaining : Math.min(remaining, shown + STEP);
    show(shown, to).then(
      (wanted) => {
        busy = false;
        if (!wanted) return;
        shown = to;
        if (shown >= remaining) {
          watcher.disconnect();
          button.remove();
          done();
        } else {
          button.textContent = `继续显示：${next(shown)}`;
          results.append(button);
          watcher.unobserve(button);
          watcher.observe(button);
        }
      },
      () => {
        busy = false;
        watcher.disconnect();
        button.textContent = '其余结果没有取到，再试一次';
      },
    );
  };
  const watcher = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) go();
    },
    { rootMargin: '300px' },
  );
  button.addEventListener('click', go);
  results.append(button);
  const watch = (): void => {
    watcher.observe(button);
  };
  if (unsought) addEventListener('scroll', watch, { once: true });
  else if (atOnce) go();
  else watch();
}

/** A button that shows the `remaining` sentences of a text, at most fifty at a time. */
export function addMore(
  section: HTMLElement,
  remaining: number,
  show: (from: number, to: number) => Promise<void>,
): void {
  if (remaining <= 0) return;
  let shown = 0;
  const step = (): number => Math.min(MORE_STEP, remaining - shown);
  const button = element('button', { type: 'button', class: 'show-more' });
  const label = (): void => {
    button.textContent = `${step() === remaining - shown ? '显示其余' : '再显示'}${figure(step())}句`;
  };
  label();
  button.addEventListener('click', () => {
    const from = shown;
    const to = shown + step();
    button.disabled = true;
    show(from, to).then(
      () => {
        shown = to;
        button.disabled = false;
        if (shown >= remaining) button.remove();
        else label();
      },
      () => {
        button.disabled = false;
        button.textContent = '没有取到，再试一次';
      },
    );
  });
  section.append(button);
}
