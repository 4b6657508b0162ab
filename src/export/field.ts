/** Columns that several tables have, in the terms of the Table Schema. */
import type { Field } from './dataset.ts';

export const text = (name: string, title: string, description: string): Field => ({
  name,
  title,
  type: 'string',
  description,
});
export const count = (name: string, title: string, description: string): Field => ({
  name,
  title,
  type: 'integer',
  description,
});
export const list = (name: string, title: string, description: string): Field => ({
  name,
  title,
  type: 'list',
  description,
});
/** A column of one of a few words, each told with the name that the pages have for it: `target 计划，result 完成。` */
export const oneOf = (name: string, title: string, names: Readonly<Record<string, string>>): Field => ({
  ...text(name, title, `${nameEach(names)}。`),
  constraints: { required: true, enum: Object.keys(names) },
});
/** `target 计划，result 完成`. */
export const nameEach = (names: Readonly<Record<string, string>>): string =>
  Object.entries(names)
    .map(([id, words]) => `${id} ${words}`)
    .join('，');
export const must = (field: Field): Field => ({ ...field, constraints: { ...field.constraints, required: true } });

export const passageField = must(text('passage', '语句编号', '所在语句。'));
export const topicField = must(text('topic', '议题编号', '主题/议题，见 topics.csv。'));
