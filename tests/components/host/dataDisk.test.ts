import { execFileSync, spawnSync } from "node:child_process";
import {
    existsSync,
    mkdirSync,
    mkdtempSync,
    readFileSync,
    rmSync,
    truncateSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataDiskScript } from "../../../components/host/render/dataDisk";

const folder = mkdtempSync(join(tmpdir(), "vigie-disk-"));
const mountPoint = join(folder, "docker");
const devices: string[] = [];

/** A block device that is a file; undefined where the machine has none to give. */
function device(content?: Buffer): string | undefined {
    const file = join(folder, `disk-${devices.length}`);
    writeFileSync(file, content ?? "");
    truncateSync(file, 64 * 1024 * 1024);
    const { status, stdout } = spawnSync("losetup", ["--find", "--show", file], { encoding: "utf8" });
    return status === 0 ? kept(stdout.trim()) : undefined;
}

function kept(name: string): string {
    devices.push(name);
    return name;
}

function unmount(): void {
    spawnSync("umount", [mountPoint]);
}

const script = join(folder, "vigie-data-disk");
const blank = device();
const withDevice = blank === undefined ? test.skip : test;
let fstab = "";

beforeAll(() => writeFileSync(script, dataDiskScript, { mode: 0o755 }));

beforeEach(() => {
    fstab = join(folder, "fstab");
    writeFileSync(fstab, "");
});

afterEach(unmount);

afterAll(() => {
    devices.forEach((name) => spawnSync("losetup", ["--detach", name]));
    rmSync(folder, { recursive: true, force: true });
});

function run(name: string): { status: number | null; stderr: string } {
    return spawnSync(script, [name, mountPoint, fstab, "0"], { encoding: "utf8" });
}

describe("vigie-data-disk", () => {
    withDevice("formats a blank volume, mounts it, and mounts it by its UUID at each start", () => {
        expect(run(blank!)).toMatchObject({ status: 0, stderr: "" });
        const uuid = execFileSync("blkid", ["-p", "-o", "value", "-s", "UUID", blank!], {
            encoding: "utf8",
        }).trim();
        expect(readFileSync(fstab, "utf8")).toBe(
            `UUID=${uuid} ${mountPoint} auto defaults,nofail,x-systemd.growfs 0 2\n`,
        );
        expect(
            execFileSync("findmnt", ["-no", "SOURCE,FSTYPE", mountPoint], { encoding: "utf8" }).trim(),
        ).toBe(`${blank} ext4`);
    });

    withDevice("does nothing when it runs again", () => {
        const used = device()!;
        run(used);
        const before = readFileSync(fstab, "utf8");
        expect(run(used)).toMatchObject({ status: 0, stderr: "" });
        expect(readFileSync(fstab, "utf8")).toBe(before);
    });

    withDevice("keeps what is on a volume that comes from another machine", () => {
        const used = device()!;
        run(used);
        mkdirSync(join(mountPoint, "volumes"));
        unmount();
        expect(existsSync(join(mountPoint, "volumes"))).toBe(false);
        writeFileSync(fstab, "UUID=other / ext4 defaults 0 1\n");
        expect(run(used)).toMatchObject({ status: 0, stderr: "" });
        expect(existsSync(join(mountPoint, "volumes"))).toBe(true);
        expect(readFileSync(fstab, "utf8").split("\n")[0]).toBe("UUID=other / ext4 defaults 0 1");
    });

    withDevice("leaves a volume alone that has something on it which is no file system", () => {
        const content = Buffer.concat([Buffer.alloc(4096), Buffer.from("precious")]);
        const other = device(content)!;
        expect(run(other)).toEqual(
            expect.objectContaining({
                status: 1,
                stderr: `vigie-data-disk: ${other} is not blank, and has no file system that is known: it is left as it is\n`,
            }),
        );
        expect(readFileSync(other).subarray(0, content.length)).toEqual(content);
        expect(readFileSync(fstab, "utf8")).toBe("");
    });

    test("gives up on a volume that does not come", () => {
        expect(run(join(folder, "none"))).toMatchObject({
            status: 1,
            stderr: `vigie-data-disk: ${join(folder, "none")} did not come within 0 seconds\n`,
        });
        expect(readFileSync(fstab, "utf8")).toBe("");
    });
});
