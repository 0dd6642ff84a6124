"use strict";

// Reads a report of Jest. Prints how many tests passed and failed, and appends each failure to the file of failures,
// so that the end of a long run says what failed and why.
const fs = require("node:fs");
const path = require("node:path");
const { stripVTControlCharacters } = require("node:util");

const [reportFile, failuresFile] = process.argv.slice(2);
const longestFailure = 1500;

const report = JSON.parse(fs.readFileSync(reportFile, "utf8"));
const failures = report.testResults
    .filter(({ status }) => status === "failed")
    .flatMap(({ name, message, assertionResults }) => {
        const file = path.relative(process.cwd(), name);
        const failed = assertionResults.filter(({ status }) => status === "failed");
        return failed.length === 0
            ? [`${file}: ${message}`]
            : failed.map(
                  ({ fullName, failureMessages }) => `${file}: ${fullName}\n${failureMessages.join("\n")}`,
              );
    });
for (const failure of failures) {
    const plain = stripVTControlCharacters(failure).replace(/\n +at .*node_modules.*/g, "");
    fs.appendFileSync(failuresFile, `\nFAILED ${plain.slice(0, longestFailure)}\n`);
}
console.log(
    report.numPassedTests,
    // A suite that did not get as far as running a test counts as one failure.
    Math.max(report.numFailedTests, report.numFailedTestSuites, report.numRuntimeErrorTestSuites),
);
