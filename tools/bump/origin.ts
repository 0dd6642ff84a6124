import { type ImageName } from "../../components/images";
import type { GoRecipe } from "../offline/goBuild";
import type { ModuleVersion } from "../offline/moduleVersion";
import { recipes } from "../offline/recipes";

/** Release notes of images that are not built from the project's own Go module. */
const others: Readonly<Partial<Record<ImageName, string>>> = {
    grafana: "github.com/grafana/grafana",
    kafka: "github.com/danielqsj/kafka_exporter",
    mysql: "github.com/prometheus/mysqld_exporter",
};

/** Release notes of projects outside GitHub. */
const pages: Readonly<Partial<Record<ImageName, string>>> = {
    busybox: "https://busybox.net/news.html",
    haproxy: "https://www.haproxy.org/",
};

/** The Go module and the recipe of an image that can be built offline, if any. */
export function moduleOf(image: ImageName): { recipe: GoRecipe; pinned: ModuleVersion } | undefined {
    const recipe = recipes[image];
    if ("unavailable" in recipe || !("go" in recipe.source)) return undefined;
    const { go } = recipe.source;
    return "value" in go.version ? undefined : { recipe: go, pinned: go.version };
}

/** The GitHub repository of an image's project, `github.com/oliver006/redis_exporter`, if any. */
export function repositoryOf(image: ImageName): string | undefined {
    const module = moduleOf(image)?.pinned.module.replace(/\/v\d+$/, "");
    return others[image] ?? module;
}

/** URL of the release notes of a version. */
export function releaseNotes(image: ImageName, version: string): string {
    const repository = repositoryOf(image);
    return pages[image] ?? `https://${repository}/releases/tag/v${version}`;
}
