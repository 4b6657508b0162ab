/** Reads from disk all that the reviews of notices rest on. */
import { readFileSync } from 'node:fs';
import { readEditors } from '../src/convert/classify/read-editors.ts';
import { parseYaml, readText } from '../src/convert/read.ts';
import { planOf } from '../src/model/align/alignment.ts';
import { buildCorpus } from '../src/model/build-corpus.ts';
import { readContent } from '../src/model/read-content.ts';
import { readAlignmentDecisions, readMoved } from '../src/model/read-editors.ts';
import type { ReviewMatter } from '../src/review/matter.ts';
import { sidecarSchema } from '../src/schema/notice.ts';
import { readSearchVocabulary } from '../src/search/read-search-vocabulary.ts';
import { readSeedFolder } from './seed-folder.ts';

/**
 * What a review rests on, by the id of its notice; null where that is not in seeds and content, or its sidecar cannot be
 * read. Raises an error that names the editors' files that cannot be read.
 */
export async function readMatters(): Promise<(id: string) => ReviewMatter | null> {
  const { seeds } = await readSeedFolder('seeds');
  const corpus = buildCorpus(await readContent());
  const editors = await readEditors('content/editors');
  const broken = editors.files.filter(({ messages }) => messages.some(({ fatal }) => fatal));
  if (broken.length > 0)
    throw new Error(
      `${broken.map(({ path }) => path).join('、')}：格式有误，请先运行 npm run convert 按提示改正 / cannot be read; run npm run convert and correct what it names`,
    );
  const alignments = await readAlignmentDecisions();
  const moved = await readMoved();
  const { synonyms } = await readSearchVocabulary();
  return (id) => {
    const seed = seeds.find((one) => one.id === id);
    const notice = corpus.notices.find((one) => one.id === id);
    const sidecar = seed && parseYaml(readText(seed.sidecarPath, seed.sidecar), sidecarSchema, 'sidecar');
    if (!notice || !sidecar) return null;
    const before = corpus.notices
      .filter((one) => one.issuer.id === notice.issuer.id && planOf(one) !== null && one.year < notice.year)
      .sort((a, b) => b.year - a.year)[0];
    return {
      corpus,
      notice,
      sidecar,
      decisions: editors.decisions.get(id)?.decisions ?? [],
      rules: editors.codebook?.rules.guide ?? [],
      moved,
      reasons: JSON.parse(readFileSync(`content/notices/${id}/reasons.json`, 'utf8')) as Record<string, string[]>,
      source: new TextDecoder().decode(seed.bytes),
      synonyms,
      earlier: before ? { notice: before, decisions: alignments.get(`${before.id}--${id}`) ?? null } : null,
    };
  };
}
