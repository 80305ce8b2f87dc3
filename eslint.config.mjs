import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores(["dist/", "coverage/"]),
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ["error", { max: 10, variant: "modified" }],
      "max-params": ["error", 3],
      "max-depth": ["error", 3],
      "no-restricted-syntax": [
        "error",
        {
          selector: "ExportDefaultDeclaration",
          message: "Export by name, so that a thing has one name everywhere.",
        },
        { selector: "TSEnumDeclaration", message: "Use a union of string literals." },
      ],
    },
  },
  {
    files: ["src/domain/**/*.ts"],
    rules: {
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "no-restricted-globals": ["error", "Number", "parseFloat", "parseInt", "Date"],
      "no-restricted-properties": [
        "error",
        { property: "toNumber", message: "Scores stay decimals; text leaves through toFixed." },
        { object: "Math", property: "round", message: "Round with Decimal, half up, by name." },
      ],
    },
  },
  {
    // The constructors of branded values are the one place that may assert a brand.
    files: ["src/domain/{base,model}/*.ts"],
    rules: { "@typescript-eslint/consistent-type-assertions": "off" },
  },
  { files: ["**/*.tsx"], extends: [reactHooks.configs.flat.recommended] },
  { files: ["src/hosts/**/*.ts"], rules: { "no-await-in-loop": "error" } },
  { files: ["test/**/*.{ts,tsx}"], rules: { "max-lines-per-function": "off", "max-lines": "off" } },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        process: "readonly",
      },
    },
  },
  {
    // WPS runs these as they stand, in engines of any age.
    files: ["src/entry/pages/wps/*.js"],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: "script",
      globals: { window: "readonly", document: "readonly" },
    },
    rules: { "no-unused-vars": ["error", { caughtErrors: "none" }] },
  },
  prettier,
);
