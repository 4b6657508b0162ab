/**
 * A target (指标): one number of a passage, with what is done to how much of what, by when.
 */
import { z } from 'astro/zod';
import { passageIdSchema } from './passage.ts';

/** `target`: to be reached; `result`: reached; `stock`: a total as of a date; `standard`: an amount per person or place. */
export const targetKindSchema = z.enum(['target', 'result', 'stock', 'standard']);
export type TargetKind = z.infer<typeof targetKindSchema>;

export const targetSchema = z.strictObject({
  /** `<passage id>-<n>`, n from 1 in reading order. */
  id: z.string(),
  passage: passageIdSchema,
  kind: targetKindSchema,
  /** The year the number is for, Gregorian: the plan's year unless the words name another. */
  year: z.number().int(),
  /** As the source says it: 新增, 新建, 改建, 完成, 达到; empty where it has none. */
  verb: z.string(),
  /** What is counted, in the source's words. */
  object: z.string(),
  /** Plain decimal in the unit's base (`10万` is 100000; `65%` is 65 with unit `%`). */
  value: z.number(),
  /** Upper end of a range (`1-2家`); null where it is no range. */
  valueHigh: z.number().nullable(),
  /** 约, 余, 以上, 不低于 …, as the source says it; null where the number is exact. */
  approximate: z.string().nullable(),
  /** 张, 家, 户, 名, %, 元 …, the base unit where the source has 万 or 亿. */
  unit: z.string(),
  /** Exact run of the passage that states it. */
  quote: z.string(),
  /** Place of the number in the passage's text: UTF-16 offsets, end exclusive. */
  span: z.tuple([z.number().int().nonnegative(), z.number().int().positive()]),
  /** True where the source says 累计. */
  cumulative: z.boolean().default(false),
  /** What an amount is for: 每人每月, 每户, 千人; null where it is for no one thing. */
  per: z.string().nullable().default(null),
  /** What the verb is said of where the number counts those it reaches: “一键通”服务 in “一键通”服务新增覆盖1万名老年人. */
  subject: z.string().nullable().default(null),
  /** What a share is of: 社会组织总数 in 慈善组织630家，占社会组织总数3.6%; null where it is given by the thing alone. */
  of: z.string().nullable().default(null),
  /** 力争, 计划, 预计 … where the number is willed and not promised, as the source says it; null where it is said outright. */
  hedge: z.string().nullable().default(null),
  /** 以正式下达指标为准, where the source says so of the number; null where it does not. */
  proviso: z.string().nullable().default(null),
  /** Id of the target that this one is a part of (35 places = 5 canteens + 30 points); null where it is no part. */
  whole: z.string().nullable().default(null),
  /** The indicator it is tied to by an editor; null where it is counted nowhere else. */
  indicator: z.string().nullable(),
});
export type Target = z.infer<typeof targetSchema>;
