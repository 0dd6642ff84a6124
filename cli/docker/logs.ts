const headerBytes = 8;
const lengthOffset = 4;

/** The text of a container's log stream: frames, each with a header of stream type and length. */
export function readLog(log: Buffer): string {
    let text = "";
    for (let at = 0; at + headerBytes <= log.length;) {
        const end = at + headerBytes + log.readUInt32BE(at + lengthOffset);
        text += log.subarray(at + headerBytes, end).toString("utf8");
        at = end;
    }
    return text;
}
