import { KnownInstallation } from "../../../tools/cli/installation";
import { runCommandLine } from "../../../tools/cli/run";
import { program } from "./program";
const root = process.env.STUB_ROOT ?? "/tmp/cli/proj";
const t0 = performance.now();
void runCommandLine(process.argv.slice(2), {
    root, stackLabel: "vigie.stack",
    program: ({ omit }) => { if (process.env.T) console.error("program at", Math.round(performance.now())); process.env.STUB = (process.env.STUB ?? "c1,c2").split(",").filter((n) => !omit.includes(n)).join(","); return program(); },
    requirements: () => ({ ports: process.env.STUB_PORT ? [{ path: "vtry:c1.publish", address: "127.0.0.1", port: Number(process.env.STUB_PORT) }] : [],
        images: [{ name: "c1", image: process.env.STUB_IMAGE ?? "busy:1" }, ...(process.env.STUB_MISSING ? [{ name: "c2", image: process.env.STUB_MISSING }] : [])], adminPasswordSecret: "grafanaAdminPassword" }),
    render: () => ({ "a/b.yml": "x: 1\n" }),
}, {
    ensureDocker: async () => {},
    ensurePulumi: async () => ({ ...new KnownInstallation(root + "/.vigie/cache/pulumi.json").recall(undefined) ?? new KnownInstallation(root + "/.vigie/cache/pulumi.json").keep("/tmp/out/pulumi"), pulumiHome: "/tmp/ph" }),
    ensurePlugin: async () => undefined,
    ensureImages: async (images, say) => { say("trying " + images.join()); return images.map((image) => ({ image, reason: "no such host" })); },
}).then((code) => { if (process.env.T) console.error("end at", Math.round(performance.now()), "loaded at", Math.round(t0)); process.exit(code); });
