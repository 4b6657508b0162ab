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
export const must = (field: Field): Field => ({ ...field, constraints: { ...field.constraints, required: true } });

export const passageField = must(text('passage', '语句编号', '所在语句。'));
export const topicField = must(text('topic', '议题编号', '主题/议题，见 topics.csv。'));
