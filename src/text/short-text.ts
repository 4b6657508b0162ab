/**
 * What is read from short texts is remembered: the shorter the lines of a text are, the more of them there are, and the
 * more of them are alike.
 */

/** Longest text that is remembered, in UTF-16 units. */
const longest = 12;
/** With so many known all are forgotten, so that a text of different lines takes no room without end. */
const most = 20_000;
/** Where they were asked for less often than they were learnt, so many texts are read before any is remembered again. */
const pause = 10 * most;

/** `read`, a pure function whose result nobody changes, which reads equal short texts once. */
export function readOnce<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let [used, passed] = [0, 0];
  return (text) => {
    if (text.length > longest) return read(text);
    if (passed > 0) {
      passed -= 1;
      return read(text);
    }
    const before = known.get(text);
    if (before !== undefined) {
      used += 1;
      return before;
    }
    if (known.size >= most) {
      if (used < most) passed = pause;
      used = 0;
      known.clear();
    }
    const made = read(text);
    known.set(text, made);
    return made;
  };
}
