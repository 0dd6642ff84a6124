import { load } from "js-yaml";
import { publicKeyOf } from "../../../components/host/keys";
import { planHost } from "../../../components/host/plan";
import { renderUserData } from "../../../components/host/render/userData";
import { keys, leastSpec } from "./hostSpec";

const values = {
    dataVolumeId: "vol-0123456789abcdef0",
    hostPrivateKey: keys.hostKey.privateKey,
    hostPublicKey: publicKeyOf(keys.hostKey.privateKey),
    authorizedKey: publicKeyOf(keys.sshKey.privateKey),
};

interface CloudConfig {
    write_files: { path: string; permissions: string; content: string }[];
    [key: string]: unknown;
}

function rendered(change = {}): { text: string; config: CloudConfig; file: (path: string) => string } {
    const text = renderUserData(planHost({ spec: { ...leastSpec, ...change } }).machine, values);
    const config = load(text) as CloudConfig;
    return { text, config, file: (path) => config.write_files.find((file) => file.path === path)!.content };
}

describe("renderUserData", () => {
    test("is for cloud-init, the same each time, and far from what AWS takes at most", () => {
        const { text } = rendered();
        expect(text.startsWith("#cloud-config\n")).toBe(true);
        expect(rendered().text).toBe(text);
        expect(Buffer.byteLength(text)).toBeLessThan(8192);
    });

    test("gives the machine its host key, and no other", () => {
        const { config } = rendered();
        expect(config).toMatchObject({
            ssh_deletekeys: true,
            ssh_keys: { ed25519_private: values.hostPrivateKey, ed25519_public: values.hostPublicKey },
        });
        expect(Object.keys(config.ssh_keys as object)).toEqual(["ed25519_private", "ed25519_public"]);
    });

    test("lets one user in, by key; no password, no root", () => {
        const { config, text } = rendered({ user: "ops" });
        expect(config).toMatchObject({ disable_root: true, ssh_pwauth: false });
        expect(config.users).toEqual([
            {
                name: "ops",
                groups: ["adm", "docker"],
                shell: "/bin/bash",
                sudo: "ALL=(ALL) NOPASSWD:ALL",
                lock_passwd: true,
                ssh_authorized_keys: [values.authorizedKey],
            },
        ]);
        expect(text.match(/PRIVATE KEY/g)).toHaveLength(2);
        expect(text).not.toContain(keys.sshKey.privateKey.split("\n")[2]);
    });

    test("hardens sshd, and leaves room for a provider with many connections", () => {
        expect(rendered({ port: 2222 }).file("/etc/ssh/sshd_config.d/10-vigie.conf")).toBe(
            [
                "Port 2222",
                "HostKey /etc/ssh/ssh_host_ed25519_key",
                "AllowUsers admin",
                "AuthenticationMethods publickey",
                "PasswordAuthentication no",
                "KbdInteractiveAuthentication no",
                "PermitRootLogin no",
                "X11Forwarding no",
                "AllowAgentForwarding no",
                "AllowTcpForwarding local",
                "LoginGraceTime 30",
                "MaxSessions 100",
                "MaxStartups 100:30:200",
                "ClientAliveInterval 30",
                "ClientAliveCountMax 4",
                "",
            ].join("\n"),
        );
    });

    test("configures Docker to rotate logs, to survive a restart of its daemon, and to keep everything on the volume", () => {
        const { file } = rendered();
        expect(JSON.parse(file("/etc/docker/daemon.json"))).toEqual({
            "live-restore": true,
            "log-driver": "json-file",
            "log-opts": { "max-size": "10m", "max-file": "3" },
            "storage-driver": "overlay2",
            features: { "containerd-snapshotter": false },
        });
        expect(file("/etc/systemd/system/docker.service.d/10-vigie.conf")).toBe(
            "[Unit]\nRequiresMountsFor=/var/lib/docker\nAssertPathIsMountPoint=/var/lib/docker\n",
        );
    });

    test("installs security updates, and never restarts for them", () => {
        expect(rendered().file("/etc/apt/apt.conf.d/52vigie-unattended-upgrades")).toBe(
            'APT::Periodic::Update-Package-Lists "1";\n' +
                'APT::Periodic::Unattended-Upgrade "1";\n' +
                'Unattended-Upgrade::Automatic-Reboot "false";\n',
        );
    });

    test("mounts the volume, then installs Docker; a step that fails ends it, but for the last", () => {
        const { config } = rendered({ dockerVersion: "28.5.2" });
        expect(config.runcmd).toEqual([
            "set -e",
            [
                "/usr/local/sbin/vigie-data-disk",
                "/dev/disk/by-id/nvme-Amazon_Elastic_Block_Store_vol0123456789abcdef0",
                "/var/lib/docker",
                "/etc/fstab",
                "1800",
            ],
            ["systemctl", "daemon-reload"],
            ["/usr/local/sbin/vigie-install-docker", "28.5.2", "9DC858229FC7DD38854AE2D88D81803C0EBFCD88"],
            "/usr/local/sbin/vigie-install-ssm-agent || true",
        ]);
        const scripts = config.write_files.filter(({ path }) => path.startsWith("/usr/local/sbin/"));
        expect(scripts.map(({ permissions }) => permissions)).toEqual(["0755", "0755", "0755"]);
        // What Docker is told is there before it is.
        expect(config).not.toHaveProperty("packages");
    });

    test("refuses what AWS would not take", () => {
        const long = { ...values, authorizedKey: "x".repeat(16_384) };
        expect(() => renderUserData(planHost({ spec: leastSpec }).machine, long)).toThrow(
            /^the user data has \d+ bytes, and AWS takes 16384$/,
        );
    });
});
