/** What html-validate says against pages: the standard, and its rules of access. */
import { HtmlValidate, StaticConfigLoader, type ResolvedConfig } from 'html-validate';

/** What is asked is the same for every page: put together for each anew it takes a third of the time. */
class SameForAll extends StaticConfigLoader {
  #known: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(page: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.#known ??= super.getConfigFor(page);
    return this.#known;
  }
}

const config = new SameForAll({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // HTML forbids h2 to h6 in th, and a row's header has to be a heading as well: role="heading" is the only way.
    'prefer-native-element': ['error', { exclude: ['heading'] }],
    // Length for search results' sake is no matter of validity.
    'long-title': 'off',
    // The chooser of a comparison acts as its boxes change; there is nothing to send.
    'wcag/h32': 'off',
    // Astro closes void elements in neither one way nor the other; both are valid HTML.
    'void-style': 'off',
  },
});
const validator = new HtmlValidate(config);

/** Messages on pages of the built site, a line each with file, line and column. */
export async function htmlFaults(pages: readonly { file: string; html: string }[]): Promise<string[]> {
  const found: string[] = [];
  for (const { file, html } of pages) {
    const { results } = await validator.validateString(html, file);
    for (const { messages } of results)
      for (const { line, column, ruleId, message } of messages)
        found.push(`${file}:${String(line)}:${String(column)} ${ruleId}: ${message}`);
  }
  return found;
}
