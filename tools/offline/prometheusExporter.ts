import { commonVersion } from "./goBuild";
import type { ImageRecipe } from "./imageRecipe";
import type { ModuleVersion } from "./moduleVersion";

/** A server of the Prometheus family with one command: `/bin/<command>`, run as nobody. */
export function prometheusExporter(args: {
    readonly title: string;
    /** The folder under `modules/`. */
    readonly folder: string;
    readonly command: string;
    readonly package: string;
    /** The version of the module that go.mod pins, by default the package's; stated where a copy has others. */
    readonly version?: ModuleVersion | { readonly value: string };
    readonly port: number;
    readonly coldSeconds: number;
}): ImageRecipe {
    return {
        source: {
            go: {
                title: args.title,
                module: args.folder,
                commands: { [args.command]: args.package },
                version: { variable: commonVersion, ...(args.version ?? { module: args.package }) },
                coldSeconds: args.coldSeconds,
            },
        },
        commands: { [args.command]: `/bin/${args.command}` },
        instructions: ["USER nobody", `EXPOSE ${args.port}`, `ENTRYPOINT ["/bin/${args.command}"]`],
    };
}
