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

/** Unit tests need nothing but Node.js; the end-to-end tests need the engine, Docker and minutes. */
module.exports = {
    // Jest leaves one processor idle, which is half of a small machine.
    maxWorkers: "100%",
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
            globalSetup: "<rootDir>/tests/e2e/support/setUp.ts",
        },
    ],
};
