/**
 * A Data Package descriptor, version 2, in the properties that this site uses; strict, so that a property that the
 * standard does not know cannot slip in. Source: the Data Package, Data Resource, Table Dialect and Table Schema
 * specifications at datapackage.org.
 */
import { z } from 'astro/zod';

/** A POSIX path below the descriptor, with no way up or out, or a full address. */
const pathSchema = z.string().regex(/^(?:(?![./~]|file:)(?!.*(?:\/\.\.\/|\\|:\/\/)).+|https?:\/\/.+)$/u);
const nameSchema = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/u);

const fieldSchema = z.strictObject({
  name: z.string().min(1),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'list', 'year', 'date', 'any']),
  title: z.string().optional(),
  description: z.string().optional(),
  /** Of a list: what parts its values. */
  delimiter: z.string().optional(),
  itemType: z.enum(['string', 'integer', 'number', 'boolean', 'date']).optional(),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      enum: z.array(z.string()).min(1).optional(),
    })
    .optional(),
});

const tableSchema = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/tableschema.json'),
  fields: z.array(fieldSchema).min(1),
  fieldsMatch: z.enum(['exact', 'equal', 'subset', 'superset', 'partial']).optional(),
  missingValues: z.array(z.string()).optional(),
  primaryKey: z.array(z.string()).min(1).optional(),
  foreignKeys: z
    .array(
      z.strictObject({
        fields: z.array(z.string()).min(1),
        reference: z.strictObject({ resource: z.string().optional(), fields: z.array(z.string()).min(1) }),
      }),
    )
    .min(1)
    .optional(),
});

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
  homepage: z.url().optional(),
  version: z.string().optional(),
  created: z.iso.datetime().optional(),
  keywords: z.array(z.string()).min(1).optional(),
  sources: z.array(z.strictObject({ title: z.string().optional(), path: pathSchema.optional() })).optional(),
  resources: z
    .array(resourceSchema)
    .min(1)
    .refine(
      (resources) => new Set(resources.map(({ name }) => name)).size === resources.length,
      'names of resources are unique',
    ),
});
export type DataPackage = z.infer<typeof dataPackageSchema>;
