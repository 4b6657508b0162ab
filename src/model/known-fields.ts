/**
 * A record of figures for a page's words, whose unknown fields fail: a name that is misspelt there would render as nothing.
 *
 * @param name what the words call the record: `content/pages/about.mdx: props.reading`
 */
export function knownFields<T extends object>(name: string, record: T): T {
  return new Proxy(record, {
    get(own, field, receiver): unknown {
      // Astro asks every property of a component whether it is a slot: `$$slot`.
      if (typeof field === 'string' && !field.startsWith('$') && !(field in own))
        throw new Error(`${name}.${field} is not known`);
      return Reflect.get(own, field, receiver);
    },
  });
}
