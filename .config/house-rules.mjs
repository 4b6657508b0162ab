/**
 * Lint rules of this house that no package has.
 *
 * @import { Rule } from 'eslint'
 */
import { basename, extname } from 'node:path';

const drawers = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'types', 'index']);

/**
 * A file is named for the one concept in it: kebab-case, components in PascalCase, and no drawer for everything.
 * Pages are named by their address, so `index.astro` and `[id].astro` are theirs to use.
 *
 * @type {Rule.RuleModule}
 */
const fileName = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      drawer: 'Unexpected drawer “{{name}}”, expected a name that says what is in the file',
      case: 'Unexpected file name “{{name}}”, expected {{form}}',
    },
  },
  create: (context) => ({
    Program(node) {
      const path = context.filename.replaceAll('\\', '/');
      if (path.includes('/src/pages/')) return;
      const extension = extname(path);
      const name = basename(path, extension).replace(/\.(test|config|d|client)$/, '');
      if (drawers.has(name)) context.report({ node, messageId: 'drawer', data: { name } });
      const form = extension === '.astro' ? 'PascalCase' : 'kebab-case';
      const right = form === 'PascalCase' ? /^[A-Z][A-Za-z0-9]*$/ : /^[a-z0-9]+(-[a-z0-9]+)*$/;
      if (!right.test(name)) context.report({ node, messageId: 'case', data: { name, form } });
    },
  }),
};

/** @type {import('eslint').ESLint.Plugin} */
export const house = { rules: { 'file-name': fileName } };
