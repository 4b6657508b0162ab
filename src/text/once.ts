/** What is worked out once and then kept, for a build or a page that asks for it again and again. */

/** Made at the first call. */
export function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined;
  return () => (made ??= { it: make() }).it;
}

/** Made once for each object, and forgotten with it. */
export function oncePerObject<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, { it: T }>();
  return (key) => {
    const known = made.get(key) ?? { it: make(key) };
    made.set(key, known);
    return known.it;
  };
}

/** Made once for each value of `keyOf`. */
export function oncePer<A extends readonly unknown[], T>(
  keyOf: (...input: A) => string,
  make: (...input: A) => T,
): (...input: A) => T {
  const made = new Map<string, T>();
  return (...input) => {
    const key = keyOf(...input);
    const known = made.get(key) ?? make(...input);
    made.set(key, known);
    return known;
  };
}
