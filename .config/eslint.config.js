import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // What is named beside a rest is left out of it.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A pattern of keys (x-…) has no other form.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // Columns and ranges count code points, on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      // Terminals are what this program writes to: control characters in patterns are on purpose.
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Only src/cli touches the process; take what you need as an argument.' },
        { name: 'console', message: 'Only src/cli/writer.ts writes; return a view or a diagnostic.' },
      ],
      'no-restricted-properties': [
        'error',
        { property: 'localeCompare', message: 'Its order changes with the machine: use byCodePoint.' },
      ],
    },
  },
  {
    files: ['src/cli/**', 'src/build/**', 'test/**', 'bin/**', '.config/**'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        Buffer: 'readonly',
        process: 'readonly',
        console: 'readonly',
        require: 'readonly',
        exports: 'readonly',
        __dirname: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
