import { type Checker, isObject } from "../spec/checker";
import type { AcmeSpec, TlsSpec } from "../spec/edge";

/** Checks the combination of ACME options. */
export function validateTls(checker: Checker, tls: TlsSpec | undefined): void {
    if (isObject(tls) && tls.kind === "acme" && isObject(tls.acme)) {
        validateAcme(checker.at("acme"), tls.acme);
    }
}

function validateAcme(checker: Checker, acme: Partial<AcmeSpec>): void {
    if (acme.caCertificate !== undefined && acme.directoryUrl === undefined) {
        checker.report(
            "caCertificate",
            "must not be set without directoryUrl: public CAs sign Let's Encrypt's own certificate",
            "(not shown)",
        );
    }
    if (acme.production === true && acme.directoryUrl !== undefined) {
        checker.report(
            "production",
            "cannot be combined with directoryUrl, whose certificate authority has no known staging environment",
            true,
        );
    }
}
