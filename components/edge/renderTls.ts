import { secretPath } from "../server/configVolume/plan";
import type { TlsSpec } from "../spec/edge";
import { certificateFile, privateKeyFile } from "./secrets";

/** Suites of TLS 1.2 with forward secrecy and authenticated encryption; those of 1.3 cannot be chosen. */
const cipherSuites = ["ECDSA", "RSA"].flatMap((key) => [
    `TLS_ECDHE_${key}_WITH_AES_128_GCM_SHA256`,
    `TLS_ECDHE_${key}_WITH_AES_256_GCM_SHA384`,
    `TLS_ECDHE_${key}_WITH_CHACHA20_POLY1305_SHA256`,
]);

/**
 * Certificates and what is spoken with them.
 *
 * A client that requests a name without a certificate gets none, so that a scan of addresses does not reveal the names. A
 * self-signed certificate has no names to match, or to hide.
 *
 * https://doc.traefik.io/traefik/reference/routing-configuration/http/tls/tls-options/
 */
export function renderTls(tls: TlsSpec): object {
    return {
        ...(tls.kind === "certificate" && {
            certificates: [{ certFile: secretPath(certificateFile), keyFile: secretPath(privateKeyFile) }],
        }),
        options: {
            default: {
                minVersion: "VersionTLS12",
                cipherSuites,
                curvePreferences: ["X25519MLKEM768", "X25519", "CurveP256", "CurveP384"],
                sniStrict: tls.kind !== "selfSigned",
            },
        },
    };
}
