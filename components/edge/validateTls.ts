import { type Checker, isKeyOf } from "../spec/checker";
import type { AcmeSpec, TlsSpec } from "../spec/edge";
import { boolean, oneOf } from "../spec/rules";
import { emailAddress, httpsUrl, pemCertificates } from "./rules";

/** What each kind has beside its name. */
const options: Record<TlsSpec["kind"], readonly string[]> = {
    acme: ["acme"],
    certificate: ["certificate", "privateKey"],
    selfSigned: [],
};

/** Checks where the certificate comes from. */
export function validateTls(checker: Checker, tls: TlsSpec | undefined): void {
    if (tls === undefined) {
        checker.report("tls", "must say where the certificate comes from", undefined);
        return;
    }
    const part = checker.at("tls");
    const kind: unknown = (tls as TlsSpec | null)?.kind;
    const known = isKeyOf(options, kind) ? options[kind] : Object.values(options).flat();
    if (!part.object(tls, ["kind", ...known])) {
        return;
    }
    part.required("kind", tls.kind, oneOf("acme", "certificate", "selfSigned"));
    switch (tls.kind) {
        case "acme":
            validateAcme(part.at("acme"), tls.acme);
            return;
        case "certificate":
            part.requiredSecret("certificate", tls.certificate);
            part.requiredSecret("privateKey", tls.privateKey);
            return;
        case "selfSigned":
    }
}

function validateAcme(checker: Checker, acme: AcmeSpec): void {
    if (!checker.object(acme, ["email", "production", "directoryUrl", "caCertificate", "challenge"])) {
        return;
    }
    checker.required("email", acme.email, emailAddress);
    checker.optional("production", acme.production, boolean);
    checker.optional("directoryUrl", acme.directoryUrl, httpsUrl);
    validateCa(checker, acme);
    checker.optional("challenge", acme.challenge, oneOf("http", "dns"));
    if (acme.production === true && acme.directoryUrl !== undefined) {
        checker.report(
            "production",
            "must not be set beside directoryUrl, whose authority has no staging here",
            true,
        );
    }
}

function validateCa(checker: Checker, { caCertificate, directoryUrl }: AcmeSpec): void {
    if (caCertificate !== undefined && !pemCertificates.holds(caCertificate)) {
        // Not shown: who confuses the files has a private key here.
        checker.report("caCertificate", pemCertificates.text, "(not shown)");
    }
    if (caCertificate !== undefined && directoryUrl === undefined) {
        checker.report(
            "caCertificate",
            "must not be set without directoryUrl: public CAs sign Let's Encrypt's own certificate",
            "(not shown)",
        );
    }
}
