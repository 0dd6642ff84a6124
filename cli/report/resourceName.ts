/** A resource's name in the program: the last part of its URN. */
export function resourceName(urn: string): string {
    return urn.split("::").slice(3).join("::") || urn;
}

/** A resource's type in words: `docker:index/remoteImage:RemoteImage` → `remote image`. */
export function typeInWords(type: string): string {
    const name = type.split(":").at(-1) ?? type;
    return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
}

/** Whether a resource is neither a component nor a provider. */
export function isPlainResource(type: string, custom: boolean | undefined): boolean {
    return custom === true && !type.startsWith("pulumi:");
}
