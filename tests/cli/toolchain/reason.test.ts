import { reasonOf } from "../../../cli/toolchain/reason";
import { CommandFailed } from "../../../cli/toolchain/run";

describe("the reason of a failure", () => {
    const failed = (stderr: string): CommandFailed =>
        new CommandFailed("docker pull a:1", { code: 1, stdout: "", stderr });

    it("is what the engine said, without its preamble and the command", () => {
        expect(reasonOf(failed("Error response from daemon: Get x: no such host\n"))).toBe(
            "Get x: no such host",
        );
    });

    it("is the line of the network among retries, not the count of attempts at the end", () => {
        const text =
            "[resource plugin] installing\nwarning: dial tcp: no such host\nWill retry\nerror: failed all 5 attempts";
        expect(reasonOf(failed(text))).toBe("dial tcp: no such host");
    });

    it("is the last line when none tells of the network", () => {
        expect(reasonOf(new Error("first\nlast\n"))).toBe("last");
    });

    it("is cut to one readable line", () => {
        const cut = reasonOf(new Error("x".repeat(500)));
        expect(cut).toHaveLength(200);
        expect(cut.endsWith("…")).toBe(true);
    });

    it("is the exit code of a command that said nothing", () => {
        expect(reasonOf(new CommandFailed("false", { code: 3, stdout: "", stderr: "" }))).toBe("exit code 3");
    });
});
