import { isObject } from "../spec/checker";
import type { SecretSource, SecretSources } from "../spec/secretSource";

/** Where the values of secrets are, and the region of those that name none. */
export interface SecretPlaces {
    sources: SecretSources;
    /** The environment's by default. */
    region?: string;
}

/** Names that have a source; none in what is no map. */
export function sourcedNames(sources: unknown): string[] {
    return isObject(sources) ? Object.keys(sources) : [];
}

/** The sources of these names alone. */
export function sourcesOf(sources: SecretSources, names: readonly string[]): SecretSources {
    return Object.fromEntries(Object.entries(sources).filter(([name]) => names.includes(name)));
}

/** The id that AWS knows a secret by. */
export function idOf(source: SecretSource): string {
    return source.kind === "secretsManager" ? source.secretId : source.parameter;
}

/** A source for people: `Secrets Manager's prod/vigie/smtp`. */
export function describeSource(source: SecretSource): string {
    const service = source.kind === "secretsManager" ? "Secrets Manager" : "Systems Manager";
    return `${service}'s ${idOf(source)}`;
}

/** The region in an ARN; undefined for what is none. */
export function regionOfArn(id: string): string | undefined {
    return id.startsWith("arn:") ? id.split(":")[3] : undefined;
}

/** The region that a source is asked in; undefined where the environment says it. */
export function regionOf(source: SecretSource, usual: string | undefined): string | undefined {
    return source.region ?? regionOfArn(idOf(source)) ?? usual;
}

/** A region that does where each source has its own or the usual one; undefined where the environment says some. */
export function knownRegion({ sources, region }: SecretPlaces): string | undefined {
    const regions = Object.values(sources).map((source) => regionOf(source, region));
    return region ?? (regions.includes(undefined) ? undefined : regions[0]);
}
