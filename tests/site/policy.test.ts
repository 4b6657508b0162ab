/** Nothing of the site reaches outside, and no page needs what its Content-Security-Policy forbids. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, pagesOf } from './built-site.ts';
import { sites } from './site.ts';

/** Elements that load what their address names; an `<a>` only leads there. */
const loading: Readonly<Record<string, string>> = {
  script: 'src',
  img: 'src',
  source: 'src',
  iframe: 'src',
  object: 'data',
  embed: 'src',
  audio: 'src',
  video: 'src',
  track: 'src',
  use: 'href',
  image: 'href',
  form: 'action',
};
const loadingRelations =
  /\b(stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|apple-touch-icon|manifest)\b/;
const outside = /^\s*(https?:)?\/\//i;

describe.each(sites)('the site $name', ({ folder }) => {
  const pages = pagesOf(folder);

  test('no page loads anything from outside', () => {
    const found = pages.flatMap(({ file, elements }) =>
      elements.flatMap(({ tag, attributes }) => {
        const loads =
          tag === 'link'
            ? loadingRelations.test(attributes['rel'] ?? '')
              ? attributes['href']
              : undefined
            : attributes[loading[tag] ?? ''];
        const addresses = [loads, attributes['srcset']].filter((address) => address !== undefined);
        return addresses.filter((address) => outside.test(address)).map((address) => `${file}: <${tag}> ${address}`);
      }),
    );
    expect(found).toEqual([]);
  });

  test('no style sheet loads anything from outside', () => {
    const found = filesOf(folder)
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) => {
        const css = readFileSync(join(folder, file), 'utf8');
        return [...css.matchAll(/@import[^;]*|url\(\s*["']?\s*(?:https?:)?\/\/[^)]*\)/gi)].map(
          ([match]) => `${file}: ${match}`,
        );
      });
    expect(found).toEqual([]);
  });

  test('no inline style, handler or script but what the policy names by its hash', () => {
    const found = pages.flatMap(({ file, html, elements }) =>
      elements.flatMap((element) => {
        const { tag, attributes } = element;
        return [
          ...Object.keys(attributes)
            .filter((name) => name === 'style' || /^on[a-z]+$/.test(name))
            .map((name) => `${file}: <${tag} ${name}>`),
          ...(tag === 'style' ? [`${file}: <style>`] : []),
          // A block of data (`application/ld+json`) is never run.
          ...(tag === 'script' &&
          attributes['src'] === undefined &&
          !/json/.test(attributes['type'] ?? '') &&
          !html.includes(`'sha256-${createHash('sha256').update(element.text).digest('base64')}'`)
            ? [`${file}: <script> ${element.text.slice(0, 60)}`]
            : []),
          ...(/^\s*javascript:/i.test(attributes['href'] ?? '') ? [`${file}: <${tag} href="javascript:">`] : []),
        ];
      }),
    );
    expect(found.slice(0, 50)).toEqual([]);
  });

  test('every page states a strict policy before anything that it governs', () => {
    const wrong = pages.flatMap(({ file, elements }) => {
      const at = elements.findIndex(
        ({ tag, attributes }) =>
          tag === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
      );
      const first = elements.findIndex(({ tag }) => ['script', 'link', 'style', 'img'].includes(tag));
      const policy = elements[at]?.attributes['content'] ?? '';
      if (at === -1 || (first !== -1 && first < at)) return [`${file}: no policy at the top of its head`];
      const strict =
        policy.includes("default-src 'none'") &&
        policy.includes("script-src 'self'") &&
        !/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|\*|https?:/.test(policy);
      return strict ? [] : [`${file}: ${policy}`];
    });
    expect(wrong).toEqual([]);
  });
});

test('WebAssembly is permitted on the search page alone, and the headers take nothing from it', () => {
  const folder = sites[0].folder;
  const permitting = pagesOf(folder).filter(({ elements }) =>
    elements.some(({ attributes }) => attributes['content']?.includes("'wasm-unsafe-eval'")),
  );
  expect(permitting.map(({ file }) => file)).toEqual(['search/index.html']);
  const headers = readFileSync(join(folder, '_headers'), 'utf8');
  const said = /Content-Security-Policy: (.*)/.exec(headers)?.[1]?.split('; ') ?? [];
  expect(said).toEqual(["object-src 'none'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"]);
});
