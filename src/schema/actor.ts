/**
 * Who does it (分工): `content/editors/actors.yaml`. An actor is an organisation, a level or a group that a sentence says to
 * lead the task, to work along, or to be relied on; not who is served, funded, registered or supervised.
 */
import { z } from 'astro/zod';
import { decidedOnSchema } from './decided-on.ts';

export const actorRoleSchema = z.enum(['lead', 'partner', 'support']);
export type ActorRole = z.infer<typeof actorRoleSchema>;

export const actorLevelSchema = z.enum(['department', 'township', 'social', 'market', 'institution', 'other']);
export type ActorLevel = z.infer<typeof actorLevelSchema>;

const actorRuleSchema = z.strictObject({
  name: z.string().min(1),
  role: actorRoleSchema,
  /** A regular expression with `{names}` once, searched for in a passage without the titles in 《》. */
  pattern: z.string().includes('{names}'),
  must: z.array(z.string().min(1)).min(1),
  mustNot: z.array(z.string().min(1)).min(1),
});

export const actorsSchema = z.strictObject({
  date: decidedOnSchema,
  roles: z.record(actorRoleSchema, z.strictObject({ name: z.string().min(1), means: z.string().min(1) })),
  /** The first whose pattern is found in a name holds. */
  levels: z.array(z.strictObject({ level: actorLevelSchema, name: z.string().min(1), pattern: z.string() })),
  /** What a name ends with, as regular expressions. */
  heads: z.array(z.string().min(1)).min(1),
  /** Departments called by their field, alternatives of a regular expression; in a row they share one 部门. */
  fields: z.string().min(1),
  /** Words that no modifier before such an ending has. */
  notInName: z.string().min(1),
  /** Quantities and the like at the beginning, which are no part of a name. */
  notBefore: z.string().min(1),
  rules: z.array(actorRuleSchema).min(1),
});
export type ActorRules = z.infer<typeof actorsSchema>;
