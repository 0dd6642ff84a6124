import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];

/** An authority that nobody but the test trusts. */
export class TestAuthority {
    private readonly folder = mkdtempSync(join(tmpdir(), "vigie-authority-"));

    public constructor() {
        this.openssl(
            ...["req", "-x509", ...newKey, "-keyout", "ca.key", "-out", "ca.pem"],
            ...["-subj", "/CN=Test authority", "-days", "2"],
        );
    }

    /** The authority's own certificate, in PEM. */
    public get certificate(): string {
        return this.read("ca.pem");
    }

    /** A certificate for names or addresses, and its key, both in PEM. */
    public issue(...names: readonly string[]): { certificate: string; privateKey: string } {
        const subject = ["-subj", `/CN=${names[0] ?? ""}`];
        this.openssl("req", ...newKey, "-keyout", "server.key", "-out", "server.csr", ...subject);
        writeFileSync(
            join(this.folder, "names"),
            `subjectAltName=${names.map((name) => `${isIP(name) === 0 ? "DNS" : "IP"}:${name}`).join(",")}\n`,
        );
        this.openssl(
            ...["x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial"],
            ...["-extfile", "names", "-days", "2", "-out", "server.pem"],
        );
        return { certificate: this.read("server.pem"), privateKey: this.read("server.key") };
    }

    /** Forgets everything. */
    public remove(): void {
        rmSync(this.folder, { recursive: true });
    }

    private openssl(...args: readonly string[]): void {
        execFileSync("openssl", args, { cwd: this.folder, stdio: "pipe" });
    }

    private read(file: string): string {
        return readFileSync(join(this.folder, file), "utf8");
    }
}
