import { toYaml } from "../../spec/yaml";
import type { MachinePlan } from "../plan/machine";
import { dataFolder, dataDiskScript } from "./dataDisk";
import { daemonJson, dockerDropIn, dockerKeyFingerprint, installDockerScript } from "./docker";
import { sshdConfig } from "./sshd";
import { installSsmAgentScript, unattendedUpgrades } from "./system";

/** Inputs of a first boot in addition to the plan. */
export interface UserDataValues {
    /** `vol-0123abcd`. */
    dataVolumeId: string;
    /** In OpenSSH's format. */
    hostPrivateKey: string;
    /** `ssh-ed25519 AAAA…`. */
    hostPublicKey: string;
    /** Public key that connects. */
    authorizedKey: string;
}

/** The maximum that AWS accepts. */
const mostBytes = 16_384;

const scripts = "/usr/local/sbin";

/** How long the data volume may take to come: until then it may belong to the machine that this one replaces. */
const attachTimeoutSeconds = 1800;

/**
 * The cloud-init user data of a new machine's first boot.
 *
 * It contains a secret, the private host key. It can be read by root on the machine; by anyone who may read the
 * instance's user data in AWS (`ec2:DescribeInstanceAttribute`); and by every process that reaches the instance's
 * metadata: those on the machine itself, and in its containers only if the hop limit is 2. Pulumi's state encrypts it.
 * It does not give access to the machine: it authenticates the machine to others, and the login key is not here.
 *
 * @throws Error for more than the 16 KB that AWS takes.
 */
export function renderUserData(machine: MachinePlan, values: UserDataValues): string {
    const text = `#cloud-config\n${toYaml(cloudConfig(machine, values))}`;
    const size = Buffer.byteLength(text);
    if (size > mostBytes) {
        throw new Error(`the user data has ${size} bytes, and AWS takes ${mostBytes}`);
    }
    return text;
}

/** https://cloudinit.readthedocs.io/en/latest/reference/modules.html */
function cloudConfig(machine: MachinePlan, values: UserDataValues): object {
    return {
        groups: ["docker"],
        users: [
            {
                name: machine.user,
                groups: ["adm", "docker"],
                shell: "/bin/bash",
                sudo: "ALL=(ALL) NOPASSWD:ALL",
                lock_passwd: true,
                ssh_authorized_keys: [values.authorizedKey],
            },
        ],
        disable_root: true,
        ssh_pwauth: false,
        // With keys given, no others are made: the image's are deleted, and this one is all there is.
        ssh_deletekeys: true,
        ssh_keys: { ed25519_private: values.hostPrivateKey, ed25519_public: values.hostPublicKey },
        // Amazon's clock, which needs no way out.
        ntp: { enabled: true, servers: ["169.254.169.123"], pools: [] },
        write_files: [
            file("/etc/ssh/sshd_config.d/10-vigie.conf", sshdConfig(machine)),
            file("/etc/docker/daemon.json", daemonJson()),
            file("/etc/systemd/system/docker.service.d/10-vigie.conf", dockerDropIn),
            file("/etc/apt/apt.conf.d/52vigie-unattended-upgrades", unattendedUpgrades),
            file(`${scripts}/vigie-data-disk`, dataDiskScript, "0755"),
            file(`${scripts}/vigie-install-docker`, installDockerScript, "0755"),
            file(`${scripts}/vigie-install-ssm-agent`, installSsmAgentScript, "0755"),
        ],
        runcmd: [
            "set -e",
            [
                `${scripts}/vigie-data-disk`,
                devicePath(values.dataVolumeId),
                dataFolder,
                "/etc/fstab",
                attachTimeoutSeconds,
            ].map(String),
            ["systemctl", "daemon-reload"],
            [`${scripts}/vigie-install-docker`, machine.dockerVersion, dockerKeyFingerprint],
            // Last, and allowed to fail: a machine without the agent only lacks a second way to log in.
            `${scripts}/vigie-install-ssm-agent || true`,
        ],
    };
}

function file(path: string, content: string, permissions = "0644"): object {
    return { path, permissions, content };
}

/** Where Linux shows an NVMe volume; its serial number is its id without the hyphen. */
function devicePath(volumeId: string): string {
    return `/dev/disk/by-id/nvme-Amazon_Elastic_Block_Store_${volumeId.replace("-", "")}`;
}
