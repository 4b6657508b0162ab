/**
 * `npm run coding:unseen`: how the classifier would do on each notice if nobody had read it before writing the cues.
 * Every cue that occurs in that notice alone is withheld, the notice is converted anew and the proposals are compared
 * with the decisions. Last, texts that were written by someone who knew no cue (`tests/intake/`), with the whole codebook.
 */
import { readFile } from 'node:fs/promises';
import { readEditors } from '../src/convert/classify/read-editors.ts';
import { withholdCues } from './eval/withhold-cues.ts';
import { convertNotice } from '../src/convert/pipeline.ts';
import { type CodedTwice, countLabels, scoreTogether } from '../src/model/agreement.ts';
import { buildCorpus } from '../src/model/build-corpus.ts';
import { readContent } from '../src/model/read-content.ts';
import { parseBody } from '../src/schema/body.ts';
import { areSame, convertAsAnEditor, readIntakeTexts, themesOf, writtenOf } from './intake-text.ts';
import { failPlainly } from './plain-fault.ts';
import { isThemed } from '../src/schema/passage.ts';

failPlainly();

const { codebook } = await readEditors('content/editors');
if (codebook === null) throw new Error('the codebook does not fit its schema: run `npm run convert` to see where');
const corpus = buildCorpus(await readContent());
const codable = corpus.passages.filter((passage) => passage.reviewed && isThemed(passage));
const themes = corpus.themes.map(({ id }) => id);
const cues = codebook.themes.flatMap((theme) => theme.cues).length;

const all: CodedTwice[] = [];
for (const { id } of corpus.notices) {
  const textsOf = (own: boolean): string[] =>
    codable.filter(({ notice }) => (notice === id) === own).map(({ text }) => text);
  const book = withholdCues(codebook, textsOf(true), textsOf(false));
  const proposed = await proposeAnew(id, book);
  const pairs = codable
    .filter(({ notice }) => notice === id)
    .map((passage) => ({ id: passage.id, first: passage.themes, second: proposed.get(passage.key) ?? [] }));
  all.push(...pairs);
  const left = book.themes.flatMap((theme) => theme.cues).length;
  console.log(`${id}: ${tell(pairs)} (${String(cues - left)} of ${String(cues)} cues withheld)`);
}
console.log(`together: ${tell(all)}`);
console.log(`texts that nobody had read: ${tellTexts(codebook)}`);

/** Themes that a conversion with this codebook and no decisions proposes, by passage key. */
async function proposeAnew(id: string, book: NonNullable<typeof codebook>): Promise<Map<string, string[]>> {
  const [textPath, sidecarPath] = [`seeds/${id}.txt`, `seeds/${id}.yaml`];
  const seed = {
    id,
    textPath,
    bytes: await readFile(textPath),
    sidecarPath,
    sidecar: await readFile(sidecarPath, 'utf8'),
  };
  const { files } = convertNotice(seed, { codebook: book, decisions: new Map() });
  const bodies = [...(files ?? [])].flatMap(([path, text]) =>
    path.endsWith('.mdx') ? [text.replace(/^---\n.*?\n---\n/su, '')] : [],
  );
  const passages = bodies.flatMap(parseBody).flatMap((block) => block.passages);
  return new Map(passages.map((passage) => [passage.key, passage.themes]));
}

/** How many sentences of the invented texts have exactly the themes that their writer gave them. */
function tellTexts(book: NonNullable<typeof codebook>): string {
  const judged = readIntakeTexts().flatMap((text) => {
    const written = writtenOf(convertAsAnEditor(text, book).conversion);
    return text.expected.themes.map(({ sentence, themes: wanted }) => areSame(themesOf(sentence, written), wanted));
  });
  const right = judged.filter(Boolean).length;
  return `${String(right)} of ${String(judged.length)} sentences exactly right (${((100 * right) / judged.length).toFixed(1)} %)`;
}

function tell(pairs: readonly CodedTwice[]): string {
  const { precision, recall, f1 } = scoreTogether(countLabels(pairs, themes));
  return `precision ${show(precision)}, recall ${show(recall)}, F1 ${show(f1)}`;
}

function show(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}
