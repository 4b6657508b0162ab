/** The data of YAML files, each parsed once: the corpus, the dates of decisions and the classifier read the same ones. */
import { parse, parseDocument } from 'yaml';

/** What the files without a fault held when they were last read, by path. */
const known = new Map<string, { text: string; data: unknown }>();

/**
 * The data of a file; null where anything is wrong with its text. It is shared: a reader takes what its schema makes of it,
 * which is a copy, and never changes it.
 */
export function soundYaml(path: string, text: string): { data: unknown } | null {
  const held = known.get(path);
  if (held?.text === text) return held;
  const document = parseDocument(text);
  if (document.errors.length + document.warnings.length > 0) return null;
  try {
    const made = { text, data: document.toJS() as unknown };
    known.set(path, made);
    return made;
  } catch {
    // An alias that leads nowhere, which the caller tells in its own words.
    return null;
  }
}

/** The data of a file; raises the error of the package where the text is no YAML. */
export function yamlData(path: string, text: string): unknown {
  const sound = soundYaml(path, text);
  return sound ? sound.data : parse(text);
}
