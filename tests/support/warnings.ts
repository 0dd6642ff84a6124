import * as pulumi from "@pulumi/pulumi";

/**
 * Collects what each test of a file logs as a warning: its text, and whether its resource is a component of the class.
 *
 * The list is emptied before each test. Nothing is printed.
 */
export function collectedWarnings(component: new (...args: never[]) => pulumi.Resource): unknown[] {
    const warnings: unknown[] = [];
    beforeEach(() => {
        warnings.length = 0;
        jest.spyOn(pulumi.log, "warn").mockImplementation((text, resource) => {
            warnings.push([text, resource instanceof component]);
            return Promise.resolve();
        });
    });
    afterEach(() => {
        jest.restoreAllMocks();
    });
    return warnings;
}
