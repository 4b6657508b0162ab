/** The codebook as a sheet to look things up in: what each theme and topic takes in and leaves out. */
import type { Theme } from '../schema/theme.ts';
import type { Sheet } from './book.ts';

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
