import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureDockerPlugin } from "../../../cli/toolchain/dockerPlugin";
import { ensurePlugin, pluginFolder } from "../../../cli/toolchain/plugins";
import { dockerProviderRecipe } from "../../../tools/offline/dockerProvider";
import { grafanaProviderRecipe } from "../../../tools/offline/grafanaProvider";
import { keptAt } from "../../tools/offline/keptEntry";
import { stubCommands, temporaryFolder, withEnvironment } from "./stubCommand";

const grafana = { name: "grafana", version: "2.40.0", server: "github://api.example.org/pulumiverse" };
/** A version that there is no recipe for. */
const unbuildable = { ...grafana, version: "2.41.0" };

describe("a plugin", () => {
    const cache = temporaryFolder();
    withEnvironment(() => ({ VIGIE_CACHE: cache }));
    const said: string[] = [];
    const say = (line: string): number => said.push(line);
    beforeEach(() => (said.length = 0));

    function put(home: string, plugin: { name: string; version: string }): string {
        const folder = pluginFolder(home, plugin);
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, `pulumi-resource-${plugin.name}`), "");
        return folder;
    }

    it("that is installed is used without asking Pulumi", async () => {
        const home = temporaryFolder();
        const folder = put(home, { name: "docker", version: "5.2.0" });
        await expect(ensureDockerPlugin("/no/pulumi", home, "5.2.0", say)).resolves.toBe(folder);
        expect(said).toEqual([]);
    });

    it("that Pulumi left half installed does not count", async () => {
        const home = temporaryFolder();
        writeFileSync(`${put(home, unbuildable)}.partial`, "");
        await expect(ensurePlugin("/no/pulumi", home, unbuildable, say)).resolves.toHaveProperty(
            "unavailable",
        );
    });

    it("is installed by Pulumi, into the home that is asked for", async () => {
        const home = temporaryFolder();
        const commands = stubCommands();
        const folder = pluginFolder(home, grafana);
        const pulumi = commands.add(
            "pulumi",
            'd="$PULUMI_HOME/plugins/resource-grafana-v2.40.0"; mkdir -p $d; touch $d/pulumi-resource-grafana',
        );
        await expect(ensurePlugin(pulumi, home, grafana, say)).resolves.toEqual({ folder });
        expect(commands.calls()).toEqual([
            "pulumi plugin install resource grafana v2.40.0 --server github://api.example.org/pulumiverse",
        ]);
    });

    it("without a fallback is reported with the reason", async () => {
        const pulumi = stubCommands().add("pulumi", "echo 'error: dial tcp: no such host' >&2; exit 255");
        const outcome = await ensurePlugin(pulumi, temporaryFolder(), { ...grafana, version: "2.41.0" }, say);
        const command =
            "pulumi plugin install resource grafana v2.41.0 --server github://api.example.org/pulumiverse";
        expect(outcome).toEqual({
            unavailable: `the plugin grafana 2.41.0 is unavailable: ${command}: dial tcp: no such host`,
        });
        expect(said).toEqual([`${command}: dial tcp: no such host`]);
    });

    it("for Docker that was built before is put in place whole, without asking Pulumi", async () => {
        const home = temporaryFolder();
        keptAt(dockerProviderRecipe, { "bin/pulumi-resource-docker": "the plugin" });
        const folder = await ensureDockerPlugin("/no/pulumi", home, "5.2.0", say);
        expect(readFileSync(join(folder, "pulumi-resource-docker"), "utf8")).toBe("the plugin");
        expect(said).toEqual([]);
    });

    it("for Grafana that was built before is put in place whole, without asking Pulumi", async () => {
        const home = temporaryFolder();
        keptAt(grafanaProviderRecipe, { "bin/pulumi-resource-grafana": "the plugin" });
        const folder = pluginFolder(home, grafana);
        await expect(ensurePlugin("/no/pulumi", home, grafana, say)).resolves.toEqual({ folder });
        expect(readFileSync(join(folder, "pulumi-resource-grafana"), "utf8")).toBe("the plugin");
        expect(said).toEqual([]);
    });

    it("for Docker that was built from another recipe is replaced by the one that is kept", async () => {
        const home = temporaryFolder();
        keptAt(dockerProviderRecipe, { "bin/pulumi-resource-docker": "the new one" });
        const folder = put(home, { name: "docker", version: "5.2.0" });
        writeFileSync(join(folder, "vigie-recipe"), "another");
        await expect(ensureDockerPlugin("/no/pulumi", home, "5.2.0", say)).resolves.toBe(folder);
        expect(readFileSync(join(folder, "pulumi-resource-docker"), "utf8")).toBe("the new one");

        writeFileSync(join(folder, "pulumi-resource-docker"), "left alone");
        await ensureDockerPlugin("/no/pulumi", home, "5.2.0", say);
        expect(readFileSync(join(folder, "pulumi-resource-docker"), "utf8")).toBe("left alone");
    });

    it("that was built from another recipe is gone before Pulumi is asked, which would take it for its own", async () => {
        const home = temporaryFolder();
        process.env.VIGIE_CACHE = temporaryFolder();
        const folder = put(home, grafana);
        writeFileSync(join(folder, "vigie-recipe"), "another");
        const pulumi = stubCommands().add(
            "pulumi",
            'd="$PULUMI_HOME/plugins/resource-grafana-v2.40.0"; mkdir $d && touch $d/pulumi-resource-grafana',
        );
        await expect(ensurePlugin(pulumi, home, grafana, say)).resolves.toEqual({ folder });
        expect(readdirSync(folder)).toEqual(["pulumi-resource-grafana"]);
    });

    it("for Docker of a version that cannot be built here is asked of Pulumi alone", async () => {
        const home = temporaryFolder();
        const pulumi = stubCommands().add("pulumi", "echo 'error: 404 not found' >&2; exit 255");
        await expect(ensureDockerPlugin(pulumi, home, "6.0.0", say)).rejects.toThrow(
            "the plugin docker 6.0.0 is unavailable: pulumi plugin install resource docker v6.0.0: 404 not found",
        );
        expect(existsSync(pluginFolder(home, { name: "docker", version: "6.0.0" }))).toBe(false);
    });
});
