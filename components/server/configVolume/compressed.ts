import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";
import type { Files } from "../../spec/files";
import { packed } from "./packed";

const end = "VIGIE_COMPRESSED";
const compressedText = new RegExp(String.raw`^base64 -d <<'${end}' [^\n]+\n([A-Za-z0-9+/=\n]+)\n${end}\n`);

/**
 * The text of `packed`, compressed, with the commands that read it; empty where there are no files.
 *
 * An engine handles each upload a dozen times in every update, changed or not. By fflate and not by Node.js, whose result
 * depends on its version and on the processor: each machine has to get the same text, or it finds a difference.
 */
export function compressed(files: Files): string {
    if (Object.keys(files).length === 0) {
        return "";
    }
    const bytes = Buffer.from(gzipSync(strToU8(packed(files)), { mtime: 0 }));
    const lines = bytes.toString("base64").match(/.{1,76}/g) ?? [];
    return [
        `base64 -d <<'${end}' | gunzip -c >"$upload/compressed.sh"`,
        ...lines,
        end,
        `. "$upload/compressed.sh"`,
        "",
    ].join("\n");
}

/** The text of `packed` in a text that begins with what `compressed` made; empty where it has none. */
export function decompressed(text: string): string {
    const lines = compressedText.exec(text)?.[1];
    return lines === undefined ? "" : strFromU8(gunzipSync(Buffer.from(lines, "base64")));
}
