/**
 * The unit tests' modules are loaded by Node itself, which knows nothing of `import.meta.env`. Astro fills it in a build; here
 * each module that asks for it is given the address of a site at its host's root.
 */
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.includes('/src/') || loaded.source === undefined || loaded.source === null) return loaded;
    const source = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source);
    // On the first line, so that every line keeps its number.
    return source.includes('import.meta.env.')
      ? { ...loaded, source: `Object.assign(import.meta, { env: { BASE_URL: '/' } });${source}` }
      : loaded;
  },
});
