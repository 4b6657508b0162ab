/** Themes and topics by the names that an editor chooses: `社会救助`, `社会救助·救助顾问`. */
import type { Theme } from '../schema/theme.ts';

export interface CodebookNames {
  themes: readonly string[];
  topics: readonly string[];
  nameOf: (id: string) => string;
  /** Undefined where the codebook holds no such name. */
  idOf: (name: string) => string | undefined;
}

export function codebookNames(themes: readonly Theme[]): CodebookNames {
  const names = new Map<string, string>();
  for (const theme of themes) {
    names.set(theme.id, theme.name);
    for (const topic of theme.topics) names.set(`${theme.id}/${topic.id}`, `${theme.name}·${topic.name}`);
  }
  const ids = new Map([...names].map(([id, name]) => [name, id]));
  return {
    themes: themes.map(({ name }) => name),
    topics: themes.flatMap((theme) => theme.topics.map((topic) => `${theme.name}·${topic.name}`)),
    nameOf: (id) => names.get(id) ?? id,
    idOf: (name) => ids.get(name),
  };
}
