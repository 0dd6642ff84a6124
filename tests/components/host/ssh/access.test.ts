import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";
import { generateEd25519 } from "../../../../components/host/keys";
import { readyAccess, sshAccess } from "../../../../components/host/ssh";
import { registeredBy } from "../../../support/mocks";
import { FakeSsh } from "./fakeSsh";

const client = generateEd25519("");
const hostKeys = [generateEd25519("").publicKey];
const folder = mkdtempSync(join(tmpdir(), "vigie-ssh-"));

afterAll(() => rmSync(folder, { recursive: true }));

test("the provider is told the host and a path, and neither is secret though the key is", async () => {
    const ssh = new FakeSsh([{ stdout: "docker=yes\nversion=28.5.1\n" }]);
    try {
        const resources = await registeredBy(() => {
            const access = readyAccess(
                sshAccess({
                    folder,
                    address: "203.0.113.5",
                    user: "admin",
                    hostKeys,
                    privateKey: pulumi.secret(client.privateKey),
                }),
            );
            new docker.Provider("engine", {
                host: access.apply(({ host }) => host),
                sshOpts: access.apply(({ sshOpts }) => sshOpts),
            });
        });
        expect(resources).toEqual([
            {
                type: "pulumi:providers:docker",
                name: "engine",
                inputs: {
                    host: "ssh://admin@203.0.113.5:22",
                    sshOpts: JSON.stringify(["-F", join(folder, "ssh_config"), "-o", "ConnectTimeout=10"]),
                },
            },
        ]);
        expect(ssh.calls).toHaveLength(2);
    } finally {
        ssh.remove();
    }
});
