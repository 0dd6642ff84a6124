import * as pulumi from "@pulumi/pulumi";
import type { Secrets } from "../server/secrets";
import type { AwsHostSpec } from "../spec/host";
import { ed25519, publicKeyOf } from "./keys";

/** The keys that a new machine receives. */
export interface HostKeys {
    hostPrivateKey: string;
    hostPublicKey: string;
    /** Public key that connects. */
    authorizedKey: string;
}

/** The keys of a valid spec, as a secret where either is one. */
export function hostKeysOf(spec: AwsHostSpec, secrets: Secrets): pulumi.Output<HostKeys> {
    return pulumi
        .all([secrets[spec.privateKey.secret] ?? "", secrets[spec.hostKey.secret] ?? ""])
        .apply(([privateKey, hostKey]) => readHostKeys(privateKey, hostKey));
}

/**
 * Reads the key that connects and the host's own.
 *
 * @throws RunError for an invalid key; it names the field, and never shows the key.
 */
export function readHostKeys(privateKey: string, hostKey: string): HostKeys {
    return {
        hostPrivateKey: `${hostKey.trim()}\n`,
        hostPublicKey: hostPublicKeyOf(hostKey),
        authorizedKey: named("host.privateKey", privateKey),
    };
}

function hostPublicKeyOf(hostKey: string): string {
    const publicKey = named("host.hostKey", hostKey);
    const [kind = ""] = publicKey.split(" ");
    if (kind !== ed25519) {
        throw new pulumi.RunError(`host.hostKey must be a key of the kind ${ed25519}, got ${kind}`);
    }
    return publicKey;
}

function named(field: string, privateKey: string): string {
    try {
        return publicKeyOf(privateKey);
    } catch (error) {
        throw new pulumi.RunError(`${field} is invalid: ${(error as Error).message}`);
    }
}
