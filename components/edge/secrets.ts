import type { ConfigPlan } from "../server/configVolume/plan";
import type { EdgeSpec } from "../spec/edge";

/** Name of the secret file with the users, as `htpasswd` writes it. */
export const usersFile = "users";

/** Name of the secret file with the own certificate. */
export const certificateFile = "certificate";

/** Name of the secret file with the certificate's key. */
export const privateKeyFile = "certificate-key";

/** The secret files of a spec: its users, and its own certificate. */
export function edgeSecretFiles({ users = [], tls }: EdgeSpec): ConfigPlan["secretFiles"] {
    return {
        ...(tls.kind === "certificate" && {
            [certificateFile]: tls.certificate.secret,
            [privateKeyFile]: tls.privateKey.secret,
        }),
        ...(users.length > 0 && {
            [usersFile]: users.map(({ name, passwordHash }) => ({
                secret: passwordHash.secret,
                template: `${name}:{{secret}}\n`,
                encoding: "bcrypt" as const,
            })),
        }),
    };
}
