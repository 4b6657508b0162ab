/**
 * A script as a page holds it in itself: bundled while the site is built, one line.
 */
import { rolldown } from 'rolldown';

/** @param file from the project's folder */
export async function pageScript(file: string): Promise<string> {
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
