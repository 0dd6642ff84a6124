import js from "@eslint/js";
import pulumi from "@pulumi/eslint-plugin";
import tseslint from "typescript-eslint";

const pureFolders = [
    "rules/**/*.ts",
    "dashboards/**/*.ts",
    "metrics/**/*.ts",
    "components/spec/**/*.ts",
    "components/**/{plan,render,validate,catalogue}*.ts",
    "components/**/{plan,render,validate,catalogue}/**/*.ts",
];

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
        files: pureFolders,
        rules: {
            "no-restricted-imports": [
                "error",
                {
                    patterns: [
                        {
                            group: ["@pulumi/*", "@pulumiverse/*"],
                            message: "This part is pure: plain data in, text out.",
                        },
                    ],
                },
            ],
        },
    },
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
