import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type ImageName, images } from "../../../components/images";
import { composeRecipe } from "../../../tools/offline/compose";
import { dockerEngine29Recipe, runcRecipe } from "../../../tools/offline/dockerEngine29";
import { dockerProviderRecipe, dockerProviderVersion } from "../../../tools/offline/dockerProvider";
import { grafanaProviderRecipe, grafanaProviderVersion } from "../../../tools/offline/grafanaProvider";
import type { GoRecipe } from "../../../tools/offline/goBuild";
import { recipeFor } from "../../../tools/offline/image";
import type { ImageRecipe } from "../../../tools/offline/imageRecipe";
import { nodeHostRecipe } from "../../../tools/offline/nodeHost";
import { pebbleRecipe } from "../../../tools/offline/pebble";
import { pulumiRecipe } from "../../../tools/offline/pulumi";
import { jsonnetRecipe } from "../../../tools/offline/jsonnet";
import { recipes } from "../../../tools/offline/recipes";

const offline = join(__dirname, "../../../tools/offline");
const built = Object.entries(recipes).flatMap(([name, recipe]): [string, ImageRecipe][] =>
    "unavailable" in recipe ? [] : [[name, recipe]],
);
const goRecipes: GoRecipe[] = [
    pulumiRecipe,
    nodeHostRecipe,
    dockerProviderRecipe,
    grafanaProviderRecipe,
    composeRecipe,
    jsonnetRecipe,
    pebbleRecipe,
    dockerEngine29Recipe,
    runcRecipe,
    ...built.flatMap(([, { source }]) => ("go" in source ? [source.go] : [])),
];

describe("the recipes", () => {
    it.each(Object.entries(recipes))("have a way to build %s, or a reason why not", (name, recipe) => {
        const reference = images[name as ImageName];
        if ("unavailable" in recipe) {
            expect(recipe.unavailable.length).toBeGreaterThan(20);
            expect(() => recipeFor(reference)).toThrow(recipe.unavailable);
        } else {
            expect(recipeFor(reference)).toBe(recipe);
        }
    });

    it("are for the project's images and for nothing else", () => {
        expect(Object.keys(recipes).sort()).toEqual(Object.keys(images).sort());
        expect(() => recipeFor("example/unknown:v1")).toThrow("no recipe builds it");
    });

    it("build the plugins of the versions that the project's SDKs call", () => {
        const { dependencies } = JSON.parse(readFileSync(join(offline, "../../package.json"), "utf8")) as {
            dependencies: Record<string, string>;
        };
        expect(dependencies["@pulumi/docker"]).toBe(dockerProviderVersion);
        expect(dependencies["@pulumiverse/grafana"]).toBe(grafanaProviderVersion);
    });

    it.each(goRecipes.map((recipe) => [recipe.module, recipe] as const))(
        "of %s have a module folder that pins and checks all that goes in",
        (module) => {
            const text = readFileSync(join(offline, "modules", module, "go.mod"), "utf8");
            const versions = [...text.matchAll(/^(?:require\s+|\t)\S+\.\S+\s+(v\S+)/gm)].map(
                (match) => match[1],
            );
            expect(versions.length).toBeGreaterThan(0);
            expect(versions.filter((version) => !/^v\d+\.\d+\.\d+/.test(version ?? ""))).toEqual([]);
            expect(existsSync(join(offline, "modules", module, "go.sum"))).toBe(true);
        },
    );

    it("need each module folder", () => {
        const needed = new Set(goRecipes.map(({ module }) => module));
        expect(readdirSync(join(offline, "modules")).sort()).toEqual([...needed].sort());
    });

    it.each(built)("for %s start a command that they put there, as its image does", (_reference, recipe) => {
        const started = recipe.instructions.filter((line) => line.startsWith("ENTRYPOINT"));
        const [line = ""] =
            started.length > 0 ? started : recipe.instructions.filter((text) => text.startsWith("CMD"));
        const [command = ""] = JSON.parse(line.replace(/^(ENTRYPOINT|CMD) /, "")) as string[];
        // Without a path it is one of the shell's, or found in the folders of commands.
        const places = Object.values(recipe.commands);
        const names = [...places.map((place) => basename(place)), "sh"];
        expect(command.startsWith("/") ? places : names).toContain(command);
    });

    it("put no command into an image that needs a C library, which images lack", () => {
        const withC = goRecipes.filter(({ cPackages }) => cPackages !== undefined);
        expect(withC).toEqual([runcRecipe]);
        expect(built.filter(([, { source }]) => "go" in source && withC.includes(source.go))).toEqual([]);
    });

    it("leave no shell in an image whose official one has none", () => {
        const without = built.filter(([, { withoutShell }]) => withoutShell === true);
        expect(without.map(([name]) => name)).toContain("loki");
    });

    it("give a checker its place beside each server that is configured by files", () => {
        expect(recipeFor(images.prometheus).commands).toEqual({
            prometheus: "/bin/prometheus",
            promtool: "/bin/promtool",
        });
        expect(recipeFor(images.alertmanager).commands).toEqual({
            alertmanager: "/bin/alertmanager",
            amtool: "/bin/amtool",
        });
    });

    it("run everything as an ordinary user but what the official image runs as root", () => {
        const asRoot = built.filter(
            ([, { instructions }]) => !instructions.some((line) => line.startsWith("USER")),
        );
        expect(asRoot.map(([reference]) => reference).sort()).toEqual(
            ["alloy", "blackbox", "busybox", "cadvisor", "promtail", "traefik"].sort(),
        );
    });
});
