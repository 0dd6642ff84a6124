import { ResourceError, RunError } from "@pulumi/pulumi";
import { inStackFile, InvalidSpecError } from "../../../components/spec/fault";

const faults = [{ path: "retentionDays", rule: "must be a whole number above 0", value: -1 }];

describe("an error about a spec", () => {
    it("is one of which Pulumi prints the message alone", () => {
        expect(RunError.isInstance(new InvalidSpecError(faults))).toBe(true);
        expect(ResourceError.isInstance(new InvalidSpecError(faults))).toBe(false);
    });

    it("has no frame of Pulumi's SDK in its stack trace, and those of the caller", () => {
        const before = Object.getOwnPropertyDescriptor(Error, "prepareStackTrace");
        const frames = [
            "own (/shop/index.ts:1:1)",
            "Stack.init (/shop/node_modules/@pulumi/resource.ts:1598:22)",
        ];
        Error.prepareStackTrace = ({ message }) =>
            [`Error: ${message}`, ...frames.map((frame) => `    at ${frame}`)].join("\n");
        const { stack } = new InvalidSpecError(faults);
        Object.defineProperty(Error, "prepareStackTrace", before ?? { value: undefined });
        expect(stack?.split("\n").slice(-2)).toEqual([
            "  retentionDays must be a whole number above 0, got -1",
            "    at own (/shop/index.ts:1:1)",
        ]);
    });

    it("names the stack and its file where it is about a stack's configuration", async () => {
        const work = () => Promise.reject(new InvalidSpecError(faults));
        await expect(inStackFile("dev", work)).rejects.toThrow(
            "Pulumi.dev.yaml (stack dev) has 1 fault:\n  retentionDays must be a whole number above 0, got -1",
        );
    });

    it("is let through as it is where it is about something else", async () => {
        const other = new TypeError("x is not a function");
        await expect(inStackFile("dev", () => Promise.reject(other))).rejects.toBe(other);
    });
});
