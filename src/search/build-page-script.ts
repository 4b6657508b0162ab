/**
 * A script as a page holds it in itself: bundled while the site is built, a line for each file.
 */
import { rolldown } from 'rolldown';

/** @param files from the project's folder, run one after the other */
export async function pageScript(files: readonly string[]): Promise<string> {
  return (await Promise.all(files.map(bundle))).join('\n');
}

async function bundle(file: string): Promise<string> {
  const build = await rolldown({
    input: file,
    platform: 'browser',
    logLevel: 'silent',
    transform: { target: 'es2020' },
  });
  const { output } = await build.generate({ format: 'iife', minify: true });
  await build.close();
  return output[0].code.trim();
}
