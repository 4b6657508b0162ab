/**
 * The engine's file. Its name is known before the catalogue has come, so that on a slow line both are asked for at once.
 */

/** The version of Pagefind that writes the index; the package file pins it, and the index is not built with another. */
export const PAGEFIND_VERSION = '1.6.0';

/** Name within the search's folder. Its content is fixed by the version, so a browser may keep it for good. */
export const ENGINE_FILE = `wasm-${PAGEFIND_VERSION}.pagefind`;
