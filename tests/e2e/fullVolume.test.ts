import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ConfigPlan } from "../../components/server/configVolume/plan";
import { writerContent, writerScript } from "../../components/server/configVolume/script";
import { images } from "../../components/images";
import type { Files } from "../../components/spec/files";
import { docker } from "./support/docker";

jest.setTimeout(60_000);

/** A writer's own program, run in its image on a volume that is too small. */
describe("a writer whose volume is full", () => {
    const folder = mkdtempSync(join(tmpdir(), "vigie-e2e-"));
    const volume = "/vigie-volume";

    afterAll(() => rmSync(folder, { recursive: true }));

    /** Puts the program of a writer and its files where a container finds them at `/uploads/<name>`. */
    function prepare(name: string, files: Files): void {
        const plan: ConfigPlan = { files, secretFiles: {}, owner: { user: 65_534, group: 65_534 } };
        const upload = `/uploads/${name}`;
        const script = writerScript(plan, { upload, volume, mount: "/etc/vigie" });
        for (const [path, text] of Object.entries({ "files.sh": writerContent(plan), "write.sh": script })) {
            const file = join(folder, name, path);
            mkdirSync(dirname(file), { recursive: true });
            writeFileSync(file, text);
        }
    }

    it("ends with the code of a failure that may pass, and leaves the files before in force", async () => {
        prepare("small", { "prometheus.yml": "first: true\n" });
        prepare("large", {
            "prometheus.yml": "second: true\n",
            "rules/large.yml": `${"#".repeat(2 ** 20)}\n`,
        });
        const commands = [
            "sh /uploads/small/write.sh",
            "sh /uploads/large/write.sh 2>&1",
            "echo ended with $?",
            `cat ${volume}/current/prometheus.yml`,
        ];
        const printed = await docker(
            "run",
            "--rm",
            "--user=0:0",
            "--entrypoint=/bin/sh",
            `--tmpfs=${volume}:size=256k`,
            `--volume=${folder}:/uploads:ro`,
            images.prometheus,
            "-c",
            commands.join("\n"),
        );
        expect(printed).toMatch(/No space left on device/);
        expect(printed).toMatch(/^ended with 75$/m);
        expect(printed.endsWith("\nfirst: true")).toBe(true);
    });
});
