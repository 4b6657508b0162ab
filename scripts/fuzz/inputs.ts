/**
 * Made-up inputs of the conversion, ordinary and hostile: texts with their layout, sidecars with their slips, names of
 * files. Everything comes from fast-check, so that a seed makes it again and a failure is made small.
 */
import fc from 'fast-check';

export interface FuzzInput {
  text: Uint8Array;
  sidecar: Uint8Array;
  /** What the corrections take out; each is in no other words of the input. */
  removed: string[];
}

/** Once in `times` the value, else null. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>, times: number): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const words = fc.constantFrom(
  '健全养老服务体系',
  '新增养老床位300张',
  '推进“一老一小”工作',
  '完善《社会救助暂行办法》',
  '建成1+16+220个站点',
  '覆盖率达到99.5%',
  '3万4000元',
  '五六家',
  '普陀区民政局',
  '各区民政局，机关各处室',
  '2024年工作总结',
  '2023年重点工作完成情况',
  '1900年工作计划',
  '下一步工作打算',
  '序号',
  '备注',
  'Care and Repair',
  '{process.exit()}',
  'import x from "y"',
  '</Passage>',
  '[1](2)',
  '<b',
  '<!-- -->',
  '*星*_号_`码`~~删~~',
  '# 井',
  '---',
  '> 引',
  '| 表 | 格 |',
  '\\转义\\',
  '$x$',
  '（未闭合',
  '》反了《',
  '””““',
);
/** What the check for foreign matter stops at. */
const foreign = fc.constantFrom('&nbsp;', '<b>加粗</b>', '电话021-12345678', 'a.b@c.cn', '[链](http)', '打印本页');
const odd = fc.constantFrom(
  ...['\u00ad', '\u200b', '\ufeff', '\u202e', '\u0007', '\u000b', '\u001e', '\u0085', '\u2028', '\u2029', '\u2066'],
  ...[
    '⻓',
    '⻘',
    '⼆',
    '\uf934',
    '𠮷',
    '👩‍👩‍👧',
    'é',
    'e\u0301',
    '\u3000',
    '\u00a0',
    '\t',
    '\u{e0001}',
    '\ufe0f',
    '\u0001',
  ],
);
const fatal = fc.constantFrom('\u0000', '\ufffe', '\uffff', '\ufffd', '\ue000', '\u{f0000}', '\u0378');
const run = fc.oneof(
  { weight: 8, arbitrary: words },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 2, arbitrary: odd },
  { weight: 1, arbitrary: fc.stringMatching(/^[0-9０-９一二三十百万.,，、%+-]{1,8}$/u) },
);
const label = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '一、',
    '二、',
    '三、',
    '（一）',
    '（二）',
    '(3)',
    '1.',
    '2、',
    '１０．',
    '①',
    '一是',
    '二是',
    '首先，',
  ],
  ...['第一部分 ', '第三条 ', '附件', '附件2：', '一 、', '⑴', '㈠'],
);
const ending = fc.constantFrom('。', '；', '', '：', '！', '.', '，', '……');
const line = fc
  .tuple(label, fc.array(run, { maxLength: 5 }), ending)
  .map(([opening, runs, end]) => opening + runs.join('') + end);
/** Lines that look like the furniture of a page, and may be cells. */
const mark = fc.constantFrom(
  ...['- 1 -', '- 2 -', '- 3 -', '— 4 —', '1', '2', '3', '12', '1/3', '2/3', '-3', '·5', '---', '……——', '========'],
  ...[
    '第 1 页',
    '第 2 页 共 9 页',
    '- 0 -',
    '2024年某市民政工作要点',
    '一、养老服务工作',
    '养老服务',
    '序号',
    '──────────',
  ],
);
const joint = fc.constantFrom(
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\n　　',
  '\n ',
  '\f',
  '\n\f',
  '\u2028',
  ' ',
  '\n\u00a0',
);

/** Rows of a table copied cell by cell. */
const table = fc
  .tuple(fc.integer({ min: 2, max: 10 }), fc.integer({ min: 1, max: 6 }), fc.boolean())
  .map(([columns, rows, feeds]) =>
    Array.from({ length: rows }, (_, row) =>
      [
        String(row + 1),
        ...Array.from({ length: columns - 1 }, (_, cell) => (cell === 0 ? '养老服务' : `第${String(cell)}格`)),
      ].join('\n'),
    ).join(feeds ? '\n\f序号\n' : '\n'),
  );

const body = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 6, arbitrary: line }, { weight: 2, arbitrary: mark }, { weight: 1, arbitrary: table }),
      joint,
    ),
    { maxLength: 30 },
  )
  .map((lines) => lines.flat().join(''));

const opening = fc.constantFrom(
  '2024年某市民政工作要点\n\n',
  '某市民政局文件\n某民发〔2024〕8号\n关于印发《2024年某市民政工作要点》的通知\n各区民政局：\n现将《2024年某市民政工作要点》印发给你们。\n某市民政局\n2024年2月6日\n2024年某市民政工作要点\n',
  '2024年某市民政工作要点\n一、总体要求\n',
  '\ufeff2024年某市民政工作要点\r\n',
  '',
);

const advertisement = fc.stringMatching(/^广告[a-z]{8}$/u);
const reason = fc.oneof(fc.constantFrom('试', '两\n段', '```', ''), fc.string({ unit: 'grapheme', maxLength: 8 }));
const correction = fc.oneof(
  fc.record({
    kind: fc.constantFrom('keep', 'sic', 'drop'),
    text: fc.oneof(words, fc.constantFrom('', ' ', '\n')),
    reason,
  }),
  fc.record({ kind: fc.constant('sic'), text: words, slip: fc.constantFrom('养老', '医院', ' ', '养 老'), reason }),
  // What a `remove` that fits takes out is known to the check: see `advertisement`.
  fc.record({ kind: fc.constant('remove'), text: fc.constantFrom('', ' ', '\n', '没有这句话'), reason }),
);

const value = fc.oneof(
  fc.constantFrom(
    'null',
    '*x',
    '!foo bar',
    '&a [*a]',
    '{',
    '[1, 2',
    '"\\u0000"',
    '"a\\nER  - "',
    '2024-13-45',
    '~',
    '!!binary aa',
  ),
  fc.constantFrom(
    'https://mz.sh.gov.cn/a',
    'javascript:alert(1)',
    'data:text/html,x',
    '<script>',
    "'",
    '"\\u202e"',
    '- a',
  ),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
);
const field = fc.constantFrom(
  'issuer',
  'year',
  'title',
  'number',
  'date',
  'addressees',
  'source',
  'added',
  'outline',
  'furniture',
  '__proto__',
  'foo',
);

const plain = [
  'issuer: { id: moushi, name: 某市民政局, area: 某市, city: 某市, level: city }',
  'year: 2024',
  'title: 2024年某市民政工作要点',
  'source: { kind: web, note: 样例。 }',
  'added: 2026-01-01',
];

/** The sidecar: most as they should be, some with a line spoilt. */
const sidecarText = fc
  .record({
    spoilt: rarely(fc.tuple(fc.nat(plain.length), field, value), 6),
    corrections: rarely(fc.array(correction, { minLength: 1, maxLength: 3 }), 6),
    cut: rarely(fc.nat(200), 30),
  })
  .map(({ spoilt, corrections, cut }) => {
    const lines = [...plain];
    if (spoilt) lines.splice(spoilt[0], 1, `${spoilt[1]}: ${spoilt[2]}`);
    for (const [index, one] of (corrections ?? []).entries())
      lines.push(`${index === 0 ? 'corrections:\n' : ''}  - ${JSON.stringify(one)}`);
    const text = lines.join('\n');
    return cut === null ? text : text.slice(0, cut);
  });

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A text and its sidecar. `removed` is in the text once, as the sidecar's `remove` says. */
export const fuzzInput: fc.Arbitrary<FuzzInput> = fc
  .record({
    opening,
    body,
    sidecar: sidecarText,
    lost: rarely(fc.oneof(fatal, foreign), 20),
    advertisement: rarely(advertisement, 4),
    broken: rarely(fc.constantFrom('text', 'sidecar'), 60),
  })
  .map(({ lost, broken, ...made }) => {
    const removed = made.advertisement === null || made.sidecar.includes('corrections') ? [] : [made.advertisement];
    const middle = Math.floor(made.body.length / 2);
    const words =
      `${made.body.slice(0, middle)}${lost ?? ''}${removed.join('')}${made.body.slice(middle)}`.toWellFormed();
    const text = bytes(made.opening + words);
    const added = removed.map((one) => `\ncorrections: [{ kind: remove, text: ${one}, reason: 广告。 }]`).join('');
    const sidecar = bytes((made.sidecar + added).toWellFormed());
    return {
      text: broken === 'text' ? Uint8Array.from([...text, 0xb9, 0xd8]) : text,
      sidecar: broken === 'sidecar' ? Uint8Array.from([...sidecar, 0xd6, 0xd0]) : sidecar,
      removed,
    };
  });

/** Names that a folder of seeds may hold. */
export const fileNames: fc.Arbitrary<string[]> = fc.uniqueArray(
  fc
    .tuple(
      fc.oneof(
        fc.constantFrom(
          'putuo-2025',
          'Putuo-2025',
          'putuo_2025',
          '普陀-2025',
          '静安2025',
          '2025',
          '~$putuo',
          'a b',
          '.hidden',
          'x-',
          'é',
        ),
        fc.stringMatching(/^[\p{Script=Han}A-Za-z0-9_. -]{1,12}$/u),
      ),
      fc.constantFrom('.txt', '.yaml', '.yml', '.TXT', '.pdf', '.docx', '', '.txt.txt', '.v2.txt', '.YAML'),
    )
    .map(([name, end]) => name + end)
    .filter((name) => !/^\.{0,2}$/u.test(name.trim()) && name.trim() === name),
  { minLength: 1, maxLength: 6 },
);
