const shared = {
    transform: {
        "^.+\\.ts$": [
            "@swc/jest",
            { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } },
        ],
    },
    testEnvironment: "node",
    modulePathIgnorePatterns: ["<rootDir>/.vigie"],
};

/** Takes minutes by itself: every query of every rule and panel against servers that are used meanwhile. */
const queries = "<rootDir>/tests/e2e/queries.test.ts";

/** Unit tests need nothing but Node.js; the end-to-end tests need the engine, Docker and minutes. */
module.exports = {
    projects: [
        {
            ...shared,
            displayName: "unit",
            testMatch: ["<rootDir>/tests/**/*.test.ts"],
            testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/e2e/"],
        },
        {
            ...shared,
            displayName: "e2e",
            testMatch: ["<rootDir>/tests/e2e/**/*.test.ts"],
            testPathIgnorePatterns: ["/node_modules/", queries],
            globalSetup: "<rootDir>/tests/e2e/support/setUp.ts",
        },
        {
            ...shared,
            displayName: "queries",
            testMatch: [queries],
            globalSetup: "<rootDir>/tests/e2e/support/setUp.ts",
        },
    ],
};
