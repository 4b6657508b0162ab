/** Reads from disk all that the review of one notice rests on. */
import { readFile } from 'node:fs/promises';
import { readEditors } from '../src/convert/classify/read-editors.ts';
import { parseYaml, readText } from '../src/convert/read.ts';
import { planOf } from '../src/model/align/alignment.ts';
import { buildCorpus } from '../src/model/build-corpus.ts';
import { readContent } from '../src/model/read-content.ts';
import { readAlignmentDecisions, readMoved } from '../src/model/read-editors.ts';
import type { ReviewMatter } from '../src/review/review.ts';
import { sidecarSchema } from '../src/schema/notice.ts';
import { readSearchVocabulary } from '../src/search/read-search-vocabulary.ts';
import { readSeedFolder } from './seed-folder.ts';

/** Null where the notice is not in seeds and content, or its sidecar cannot be read. Raises an error that names the editors' files that cannot be read. */
export async function readMatter(id: string): Promise<ReviewMatter | null> {
  const { seeds } = await readSeedFolder('seeds');
  const seed = seeds.find((one) => one.id === id);
  if (!seed) return null;
  const corpus = buildCorpus(await readContent());
  const notice = corpus.notices.find((one) => one.id === id);
  const sidecar = parseYaml(readText(seed.sidecarPath, seed.sidecar), sidecarSchema, 'sidecar');
  if (!notice || !sidecar) return null;
  const editors = await readEditors('content/editors');
  const broken = editors.files.filter(({ messages }) => messages.some(({ fatal }) => fatal));
  if (broken.length > 0)
    throw new Error(
      `${broken.map(({ path }) => path).join('、')}：格式有误，请先运行 npm run convert 按提示改正 / cannot be read; run npm run convert and correct what it names`,
    );
  const before = corpus.notices
    .filter((one) => one.issuer.id === notice.issuer.id && planOf(one) !== null && one.year < notice.year)
    .sort((a, b) => b.year - a.year)[0];
  const alignments = await readAlignmentDecisions();
  return {
    corpus,
    notice,
    sidecar,
    decisions: editors.decisions.get(id)?.decisions ?? [],
    rules: editors.codebook?.rules.guide ?? [],
    moved: await readMoved(),
    reasons: JSON.parse(await readFile(`content/notices/${id}/reasons.json`, 'utf8')) as Record<string, string[]>,
    source: new TextDecoder().decode(seed.bytes),
    synonyms: (await readSearchVocabulary()).synonyms,
    earlier: before ? { notice: before, decisions: alignments.get(`${before.id}--${id}`) ?? null } : null,
  };
}
