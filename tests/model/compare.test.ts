import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import { textName, listTexts, listYears } from '../../src/model/notice-text.ts';
import { compareTheme, themedPassages, topicsByState } from '../../src/model/compare.ts';
import { paragraphsOf } from '../../src/model/comparison/clause.ts';
import { buildMatrix } from '../../src/model/matrix.ts';
import { citedAs, nodeName } from '../../src/model/source-line.ts';
import { pageName } from '../../src/text/page.ts';
import { corpus, records } from '../held-corpus.ts';

const columns = listTexts(corpus);
const plans = columns.filter((column) => column.kind === 'plan');

describe('listTexts', () => {
  it('has a column for each held plan, each summary, and each held issuer in each held year', () => {
    const issuers = new Set(corpus.notices.map((notice) => notice.issuer.id));
    const years = listYears(columns);
    const matrix = columns.filter((column) => column.kind !== 'summary');
    expect(matrix).toHaveLength(issuers.size * years.length);
    expect(plans.map((column) => column.notice?.id)).toEqual(
      corpus.notices.filter((notice) => notice.parts.some((part) => part.kind === 'plan')).map((notice) => notice.id),
    );
  });

  it('says what is not held, and never gives it a text', () => {
    const absent = columns.filter((column) => column.kind === 'absent');
    expect(absent.map(textName)).toEqual(expect.arrayContaining(['上海市 2025', '普陀区 2025', '青浦区 2024']));
    for (const column of absent) {
      expect(column.notice).toBeNull();
      expect(themedPassages(column)).toEqual([]);
    }
  });

  it('keeps the city’s summary of 2023 apart from its plan of 2024', () => {
    const summary = columns.find((column) => column.kind === 'summary');
    expect(summary && textName(summary)).toBe('上海市 2023（总结）');
    const plan = plans.find((column) => column.id === 'shanghai-2024');
    const keys = new Set(plan && themedPassages(plan).map((passage) => passage.id));
    expect(summary && themedPassages(summary).filter((passage) => keys.has(passage.id))).toEqual([]);
  });
});

describe('compareTheme', () => {
  const comparisons = corpus.themes.map((theme) => compareTheme(corpus, theme, columns));

  it('puts every themed passage of every text into its theme’s table, and nothing else', () => {
    for (const { theme, rows } of comparisons)
      for (const column of columns) {
        const shown = new Set(
          rows.flatMap((row) =>
            row.cells
              .filter((cell) => cell.column === column)
              .flatMap((cell) => cell.extracts.flatMap((extract) => extract.passages.map((passage) => passage.id))),
          ),
        );
        const own = themedPassages(column).filter((passage) => passage.themes.includes(theme.id));
        expect(shown, `${theme.id} × ${column.id}`).toEqual(new Set(own.map((passage) => passage.id)));
      }
  });

  it('has a row for every topic, spoken on or not, so that silence shows', () => {
    for (const { theme, rows } of comparisons)
      expect(rows.flatMap((row) => row.topic?.id ?? [])).toEqual(theme.topics.map((topic) => topic.id));
  });

  it('calls a cell absent where no text is held, and silent only where a reviewed text says nothing', () => {
    for (const { rows } of comparisons)
      for (const cell of rows.flatMap((row) => row.cells)) {
        expect(cell.state === 'absent').toBe(cell.column.kind === 'absent');
        if (cell.state === 'silent') expect(cell.extracts).toEqual([]);
        if (cell.state === 'addressed') expect(cell.extracts).not.toEqual([]);
      }
  });

  it('calls it pending, never silent, where an editor has not seen the whole text', () => {
    const draft = buildCorpus(records);
    const theme = draft.theme('estate');
    for (const passage of draft.passages) passage.reviewed = false;
    const states = compareTheme(draft, theme, listTexts(draft)).rows.flatMap((row) =>
      row.cells.map((cell) => cell.state),
    );
    expect(new Set(states)).toEqual(new Set(['pending', 'absent']));
  });

  it('counts each topic of a column under one state', () => {
    for (const comparison of comparisons)
      for (const column of columns) {
        const states = Object.values(topicsByState(comparison, column)).flat();
        expect(states).toHaveLength(comparison.theme.topics.length);
      }
  });

  it('never runs together passages between which others stand', () => {
    for (const { rows } of comparisons)
      for (const extract of rows.flatMap((row) => row.cells.flatMap((cell) => cell.extracts)))
        for (const run of paragraphsOf(extract.passages, null))
          expect(run.at(-1)!.order - run[0]!.order).toBe(run.length - 1);
  });
});

describe('buildMatrix', () => {
  it('counts what the comparisons show', () => {
    const rows = buildMatrix(corpus, columns).flatMap((family) => family.rows);
    expect(rows.map((row) => row.theme.id)).toEqual(corpus.themes.map((theme) => theme.id));
    for (const { theme, cells } of rows)
      for (const { column, count } of cells)
        expect(count).toBe(themedPassages(column).filter((passage) => passage.themes.includes(theme.id)).length);
  });
});

describe('where a passage stands', () => {
  it.each([
    ['pudong-2024', 'plan-2024', '2-5', '二、5、增加养老服务设施供给'],
    ['pudong-2024', 'plan-2024', '0', '开头'],
    ['qingpu-2025', 'plan-2025', '1-2', '一、（二）大力发展银发经济'],
    // Printed with a half-width comma.
    ['pudong-2025', 'plan-2025', '1', '一、着力实施积极应对人口老龄化国家战略，提升养老服务和老龄工作水平'],
  ])('%s %s %s is %s', (notice, part, path, name) => {
    const node = corpus
      .notice(notice)
      .partNodes.find((each) => each.id === part)
      ?.entries.find((entry) => entry.path === path);
    expect(node && nodeName(corpus, node)).toBe(name);
  });

  it('is told with the number of the notice, or where it has none with whose text it is', () => {
    const cited = (id: string) => citedAs(columns.find((each) => each.id === id)!);
    expect(cited('pudong-2024')).toBe('浦民发〔2024〕8号');
    expect(cited('pudong-2025')).toBe('浦东新区2025年要点');
    const summary = { notice: { number: null }, issuer: { area: '青浦区' }, year: 2023, kind: 'summary' } as const;
    expect(citedAs(summary)).toBe('青浦区2023年工作总结');
  });

  it('names pages, and says nothing where they cannot be told', () => {
    expect(pageName([4, 4])).toBe('第4页');
    expect(pageName([4, 5])).toBe('第4—5页');
    expect(pageName(null)).toBeNull();
  });
});
