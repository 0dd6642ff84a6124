import { generateEd25519 } from "../../../components/host/keys";
import type { AwsHostSpec } from "../../../components/spec/host";

/** The least that a machine needs. */
export const leastSpec: AwsHostSpec = {
    privateKey: { secret: "sshKey" },
    hostKey: { secret: "hostKey" },
    sshFrom: ["203.0.113.0/24"],
};

/** Keys for it; others in each run. */
export const keys = { sshKey: generateEd25519("login"), hostKey: generateEd25519("host") };

export const secrets = { sshKey: keys.sshKey.privateKey, hostKey: keys.hostKey.privateKey };
