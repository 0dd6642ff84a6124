import { Refusal } from "../report/refusal";
import type { StackState } from "../workspace/localState";
import type { MissingPart, Requirements } from "./requirements";

/**
 * Ensures that omitting parts does not delete deployed ones.
 *
 * @throws Refusal if a deployed part lacks its image or plugin.
 */
export function refuseToDrop(missing: readonly MissingPart[], needs: Requirements, state: StackState): void {
    const deployed = deployedParts(needs, state);
    const dropped = missing.filter(({ name }) => deployed.has(name));
    if (dropped.length > 0) {
        throw new Refusal(
            ...dropped.map(({ name, what, reason }) => `${what} (${name}) is unavailable: ${reason}`),
            "The part is deployed, and an update without it would delete it. Nothing was changed.",
            "Provide what is missing (docker pull, docker load), or remove the part from the configuration.",
        );
    }
}

/** An image's name without tag and digest: `ghcr.io/google/cadvisor`. */
export function repositoryOf(image: string): string {
    const name = image.split("@")[0] ?? image;
    const tag = name.lastIndexOf(":");
    return tag > name.lastIndexOf("/") ? name.slice(0, tag) : name;
}

function deployedParts({ images, plugins }: Requirements, { resources }: StackState): Set<string> {
    const repositories = new Set(
        resources.flatMap(({ type, inputs }) => {
            const image = type === "docker:index/container:Container" ? inputs?.image : undefined;
            return typeof image === "string" ? [repositoryOf(image)] : [];
        }),
    );
    const packages = new Set(resources.map(({ type }) => type.split(":")[0]));
    return new Set([
        ...images.filter(({ image }) => repositories.has(repositoryOf(image))).map(({ name }) => name),
        ...(plugins ?? []).filter(({ name }) => packages.has(name)).map(({ part }) => part),
    ]);
}
