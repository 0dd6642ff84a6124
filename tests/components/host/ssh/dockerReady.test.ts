import { generateEd25519 } from "../../../../components/host/keys";
import { dockerReady, type DockerReadyOptions } from "../../../../components/host/ssh/dockerReady";
import { describeKey } from "../../../../components/host/ssh/fingerprint";
import type { SshAccess } from "../../../../components/host/ssh/target";
import { type Answer, FakeSsh } from "./fakeSsh";

const hostKey = generateEd25519("").publicKey;
const publicKey = generateEd25519("").publicKey;
const access: SshAccess = {
    host: "ssh://admin@203.0.113.5:22",
    sshOpts: ["-F", "/p/ssh_config"],
    target: { address: "203.0.113.5", user: "admin", port: 22, hostKeys: [hostKey] },
    publicKey,
};
const refused: Answer = {
    code: 255,
    stderr: "ssh: connect to host 203.0.113.5 port 22: Connection refused\n",
};
const ready: Answer = { stdout: "Welcome!\ndocker=yes\nversion=28.5.1\ncloud-init=done\n" };

/** What the gate comes to where `ssh` answers so, and what it says meanwhile. */
async function gate(
    answers: readonly Answer[],
    options: DockerReadyOptions = {},
): Promise<{ outcome: unknown; said: string[]; calls: string[] }> {
    const ssh = new FakeSsh(answers);
    const said: string[] = [];
    try {
        const outcome = await dockerReady(access, {
            pauseSeconds: 0,
            say: (line) => said.push(line),
            ...options,
        }).catch((error: unknown) => (error as Error).message);
        return { outcome, said, calls: ssh.calls };
    } finally {
        ssh.remove();
    }
}

describe("the gate in front of a host", () => {
    it("opens at once where the host is ready, then makes the connection that is shared", async () => {
        const { outcome, said, calls } = await gate([ready]);
        expect(outcome).toEqual({ hasDocker: true, dockerVersion: "28.5.1", cloudInit: "done" });
        expect(said).toEqual([]);
        expect(calls).toHaveLength(2);
        expect(calls[0]).toContain(
            "-F /p/ssh_config -o ControlPath=none -T -l admin -p 22 -- 203.0.113.5 if command",
        );
        expect(calls[1]).toBe("-F /p/ssh_config -T -l admin -p 22 -- 203.0.113.5 true");
    });

    it("says each thing that it waits for once: SSH, cloud-init, the engine", async () => {
        const settling = { stdout: "cloud-init=running\n" };
        const starting = { stdout: "docker=yes\nfault=Cannot connect to the Docker daemon\n" };
        const { outcome, said } = await gate([refused, refused, settling, settling, starting, ready]);
        expect(outcome).toMatchObject({ dockerVersion: "28.5.1" });
        expect(said).toEqual([
            "Waiting for SSH at 203.0.113.5 port 22: ssh: connect to host 203.0.113.5 port 22: Connection refused",
            'Waiting for cloud-init on 203.0.113.5: its status is "running"',
            "Waiting for the Docker engine on 203.0.113.5: Cannot connect to the Docker daemon",
        ]);
    });

    it("gives up at its bound with what it saw last and what to do", async () => {
        const { outcome } = await gate([refused], { timeoutSeconds: 0, pauseSeconds: 1 });
        expect(outcome).toMatch(
            /^SSH at 203\.0\.113\.5 port 22 was not ready within 0 seconds; last status: .+ Connection refused\. Check that the machine runs/,
        );
    });

    it("refuses another host key at once, and names the one that is shown and the one that is expected", async () => {
        const { outcome, calls } = await gate([
            {
                code: 255,
                stderr: "The fingerprint for the ED25519 key sent by the remote host is\nSHA256:abc+/d.\nHost key verification failed.\n",
            },
        ]);
        expect(outcome).toContain(`shows the key SHA256:abc+/d (ED25519), expected ${describeKey(hostKey)}.`);
        expect(calls).toHaveLength(1);
    });

    it("refuses a host that has keys of another kind only", async () => {
        const offer =
            "Unable to negotiate with 203.0.113.5 port 22: no matching host key type found. Their offer: ssh-rsa";
        const { outcome } = await gate([{ code: 255, stderr: offer }]);
        expect(outcome).toContain(
            `shows the key of another kind (ssh-rsa), expected ${describeKey(hostKey)}.`,
        );
    });

    it("fails at once where its own key is refused, and says which line is missing", async () => {
        const { outcome, calls } = await gate([
            { code: 255, stderr: "admin@203.0.113.5: Permission denied (publickey).\n" },
        ]);
        expect(outcome).toContain(
            `admin cannot log in with the key ${describeKey(publicKey)}; the host accepts: publickey.`,
        );
        expect(outcome).toContain(`Add this line to ~admin/.ssh/authorized_keys on the host`);
        expect(outcome).toContain(publicKey);
        expect(calls).toHaveLength(1);
    });

    it.each([
        [
            "docker=yes\nfault=permission denied while trying to connect\n",
            "usermod --append --groups docker admin",
        ],
        ["", "Install Docker on the host"],
        ["cloud-init=done\n", "Install Docker on the host"],
        [
            "docker=yes\nfault=docker: 'system dial-stdio' is not a docker command.\n",
            "Install Docker 18.09 or later",
        ],
    ])("fails at once where waiting does not help: %j", async (stdout, advice) => {
        const { outcome, calls } = await gate([{ stdout }]);
        expect(outcome).toContain(advice);
        expect(calls).toHaveLength(1);
    });

    it.each(["not run", "not started"])(
        "waits for a cloud-init that is %s on the program's own machine alone",
        async (stage) => {
            const before = { stdout: `docker=yes\nversion=28.5.1\ncloud-init=${stage}\n` };
            const own = await gate([before, ready], { ownCloudInit: true });
            expect(own.said).toEqual([`Waiting for cloud-init on 203.0.113.5: its status is "${stage}"`]);
            const existing = await gate([before]);
            expect(existing.outcome).toEqual({ hasDocker: true, dockerVersion: "28.5.1", cloudInit: stage });
            expect(existing.said).toEqual([]);
        },
    );

    it("heeds a failed cloud-init only where it is the program's own", async () => {
        const failed = { stdout: "docker=yes\nversion=28.5.1\ncloud-init=error\n" };
        expect((await gate([failed])).outcome).toMatchObject({ dockerVersion: "28.5.1" });
        expect((await gate([failed], { ownCloudInit: true })).outcome).toContain(
            "/var/log/cloud-init-output.log",
        );
    });
});
