import { readLog } from "../../../cli/docker/logs";

function frame(text: string): Buffer {
    const header = Buffer.alloc(8);
    header[0] = 2;
    header.writeUInt32BE(Buffer.byteLength(text), 4);
    return Buffer.concat([header, Buffer.from(text)]);
}

test("a log is read frame by frame", () => {
    expect(readLog(Buffer.concat([frame("first – line\n"), frame("second\n")]))).toBe(
        "first – line\nsecond\n",
    );
    expect(readLog(Buffer.alloc(0))).toBe("");
});
