import { join } from "node:path";
import { unpackPackage } from "../../../tools/offline/debian";
import { type Ran, run } from "../../../cli/toolchain/run";
import { installPackages } from "./packages";

/** Debian's own Python: its packages are of no other's. */
const python = "/usr/bin/python3";

/** What cloud-init imports, and the packages that have it. */
const modules = [
    "configobj",
    "jinja2",
    "jsonpatch",
    "jsonschema",
    "netifaces",
    "oauthlib",
    "requests",
    "yaml",
];

/**
 * The real cloud-init of Debian, unpacked and not installed: on a machine that has it without ever having booted with it, it
 * would say for ever that it has not run, and the tests that take this machine for a remote host would wait for it.
 */
export class CloudInit {
    /** @param folder for its files. */
    public constructor(private readonly folder: string) {}

    public async unpack(): Promise<void> {
        const { code } = await run(python, ["-c", `import ${modules.join(", ")}`]);
        await installPackages(code === 0 ? [] : modules.map((name) => `python3-${name}`));
        await unpackPackage("cloud-init", this.folder);
    }

    /** Has it check a file of user data. */
    public async schema(file: string): Promise<Ran> {
        const args = ["-m", "cloudinit.cmd.main", "schema", "--config-file", file];
        const libraries = join(this.folder, "usr/lib/python3/dist-packages");
        return await run(python, args, { env: { PYTHONPATH: libraries } });
    }
}
