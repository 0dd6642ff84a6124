import { PassThrough } from "node:stream";
import { surviveClosedOutput } from "../../cli/closedOutput";

test("a command outlives whoever reads its output", () => {
    const closed = Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
    const output = new PassThrough();
    expect(() => output.emit("error", closed)).toThrow("write EPIPE");
    surviveClosedOutput([output]);
    expect(() => output.emit("error", closed)).not.toThrow();
});
