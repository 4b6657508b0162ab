/**
 * Which themes and topics a notice has not been read for: they were added to the codebook after its decisions were made.
 */
import { isReadFor } from '../../schema/reading.ts';
import { reportRule } from '../messages.ts';
import type { DecisionsFile } from './apply-decisions.ts';
import type { Codebook } from './codebook.ts';

/**
 * Full ids, in the codebook's order; a theme stands for its topics where it is newer itself. `decisions-reread` names
 * them, `decision-read-for` a reading for something that the codebook does not hold.
 */
export function checkReading({ file, reading }: DecisionsFile, { themes }: Codebook): string[] {
  const wanting = themes.flatMap((theme) =>
    isReadFor(reading, theme, null)
      ? theme.topics.flatMap((topic) => {
          const within = topic.id.slice(theme.id.length + 1);
          return isReadFor(reading, theme, { id: within, since: topic.since }) ? [] : [topic.id];
        })
      : [theme.id],
  );
  const known = new Set(themes.flatMap((theme) => [theme.id, ...theme.topics.map(({ id }) => id)]));
  for (const { topic } of reading.readFor)
    if (!known.has(topic)) reportRule(file, 'decision-read-for', { values: { topic } });
  if (wanting.length > 0)
    reportRule(file, 'decisions-reread', { values: { date: reading.date, topics: wanting.join('、') } });
  return wanting;
}
