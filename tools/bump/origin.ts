import { type ImageName } from "../../components/images";
import type { GoRecipe } from "../offline/goBuild";
import type { ModuleVersion } from "../offline/moduleVersion";
import { recipes } from "../offline/recipes";

/** Where the project of an image says what is new, for those that are not built from its own Go module. */
const others: Readonly<Partial<Record<ImageName, string>>> = {
    grafana: "github.com/grafana/grafana",
    kafka: "github.com/danielqsj/kafka_exporter",
    mysql: "github.com/prometheus/mysqld_exporter",
};

/** Those that are not on GitHub. */
const pages: Readonly<Partial<Record<ImageName, string>>> = {
    busybox: "https://busybox.net/news.html",
    haproxy: "https://www.haproxy.org/",
};

/** The Go module that an image is built from where registries cannot be reached, and the recipe; none for the others. */
export function moduleOf(image: ImageName): { recipe: GoRecipe; pinned: ModuleVersion } | undefined {
    const recipe = recipes[image];
    if ("unavailable" in recipe || !("go" in recipe.source)) return undefined;
    const { go } = recipe.source;
    return "value" in go.version ? undefined : { recipe: go, pinned: go.version };
}

/** The repository of an image's project, `github.com/oliver006/redis_exporter`; none where it is not on GitHub. */
export function repositoryOf(image: ImageName): string | undefined {
    const module = moduleOf(image)?.pinned.module.replace(/\/v\d+$/, "");
    return others[image] ?? module;
}

/** Where the project says what is new in a version. */
export function releaseNotes(image: ImageName, version: string): string {
    const repository = repositoryOf(image);
    return pages[image] ?? `https://${repository}/releases/tag/v${version}`;
}
