/**
 * How alignment and shared wording grow: `npm run bench:align` prints the processor time for all pairs at 5, 50 and
 * 500 notices, which other work on the machine sways less than the clock's.
 *
 *     node scripts/bench-align.ts [sizes…]
 *
 * Notices beyond the real five are made by recombining their items and changing a third of the words of most
 * passages, for 17 issuers (a city and its 16 districts) and as many years as it takes. Shared wording is looked
 * for over all notices at once; year over year, every two notices of one issuer are aligned.
 */
import { alignNotices } from '../src/model/align/align-notices.ts';
import { planOf } from '../src/model/align/alignment.ts';
import { buildCorpus } from '../src/model/build-corpus.ts';
import type { NoticeNode, OutlineNode } from '../src/model/corpus.ts';
import { readContent } from '../src/model/read-content.ts';
import { readStockPhrases } from '../src/model/read-editors.ts';
import { shareWording } from '../src/model/wording/shared-wording.ts';
import { indexWording } from '../src/model/wording/wording-index.ts';
import { splitWords } from '../src/model/wording/word-border.ts';

const issuers = 17;
const sizes = process.argv.slice(2).map(Number);
const random = seeded(20261122);
const corpus = buildCorpus(await readContent());
const stockPhrases = await readStockPhrases();
const items = corpus.notices.flatMap((notice) => planOf(notice)?.entries ?? []);
const words = [...new Set(items.flatMap(({ passages }) => passages.flatMap(({ text }) => splitWords(text))))].filter(
  (word) => word.length > 1,
);

interface Measured {
  notices: number;
  characters: number;
  wording: number;
  aligning: number;
}
const measured: Measured[] = [];
console.log(
  [
    'notices',
    'characters',
    'shared wording CPU s',
    'runs',
    'pairs that share',
    'their lists CPU s',
    'one-issuer pairs',
    'aligned CPU s',
    'CPU ms a pair',
    'peak MB',
  ].join('\t'),
);
for (const size of sizes.length > 0 ? sizes : [5, 50, 500]) {
  const notices = size <= corpus.notices.length ? corpus.notices.slice(0, size) : makeNotices(size);
  const passages = notices.flatMap((notice) =>
    notice.partNodes.flatMap((part) => part.entries.flatMap((entry) => entry.passages)),
  );
  const characters = passages.reduce((sum, { text }) => sum + text.length, 0);

  let start = cpuSeconds();
  const runs = shareWording(passages, stockPhrases);
  const wording = cpuSeconds() - start;

  start = cpuSeconds();
  const index = indexWording(runs);
  let near = 0;
  notices.forEach((a, at) => {
    for (const b of notices.slice(at + 1))
      if (
        a.issuer.id !== b.issuer.id &&
        Math.abs(a.year - b.year) <= 1 &&
        index.between(a.id, b.id, 'substance').length > 0
      )
        near += 1;
  });
  const listing = cpuSeconds() - start;

  start = cpuSeconds();
  let pairs = 0;
  notices.forEach((a, at) => {
    for (const b of notices.slice(at + 1)) {
      if (a.issuer.id !== b.issuer.id) continue;
      alignNotices(a, b, null);
      pairs += 1;
    }
  });
  const aligning = cpuSeconds() - start;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    [
      size,
      characters,
      wording.toFixed(2),
      runs.length,
      near,
      listing.toFixed(2),
      pairs,
      aligning.toFixed(2),
      ((aligning / pairs) * 1000).toFixed(1),
      peak,
    ].join('\t'),
  );
  measured.push({ notices: size, characters, wording, aligning });
}
const [first, last] = [measured.at(-2), measured.at(-1)];
if (first && last) {
  // 1 is growth in step with the text, 2 with its square.
  const growth = (key: 'wording') => Math.log(last[key] / first[key]) / Math.log(last.characters / first.characters);
  console.log(
    `shared wording of all pairs, ${first.notices} to ${last.notices} notices: time grows with the text to the power ${growth('wording').toFixed(2)}`,
  );
}

/** Processor time of this process so far, in seconds. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Notices of made-up years: items drawn from the real ones, words changed. */
function makeNotices(count: number): NoticeNode[] {
  return Array.from({ length: count }, (_, index) => {
    const issuer = `issuer${index % issuers}`;
    const year = 2000 + Math.floor(index / issuers);
    const id = `${issuer}-${year}`;
    const model = corpus.notices[index % corpus.notices.length];
    const plan = model && planOf(model);
    if (!model || !plan) throw new Error('a real notice holds no plan');
    let order = 0;
    const entries = plan.entries.map((entry): OutlineNode => {
      const source = entry.kind === 'item' ? (items[Math.floor(random() * items.length)] ?? entry) : entry;
      const passages = source.passages.map((passage) => ({
        ...passage,
        id: `${id}-${(order += 1)}`,
        notice: id,
        part: plan.id,
        entry: entry.path,
        order,
        text: perturb(passage.text),
      }));
      return { ...entry, id: `${id}/${plan.id}/${entry.path}`, notice: id, heading: source.heading, passages };
    });
    return {
      ...model,
      id,
      year,
      issuer: { ...model.issuer, id: issuer },
      partNodes: [{ ...plan, notice: id, entries }],
    };
  }).toSorted((one, other) => one.issuer.id.localeCompare(other.issuer.id) || one.year - other.year);
}

/** Four passages in five get about a third of their words changed. */
function perturb(text: string): string {
  if (random() < 0.2) return text;
  return splitWords(text)
    .map((word) => (word.length > 1 && random() < 0.35 ? (words[Math.floor(random() * words.length)] ?? word) : word))
    .join('');
}

/** A generator of numbers from 0 to 1 that gives the same ones on every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
