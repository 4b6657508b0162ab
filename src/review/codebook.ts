/** The codebook as an editor meets it: themes and topics by name (`社会救助`, `社会救助·救助顾问`), and a sheet to look them up in. */
import type { Theme } from '../schema/theme.ts';
import type { Sheet } from './book.ts';

export interface CodebookNames {
  themes: readonly string[];
  topics: readonly string[];
  nameOf: (id: string) => string;
  /** Undefined where the codebook holds no such name. */
  idOf: (name: string) => string | undefined;
}

export function codebookNames(themes: readonly Theme[]): CodebookNames {
  const topics = themes.flatMap((theme) =>
    theme.topics.map((topic) => [`${theme.id}/${topic.id}`, `${theme.name}·${topic.name}`] as const),
  );
  const names = new Map([...themes.map(({ id, name }) => [id, name] as const), ...topics]);
  const ids = new Map([...names].map(([id, name]) => [name, id]));
  return {
    themes: themes.map(({ name }) => name),
    topics: topics.map(([, name]) => name),
    nameOf: (id) => names.get(id) ?? id,
    idOf: (name) => ids.get(name),
  };
}

/** What each theme and topic takes in and leaves out. */
export function codebookSheet(themes: readonly Theme[]): Sheet {
  return {
    name: '编码手册',
    columns: [
      { key: 'name', title: '名称', width: 34 },
      { key: 'takesIn', title: '收入', width: 80 },
      { key: 'leavesOut', title: '不收', width: 60 },
    ],
    rows: themes.flatMap((theme) => [
      { name: theme.name, takesIn: theme.takesIn, leavesOut: theme.leavesOut },
      ...theme.topics.map(({ name, takesIn }) => ({ name: `${theme.name}·${name}`, takesIn })),
    ]),
  };
}
