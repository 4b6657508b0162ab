/**
 * Reads the page aloud from where the reader is, block by block, by a Chinese voice of the device itself: a voice
 * that sends text to a server is never used. The block being read is marked; a second press stops.
 */
import { markChosen } from './chosen.ts';

const blocks = ['h1', 'h2', 'h3', 'h4', 'p', 'li', 'dt', 'dd', 'td', 'caption'];
let stopped = true;

const localVoice = () => speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.startsWith('zh'));

/** Voices come late in some browsers: they are waited for, two seconds at most. */
async function findVoice(): Promise<SpeechSynthesisVoice | undefined> {
  return (
    localVoice() ??
    (await new Promise((resolve) => {
      const done = () => {
        resolve(localVoice());
      };
      speechSynthesis.addEventListener('voiceschanged', done, { once: true });
      setTimeout(done, 2000);
    }))
  );
}

/** Visible blocks with words of their own, from the first that is still in sight; a selection is read alone. */
function readable(): { element: Element | null; text: string }[] {
  const selected = getSelection()?.toString().trim();
  if (selected) return [{ element: null, text: selected }];
  return [...document.querySelectorAll<HTMLElement>(blocks.map((block) => `main ${block}`).join())]
    .filter(
      (element) =>
        !element.querySelector(blocks.join()) &&
        element.getClientRects().length > 0 &&
        !element.closest('nav, form, .app'),
    )
    .filter((element) => element.getBoundingClientRect().bottom > 0)
    .map((element) => ({ element, text: element.innerText.trim() }))
    .filter(({ text }) => text.length > 0);
}

function speak(text: string, voice: SpeechSynthesisVoice): Promise<void> {
  return new Promise((resolve) => {
    const words = new SpeechSynthesisUtterance(text);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = 0.9;
    words.onend = words.onerror = () => {
      resolve();
    };
    speechSynthesis.speak(words);
  });
}

/** Starts, or stops what is being read. */
export async function readAloud(button: HTMLButtonElement): Promise<void> {
  if (!stopped) {
    stopped = true;
    speechSynthesis.cancel();
    return;
  }
  const voice = await findVoice();
  if (!voice) {
    button.textContent = '本机没有中文语音';
    return;
  }
  stopped = false;
  button.textContent = '停止朗读';
  for (const { element, text } of readable()) {
    // `stopped` is set by a second press while the loop waits.
    if (stopped as boolean) break;
    markChosen(element);
    element?.scrollIntoView({ block: 'center' });
    await speak(text, voice);
    markChosen(null);
  }
  stopped = true;
  button.textContent = '朗读';
}
