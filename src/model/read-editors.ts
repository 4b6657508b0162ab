/**
 * Reads the editors' files on alignment and wording from disk, for scripts and tests; pages get the same
 * through Astro's collections (`site-editors.ts`).
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { alignmentSchema, type AlignmentDecisions } from '../schema/alignment.ts';
import { stockPhrasesSchema, type StockPhraseGroup } from '../schema/stock-phrase.ts';

/** The decisions on each pair, by the file's name (`pudong-2024--pudong-2025`). */
export async function readAlignmentDecisions(root = 'content'): Promise<Map<string, AlignmentDecisions>> {
  const folder = join(root, 'editors/alignments');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return new Map(
    await Promise.all(
      files.map(
        async (name) =>
          [basename(name, '.yaml'), alignmentSchema.parse(parse(await readFile(join(folder, name), 'utf8')))] as const,
      ),
    ),
  );
}

export async function readStockPhrases(root = 'content'): Promise<StockPhraseGroup[]> {
  return stockPhrasesSchema.parse(parse(await readFile(join(root, 'editors/stock-phrases.yaml'), 'utf8'))).groups;
}
