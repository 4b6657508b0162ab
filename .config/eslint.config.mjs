import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import compat from 'eslint-plugin-compat';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { house } from './house-rules.mjs';

/**
 * Which folders each folder may import from; its own is always allowed. Imports run one way:
 * text ← schema ← convert, schema ← model ← charts ← components and layouts ← pages, with scripts beside them.
 */
const mayImport = {
  text: [],
  schema: ['text'],
  convert: ['text', 'schema'],
  intake: ['text', 'schema', 'convert'],
  model: ['text', 'schema'],
  review: ['text', 'schema', 'convert', 'model'],
  charts: ['text', 'schema', 'model'],
  search: ['text', 'schema', 'model'],
  cite: ['text', 'schema', 'model'],
  export: ['text', 'schema', 'model', 'cite'],
  client: ['text', 'schema', 'model', 'search', 'cite', 'export'],
  share: ['text', 'schema', 'model'],
  styles: [],
  components: ['text', 'schema', 'model', 'charts', 'search', 'cite', 'export', 'share', 'styles'],
  layouts: ['text', 'schema', 'model', 'cite', 'components', 'styles'],
  pages: [
    ...['text', 'schema', 'model', 'charts', 'search', 'cite', 'export', 'share', 'components', 'layouts', 'styles'],
  ],
};

const zones = Object.entries(mayImport).map(([folder, allowed]) => ({
  target: `./src/${folder}`,
  from: './src',
  except: [folder, ...allowed].map((name) => `./${name}`),
  message: `src/${folder} may import from ${allowed.length === 0 ? 'no other folder' : allowed.join(', ')} only.`,
}));

export default defineConfig(
  globalIgnores(['dist/', 'offline/', '.cache/', '.astro/', 'coverage/', 'content/', 'seeds/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strict,
  astro.configs['flat/recommended'],
  {
    plugins: { 'import-x': importX, house },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.mjs', '.js', '.astro'] })] },
    rules: {
      'house/file-name': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...zones,
            { target: './src', from: './scripts', message: 'src/ knows nothing of the scripts that run it.' },
            { target: ['./src', './scripts'], from: './tests', message: 'Only tests import tests.' },
            {
              target: './scripts',
              from: './src',
              except: ['text', 'schema', 'convert', 'intake', 'review', 'model', 'search', 'cite', 'export'].map(
                (name) => `./${name}`,
              ),
            },
          ],
        },
      ],
      'import-x/no-duplicates': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
        {
          selector: 'AssignmentExpression > MemberExpression[property.name=/^(inner|outer)HTML$/].left',
          message: 'Text of a notice is data: make elements, or set textContent.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]',
          message: 'Text of a notice is data: make elements, or set textContent.',
        },
      ],
      'astro/no-set-html-directive': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // The compiler finds what is unused, in `npm run check:types`.
      '@typescript-eslint/no-unused-vars': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'prefer-const': 'error',
    },
  },
  {
    // A function is read at one sight. Tests list cases, and pages are templates.
    files: ['src/**/*.ts', 'scripts/**/*.{ts,mjs}'],
    rules: { 'max-lines-per-function': ['error', 60] },
  },
  { rules: { 'max-params': 'off', '@typescript-eslint/max-params': ['error', { max: 4 }] } },
  {
    // What a pattern captured is there once it matched, which types cannot tell; in tests a miss fails anyway.
    files: ['src/convert/number/**/*.ts', 'src/convert/instrument.ts', 'scripts/bench-*.ts', 'tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  // What runs in the browser keeps to the oldest that the site is made for (browserslist in package.json).
  {
    ...compat.configs['flat/recommended'],
    files: ['src/client/**/*.ts', 'src/search/**/*.ts', 'src/text/**/*.ts', 'public/*.js'],
    ignores: ['src/search/build-*.ts', 'src/text/bracket.ts'],
  },
  {
    files: ['src/charts/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['document', 'window'].map((name) => ({ name, message: 'Charts are geometry: no DOM.' })),
      ],
    },
  },
);
