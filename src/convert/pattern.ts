/**
 * A regular expression with a name, and with the words that it must and must not match. One test runs them all.
 */
export interface PatternRule {
  name: string;
  pattern: RegExp;
  /** Texts that it must match: somewhere, or exactly the run in braces (`到{2027年}底`). */
  must: readonly string[];
  /** Texts in which it must match nothing. */
  mustNot: readonly string[];
}

const named: PatternRule[] = [];

/** Every rule that was named so far, for the test. @internal */
export const namedPatterns: readonly PatternRule[] = named;

/** Names a pattern; what it is used for gets the expression itself. */
export function name(
  title: string,
  pattern: RegExp,
  must: PatternRule['must'],
  mustNot: PatternRule['mustNot'],
): RegExp {
  named.push({ name: title, pattern, must, mustNot });
  return pattern;
}
