import js from "@eslint/js";
import pulumi from "@pulumi/eslint-plugin";
import tseslint from "typescript-eslint";

export default tseslint.config(
    { ignores: ["node_modules/", ".vigie/", "coverage/", "dist/"] },
    js.configs.recommended,
    ...tseslint.configs.strictTypeChecked,
    ...tseslint.configs.stylisticTypeChecked,
    {
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        plugins: { "@pulumi": pulumi },
        rules: {
            "@typescript-eslint/explicit-module-boundary-types": "error",
            "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
            "@typescript-eslint/no-confusing-void-expression": "off",
            "@typescript-eslint/consistent-type-imports": "error",
            "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }],
            eqeqeq: "error",
        },
    },
    { files: ["**/*.ts"], rules: { "@pulumi/no-output-in-template-literal": "error" } },
    {
        files: ["**/*.{js,cjs,mjs}"],
        ...tseslint.configs.disableTypeChecked,
        languageOptions: {
            parserOptions: { projectService: false },
            globals: {
                process: "readonly",
                console: "readonly",
                require: "readonly",
                module: "writable",
                __dirname: "readonly",
            },
        },
    },
    {
        files: ["**/*.{cjs,mjs}"],
        rules: { "@typescript-eslint/no-require-imports": "off" },
    },
    {
        files: ["tests/**/*.ts"],
        rules: {
            "@typescript-eslint/no-unsafe-assignment": "off",
            "@typescript-eslint/no-non-null-assertion": "off",
            "max-lines": "off",
        },
    },
);
