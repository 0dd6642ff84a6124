import type * as docker from "@pulumi/docker";

/** Hardening of every container of the project: no privilege escalation, and no capability that it does not need. */
export function confinement(
    capabilities: readonly string[] = [],
): Pick<docker.ContainerArgs, "capabilities" | "securityOpts" | "logDriver" | "logOpts"> {
    return {
        // The engine gives names back with their prefix, and a refresh would find a difference.
        capabilities: {
            drops: ["ALL"],
            ...(capabilities.length > 0 && { adds: capabilities.map((name) => `CAP_${name}`) }),
        },
        securityOpts: ["no-new-privileges:true"],
        logDriver: "json-file",
        logOpts: { "max-size": "10m", "max-file": "3" },
    };
}

/** A limit on memory without swap: left alone, the engine allows as much swap again, and every preview differs. */
export function memoryLimit(megabytes: number): Pick<docker.ContainerArgs, "memory" | "memorySwap"> {
    return { memory: megabytes, memorySwap: megabytes };
}
