/**
 * Reads the editors' files on alignment, wording and second readings from disk, for scripts and tests; pages get the same
 * through Astro's collections (`site-editors.ts`).
 */
import { join } from 'node:path';
import { alignmentSchema, type AlignmentDecisions } from '../schema/alignment.ts';
import { movedSchema, type Moved } from '../schema/moved.ts';
import { secondReadingSchema, type SecondReading } from '../schema/second-reading.ts';
import { silenceReadingSchema, type SilenceReading } from '../schema/silence-reading.ts';
import { stockPhrasesSchema, type StockPhraseGroup } from '../schema/stock-phrase.ts';
import { readYamlFolder } from './read-content.ts';

/** The decisions on each pair, by the file's name (`pudong-2024--pudong-2025`). */
export async function readAlignmentDecisions(root = 'content'): Promise<Map<string, AlignmentDecisions>> {
  const files = await readYamlFolder(join(root, 'editors/alignments'), alignmentSchema);
  return new Map(files.map(({ id, ...decisions }) => [id, decisions]));
}

export async function readStockPhrases(root = 'content'): Promise<StockPhraseGroup[]> {
  return (await readYamlFolder(join(root, 'editors'), stockPhrasesSchema, 'stock-phrases')).flatMap(
    ({ groups }) => groups,
  );
}

/** Ids that were published and are no more; none where there is no such file. */
export async function readMoved(root = 'content'): Promise<Moved[]> {
  return (await readYamlFolder(join(root, 'editors'), movedSchema, 'moved.')).flatMap(({ moves }) => moves);
}

/** The second readings of topics, in the order of their names: draws (`draw-1`), then notices (`notice-putuo-2025-1`). */
export async function readSecondReadings(root = 'content'): Promise<(SecondReading & { id: string })[]> {
  const folder = join(root, 'editors/second-readings');
  return [
    ...(await readYamlFolder(folder, secondReadingSchema, 'draw-')),
    ...(await readYamlFolder(folder, secondReadingSchema, 'notice-')),
  ];
}

/** The blind readings of silent cells, in the order of their names (`silence-1`). */
export async function readSilenceReadings(root = 'content'): Promise<(SilenceReading & { id: string })[]> {
  return readYamlFolder(join(root, 'editors/second-readings'), silenceReadingSchema, 'silence-');
}
