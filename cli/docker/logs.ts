const headerBytes = 8;
const lengthOffset = 4;

/** The text in a container's log as the engine sends it: frames, each with a header that says whose it is and how long. */
export function readLog(log: Buffer): string {
    let text = "";
    for (let at = 0; at + headerBytes <= log.length;) {
        const end = at + headerBytes + log.readUInt32BE(at + lengthOffset);
        text += log.subarray(at + headerBytes, end).toString("utf8");
        at = end;
    }
    return text;
}
