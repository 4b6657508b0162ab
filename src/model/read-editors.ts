/**
 * Reads the editors' files on alignment, wording and second readings from disk, for scripts and tests; pages get the same
 * through Astro's collections (`site-editors.ts`).
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import { alignmentSchema, type AlignmentDecisions } from '../schema/alignment.ts';
import { movedSchema, type Moved } from '../schema/moved.ts';
import { secondReadingSchema, type SecondReading } from '../schema/second-reading.ts';
import { silenceReadingSchema, type SilenceReading } from '../schema/silence-reading.ts';
import { stockPhrasesSchema, type StockPhraseGroup } from '../schema/stock-phrase.ts';
import { yamlData } from '../text/yaml-data.ts';

const readYaml = async (file: string): Promise<unknown> => yamlData(file, await readFile(file, 'utf8'));

/** The decisions on each pair, by the file's name (`pudong-2024--pudong-2025`). */
export async function readAlignmentDecisions(root = 'content'): Promise<Map<string, AlignmentDecisions>> {
  const folder = join(root, 'editors/alignments');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return new Map(
    await Promise.all(
      files.map(
        async (name) => [basename(name, '.yaml'), alignmentSchema.parse(await readYaml(join(folder, name)))] as const,
      ),
    ),
  );
}

export async function readStockPhrases(root = 'content'): Promise<StockPhraseGroup[]> {
  return stockPhrasesSchema.parse(await readYaml(join(root, 'editors/stock-phrases.yaml'))).groups;
}

/** Ids that were published and are no more; none where there is no such file. */
export async function readMoved(root = 'content'): Promise<Moved[]> {
  const path = join(root, 'editors/moved.yaml');
  return existsSync(path) ? movedSchema.parse(await readYaml(path)).moves : [];
}

/** The second readings of topics, in the order of their names: draws (`draw-1`), then notices (`notice-putuo-2025-1`). */
export async function readSecondReadings(root = 'content'): Promise<(SecondReading & { id: string })[]> {
  const folder = join(root, 'editors/second-readings');
  return [
    ...(await readNumbered(folder, 'draw-', secondReadingSchema)),
    ...(await readNumbered(folder, 'notice-', secondReadingSchema)),
  ];
}

/** The blind readings of silent cells, in the order of their names (`silence-1`). */
export async function readSilenceReadings(root = 'content'): Promise<(SilenceReading & { id: string })[]> {
  return readNumbered(join(root, 'editors/second-readings'), 'silence-', silenceReadingSchema);
}

async function readNumbered<T>(folder: string, prefix: string, schema: z.ZodType<T>): Promise<(T & { id: string })[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(prefix) && name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => ({
      ...schema.parse(await readYaml(join(folder, name))),
      id: basename(name, '.yaml'),
    })),
  );
}
