/** Texts that keep the place of values that are known later, in plans that are plain text. */

/** The host that stands for the value with a number; a reserved name that never exists,
 *  https://www.rfc-editor.org/rfc/rfc6761. */
export function placeholderHost(index: number): string {
    return `vigie-input-${index}.invalid`;
}

/** Names of the leaf types that may be known later, with the form that a placeholder has to have there. */
const forms: Readonly<Record<string, (host: string) => string>> = {
    HostPort: (host) => `${host}:1`,
    ScrapeTarget: (host) => `${host}:1`,
    ProbeTarget: (host) => `${host}:1`,
    HttpUrl: (host) => `https://${host}`,
    HttpsUrl: (host) => `https://${host}`,
    EdgeUrl: (host) => `https://${host}`,
    DockerNetwork: (host) => host,
};

/** The placeholder of a value for a leaf of a type; nothing where the value has to be known in advance. */
export function placeholder(type: string, index: number): string | undefined {
    return forms[type]?.(placeholderHost(index));
}

const anyHost = /vigie-input-(\d+)\.invalid/g;

/** The numbers of the placeholders that are anywhere in plain data. */
export function placeholdersIn(value: unknown): number[] {
    const text = JSON.stringify([value]);
    return [...new Set([...text.matchAll(anyHost)].map(([, index]) => Number(index)))].sort((a, b) => a - b);
}
