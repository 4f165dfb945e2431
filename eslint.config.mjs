import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { noPrefetchedDossier } from './dev/lint/no-prefetched-dossier.mjs'

const dataTables = [
  'src/modules/application/rules/form-definition/**',
  'src/modules/dictionary/rules/**',
  'prisma/seed/**',
  '.dependency-cruiser.cjs',
]

export default defineConfig(
  globalIgnores(['.build/', '.next/', '.data/', 'public/pdfjs/', 'src/generated/', 'tests/failures/', 'next-env.d.ts']),
  {
    // What a rule forbids is changed, or the rule is, here and for all.
    linterOptions: { noInlineConfig: true },
    extends: [tseslint.configs.base, tseslint.configs.eslintRecommended],
    rules: {
      eqeqeq: ['error', 'always'],
      'no-console': 'off',
      'no-restricted-exports': ['error', { restrictDefaultExports: { defaultFrom: false } }],
      'no-warning-comments': [
        'error',
        { terms: ['todo', 'fixme', 'xxx', 'eslint-disable', '@ts-ignore', '@ts-expect-error'] },
      ],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    ignores: dataTables,
    rules: { 'max-lines': ['error', { max: 300 }] },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An implementation may be synchronous where its interface allows for waiting.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Methods of our objects do not use `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // In a test a missing value may well end it.
    files: ['**/*.test.{ts,tsx}', 'tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    // In instrumentation.ts Next itself replaces the one variable it asks for.
    ignores: ['src/env.ts', 'src/instrumentation.ts', '**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Only src/env.ts reads the environment: every setting is checked once and has a type.',
        },
        {
          selector: 'ExportAllDeclaration',
          message: 'No barrels: import from the file that has it.',
        },
      ],
    },
  },
  {
    files: [
      'src/modules/*/services/**',
      'src/modules/*/queries.ts',
      'src/modules/*/queries/**',
      'src/modules/*/rules/**',
    ],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is a parameter: `now` of the context.' },
        { object: 'clock', property: 'now', message: 'Time is a parameter: `now` of the context.' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { jiancai: { rules: { 'no-prefetched-dossier': noPrefetchedDossier } } },
    rules: { 'jiancai/no-prefetched-dossier': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
)
