/** The check against the official profiles, tried on small profiles of our own: the real ones need the network. */
import { describe, expect, it, test } from 'vitest';
import { countParts, findErrors, listParts, parseProfile } from '../../scripts/data-package-errors.ts';

const field = (type: string, constraints: object) => ({
  type: 'object',
  required: ['name', 'type'],
  properties: { name: { type: 'string' }, type: { enum: [type] }, constraints: { properties: constraints } },
});
const table = {
  required: ['fields'],
  properties: {
    fields: {
      items: {
        oneOf: [
          field('string', { enum: { type: 'array' } }),
          field('number', { minimum: { oneOf: [{ type: 'string' }, { type: 'number' }] } }),
        ],
      },
    },
  },
};
const dialect = { properties: { header: { type: 'boolean' } } };
const resource = {
  oneOf: [{ required: ['name', 'data'] }, { required: ['name', 'path'] }],
  properties: { hash: { type: 'string', pattern: '^[a-z0-9]+:[a-f0-9]+$' }, schema: table, dialect },
};
const profiles = new Map<string, object>([
  ['https://example.org/package', { required: ['resources'], properties: { resources: { items: resource } } }],
  ['https://example.org/resource', resource],
  ['https://example.org/table', table],
  ['https://example.org/dialect', dialect],
]);

type Change = Record<string, unknown>;

/** A descriptor that fits, with one part changed; undefined takes a property out. */
function descriptor(change: { package?: Change; resource?: Change; table?: Change; dialect?: Change } = {}): unknown {
  return {
    $schema: 'https://example.org/package',
    resources: [
      { $schema: 'https://example.org/resource', name: 'notices', path: 'notices.json' },
      {
        $schema: 'https://example.org/resource',
        name: 'numbers',
        path: 'numbers.csv',
        schema: {
          $schema: 'https://example.org/table',
          fields: [
            { name: 'id', type: 'string' },
            { name: 'value', type: 'number', constraints: { minimum: 0 } },
          ],
          ...change.table,
        },
        dialect: { $schema: 'https://example.org/dialect', header: true, ...change.dialect },
        ...change.resource,
      },
    ],
    ...change.package,
  };
}

const errors = (wrong: unknown): string[] =>
  findErrors(JSON.parse(JSON.stringify(wrong)), profiles).map(({ pointer, message }) => `${pointer}: ${message}`);

it('counts the parts, each with the profile that it names', () => {
  const parts = listParts(descriptor());
  expect(countParts(parts)).toBe('1 package, 2 resources, 1 table schema, 1 dialect');
  expect(parts.map(({ pointer, profile }) => `${pointer} ${String(profile)}`)).toEqual([
    ' https://example.org/package',
    '/resources/0 https://example.org/resource',
    '/resources/1 https://example.org/resource',
    '/resources/1/schema https://example.org/table',
    '/resources/1/dialect https://example.org/dialect',
  ]);
});

it('has nothing to say where all fits', () => {
  expect(errors(descriptor())).toEqual([]);
});

describe('what does not fit is told once, with its place', () => {
  const of = (...fields: unknown[]) => descriptor({ table: { fields } });
  test.for<[slip: string, wrong: unknown, told: string]>([
    ['no resources', descriptor({ package: { resources: undefined } }), ": must have required property 'resources'"],
    [
      'neither data nor path',
      descriptor({ resource: { path: undefined } }),
      "/resources/1: must have required property 'data', or must have required property 'path'",
    ],
    ['no name', descriptor({ resource: { name: undefined } }), "/resources/1: must have required property 'name'"],
    [
      'data and path',
      descriptor({ resource: { data: [] } }),
      '/resources/1: must fit one alternative alone, fits several',
    ],
    [
      'a hash without its kind',
      descriptor({ resource: { hash: 'abc' } }),
      '/resources/1/hash: must match pattern "^[a-z0-9]+:[a-f0-9]+$", found "abc"',
    ],
    [
      'a header of yes',
      descriptor({ dialect: { header: 'yes' } }),
      '/resources/1/dialect/header: must be boolean, found "yes"',
    ],
    [
      'a type of field that is not there',
      of({ name: 'themes', type: 'list' }),
      '/resources/1/schema/fields/0/type: must be one of string, number, found "list"',
    ],
    [
      'a field without a name',
      of({ type: 'number' }),
      "/resources/1/schema/fields/0: must have required property 'name'",
    ],
    [
      'a constraint of the type that was meant',
      of({ name: 'kind', type: 'string', constraints: { enum: 'target' } }),
      '/resources/1/schema/fields/0/constraints/enum: must be array, found "target"',
    ],
    [
      'a choice within a choice',
      of({ name: 'value', type: 'number', constraints: { minimum: true } }),
      '/resources/1/schema/fields/0/constraints/minimum: must be string, found true, or must be number, found true',
    ],
    [
      'a part that names no profile',
      descriptor({ dialect: { $schema: undefined } }),
      '/resources/1/dialect: must name the profile of this dialect in $schema, names none',
    ],
    ['no object', [], ': must name the profile of this package in $schema, names none'],
  ])('%s', ([, wrong, told]) => {
    expect(errors(wrong)).toEqual([told]);
  });

  it('and the slips of the tenth field are not those of the first', () => {
    const fields = Array.from({ length: 11 }, (_, index) => ({
      name: 'a',
      type: index % 10 === 0 ? 'list' : 'string',
    }));
    expect(errors(of(...fields))).toEqual(
      [0, 10].map((at) => `/resources/1/schema/fields/${String(at)}/type: must be one of string, number, found "list"`),
    );
  });
});

it('says which profile tells: the nearest', () => {
  const [error] = findErrors(descriptor({ dialect: { header: 'yes' } }), profiles);
  expect(error?.profile).toBe('https://example.org/dialect');
});

it('throws where a profile is missing', () => {
  expect(() => findErrors(descriptor(), new Map())).toThrow('no profile https://example.org/package');
});

describe('a profile', () => {
  it('may hold words of its own', () => {
    const profile = { propertyOrder: 1, properties: { description: { type: 'string', format: 'textarea' } } };
    expect(parseProfile(JSON.stringify(profile))).toEqual(profile);
  });

  test.for(['<!doctype html>', '[]', '{"type": 1}', '{"pattern": "("}'])('is not %s', (text) => {
    expect(() => parseProfile(text)).toThrow();
  });

  it('knows the formats', () => {
    const profile = parseProfile('{"properties": {"created": {"format": "date-time"}}}');
    const dated = (created: string) =>
      findErrors({ $schema: 'https://example.org/dated', created }, new Map([['https://example.org/dated', profile]]));
    expect(dated('2026-11-22T00:00:00Z')).toEqual([]);
    expect(dated('2026-11-22')).toHaveLength(1);
  });
});
