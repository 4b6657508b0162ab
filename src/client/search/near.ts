/**
 * Near matches (相近结果): what Pagefind finds by words, the nearest first, through its documented interface. Loaded when a
 * reader asks for it.
 */
import { href } from '../../model/href.ts';
import { figure } from '../../search/messages.ts';
import { element, pressButton } from '../element.ts';
import type { SearchRun } from './page-parts.ts';

/** What is used of Pagefind's interface: https://pagefind.app/docs/api/ */
interface Pagefind {
  options: (options: { excerptLength: number }) => Promise<void>;
  search: (query: string) => Promise<{ results: Result[] }>;
}
interface Result {
  id: string;
  score: number;
  data: () => Promise<Fragment>;
}
interface Fragment {
  /** The passages of the text that match, each under a heading that says where it is. */
  sub_results: Match[];
}
interface Match {
  title: string;
  url: string;
  /** HTML in which all but `<mark>` is escaped. */
  excerpt: string;
  weighted_locations: { balanced_score: number }[];
}

const MOST = 8;
/** Texts that are looked into, some seven kilobytes each. */
const MOST_TEXTS = 6;
const MOST_MILLISECONDS = 9000;

let loading: Promise<Pagefind> | undefined;

async function loadPagefind(): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ href('/pagefind/pagefind.js'))) as Pagefind;
  await pagefind.options({ excerptLength: 40 });
  return pagefind;
}

/**
 * Shows them in the place of the button that was pressed, which hands its focus to their heading.
 *
 * @param written the query, as the reader wrote it
 */
export async function showNear(
  written: string,
  into: HTMLElement,
  run: Pick<SearchRun, 'stale' | 'say'>,
): Promise<void> {
  const { stale, say } = run;
  const show = (first: HTMLElement, ...others: HTMLElement[]): void => {
    const focused = into.contains(document.activeElement);
    first.tabIndex = -1;
    into.replaceChildren(first, ...others);
    if (focused) first.focus({ preventScroll: true });
  };
  show(element('p', { class: 'meta' }, '正在查找相近结果……'));
  try {
    const fragments = await inTime(find(written));
    if (stale()) return;
    show(
      element('h2', {}, '相近结果'),
      fragments.length === 0
        ? element('p', { class: 'meta' }, '没有找到词语相近的句子。')
        : element('p', { class: 'meta' }, '按词语相近程度排列，不一定含所查的字词；标出的是相符的词。'),
      element(
        'ol',
        { class: 'hits plain' },
        ...fragments.map(({ url, excerpt, title }) =>
          element(
            'li',
            { class: 'hit' },
            element('p', { class: 'trail' }, title),
            element('p', { class: 'words' }, ...excerptNodes(excerpt)),
            element('p', { class: 'app' }, element('a', { href: url.replace(/\?part=[^#]*/u, '') }, '看上下文')),
          ),
        ),
      ),
    );
    say(fragments.length === 0 ? '没有找到词语相近的句子。' : `相近结果${figure(fragments.length)}句。`);
  } catch {
    if (stale()) return;
    loading = undefined;
    const again = pressButton('再试一次', () => void showNear(written, into, run));
    show(
      element(
        'p',
        { class: 'note' },
        '相近结果没有取到：可能是网络断了，或者浏览器版本较旧。不影响上面的结果。 ',
        again,
      ),
    );
    say('相近结果没有取到。');
  }
}

/** Pagefind wants all words in one text; where too few have them, texts with some of the words follow. */
async function find(written: string): Promise<Match[]> {
  loading ??= loadPagefind();
  const pagefind = await loading;
  const { results } = await pagefind.search(written);
  const found = new Map(results.map((result) => [result.id, result]));
  if (found.size < MOST_TEXTS) {
    const byWord = await Promise.all(wordsOf(written).map(async (word) => (await pagefind.search(word)).results));
    const scores = new Map<string, { result: Result; score: number }>();
    for (const result of byWord.flat()) {
      const score = (scores.get(result.id)?.score ?? 0) + result.score;
      scores.set(result.id, { result, score });
    }
    for (const { result } of [...scores.values()].sort((a, b) => b.score - a.score))
      if (!found.has(result.id)) found.set(result.id, result);
  }
  const texts = await Promise.all([...found.values()].slice(0, MOST_TEXTS).map((result) => result.data()));
  const weigh = ({ weighted_locations: places }: Match): number =>
    places.reduce((sum, { balanced_score: score }) => sum + score, 0);
  return texts
    .flatMap(({ sub_results: matches }) => matches.filter(({ url }) => url.includes('#')))
    .sort((one, other) => weigh(other) - weigh(one))
    .slice(0, MOST);
}

/** The words of a query of at least two characters; a browser that cannot part Chinese gives its pairs. */
function wordsOf(written: string): string[] {
  const words =
    'Segmenter' in Intl
      ? // eslint-disable-next-line compat/compat -- asked for in the line above
        [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(written)].map(({ segment }) => segment)
      : Array.from({ length: Math.max(0, written.length - 1) }, (_, at) => written.slice(at, at + 2));
  return [...new Set(words.filter((word) => word.trim().length > 1))];
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => {
        reject(new Error('Pagefind did not answer in time.'));
      }, MOST_MILLISECONDS);
    }),
  ]);
}

/** An excerpt as text and marks; nothing else of it becomes markup. */
function excerptNodes(excerpt: string): (Node | string)[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...parsed.body.childNodes].map((node) =>
    node.nodeName === 'MARK' ? element('mark', {}, node.textContent ?? '') : (node.textContent ?? ''),
  );
}
