/**
 * A Data Package descriptor, version 2, in the properties that this site uses, as `src/export/data-package.ts` writes it; strict, so that a property that the
 * standard does not know cannot slip in. Sources: the Data Package, Data Resource, Table Dialect and Table Schema
 * specifications at datapackage.org, and their profiles (JSON Schema) there, which validators go by.
 *
 * The two differ: the specification has fields of type `list` and a `fieldsMatch` that is a string, where the profiles of
 * version 2.0 know no list and ask for an array (issues 1089 and 965 of frictionlessdata/datapackage). A descriptor that
 * both accept does without. `npm run check:data-package` asks the profiles themselves.
 */
import { z } from 'astro/zod';

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;
/** Names of fields, in order. */
const keySchema = z.array(z.string()).min(1).refine(distinct, 'each field stands in a key once');

/** A POSIX path below the descriptor, with no way up or out, or a full address. */
const pathSchema = z.string().regex(/^(?:(?![./~]|file:)(?!.*(?:\/\.\.\/|\\|:\/\/)).+|https?:\/\/.+)$/u);
const nameSchema = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/u);

const fieldSchema = z
  .strictObject({
    name: z.string().min(1),
    type: z.enum(['string', 'integer', 'number', 'boolean', 'year', 'date', 'any']),
    title: z.string().optional(),
    description: z.string().optional(),
    constraints: z
      .strictObject({
        required: z.boolean().optional(),
        unique: z.boolean().optional(),
        /** Of a string. */
        pattern: z.string().optional(),
        enum: z.array(z.string()).min(1).refine(distinct, 'each value is listed once').optional(),
      })
      .optional(),
  })
  .refine(
    ({ type, constraints }) => type === 'string' || constraints?.pattern === undefined,
    'only strings have a pattern',
  )
  .refine(
    ({ type, constraints }) => type !== 'boolean' || constraints?.enum === undefined,
    'true and false are not listed as strings',
  );

const tableSchema = z
  .strictObject({
    $schema: z.literal('https://datapackage.org/profiles/2.0/tableschema.json'),
    fields: z.array(fieldSchema).min(1),
    missingValues: z.array(z.string()).optional(),
    primaryKey: keySchema.optional(),
    foreignKeys: z
      .array(
        z.strictObject({
          fields: keySchema,
          reference: z.strictObject({ resource: z.string().optional(), fields: keySchema }),
        }),
      )
      .min(1)
      .optional(),
  })
  .refine(({ fields, primaryKey = [], foreignKeys = [] }) => {
    const names = new Set(fields.map(({ name }) => name));
    return [...primaryKey, ...foreignKeys.flatMap((key) => key.fields)].every((name) => names.has(name));
  }, 'a key names fields of its table');

const resourceSchema = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/dataresource.json'),
  name: nameSchema,
  path: pathSchema,
  type: z.literal('table').optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  format: z.string().optional(),
  mediatype: z
    .string()
    .regex(/^.+\/.+$/u)
    .optional(),
  encoding: z.string().optional(),
  bytes: z.number().int().nonnegative().optional(),
  hash: z
    .string()
    .regex(/^[^:]+:[a-fA-F0-9]+$/u)
    .optional(),
  dialect: z
    .strictObject({
      $schema: z.literal('https://datapackage.org/profiles/2.0/tabledialect.json'),
      header: z.boolean(),
      delimiter: z.string(),
      lineTerminator: z.string(),
      quoteChar: z.string(),
      doubleQuote: z.boolean(),
    })
    .optional(),
  schema: tableSchema.optional(),
});

export const dataPackageSchema = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: nameSchema,
  title: z.string().optional(),
  description: z.string().optional(),
  homepage: z
    .url()
    .regex(/^[!-~]+$/u, 'an address in ASCII: others are no URI')
    .optional(),
  version: z.string().optional(),
  created: z.iso.datetime().optional(),
  keywords: z.array(z.string()).min(1).optional(),
  licenses: z
    .array(
      z
        .strictObject({ name: z.string().optional(), path: pathSchema.optional(), title: z.string().optional() })
        .refine(
          (license) => license.name !== undefined || license.path !== undefined,
          'a licence has a name or a path',
        ),
    )
    .min(1)
    .optional(),
  sources: z
    .array(
      z
        .strictObject({ title: z.string().optional(), path: pathSchema.optional() })
        .refine((source) => Object.keys(source).length > 0, 'a source says something'),
    )
    .optional(),
  resources: z
    .array(resourceSchema)
    .min(1)
    .refine((resources) => distinct(resources.map(({ name }) => name)), 'names of resources are unique')
    .refine(
      (resources) =>
        resources.every(({ schema: own }) =>
          (own?.foreignKeys ?? []).every(({ reference }) => {
            const to =
              reference.resource === undefined
                ? own
                : resources.find(({ name }) => name === reference.resource)?.schema;
            return reference.fields.every((name) => to?.fields.some((field) => field.name === name));
          }),
        ),
      'a reference names a table and its fields',
    ),
});
