import { publicKeyOf } from "../../components/host/keys";
import { describeKey, lookAt, runSsh, writeSshAccess } from "../../components/host/ssh";
import type { HostSpec } from "../../components/spec/host";
import { type Finding, missing, ok, unknown } from "./finding";
import type { Machine } from "./machine";

/** Reads the value of a configured secret; undefined if it has none. */
export type SecretReader = (name: string) => Promise<string | undefined>;

const gibibyte = 1024 ** 2;
const enoughKibibytes = 2 * gibibyte;

/** Checks the keys of a host and, for an existing host, the connection. `folder` receives the files for SSH. */
export async function checkHost(
    host: HostSpec,
    readSecret: SecretReader,
    machine: Machine,
    folder: string,
): Promise<Finding[]> {
    const client = await checkKey("vigie:host.privateKey", host.privateKey.secret, readSecret);
    const findings = [checkSshCommand(machine), client.finding];
    if (host.kind === "aws") {
        return [...findings, (await checkKey("vigie:host.hostKey", host.hostKey.secret, readSecret)).finding];
    }
    if (client.key === undefined) {
        return findings;
    }
    const target = {
        address: host.address,
        user: host.user ?? "root",
        port: host.port ?? 22,
        hostKeys: host.hostKeys,
    };
    const access = writeSshAccess(folder, target, client.key);
    const outcome = await lookAt(access);
    if ("obstacle" in outcome) {
        const { what, seen, advice } = outcome.obstacle;
        return [
            ...findings,
            missing(
                what,
                seen,
                "The stack runs there.",
                advice ?? `ssh -F ${access.sshOpts[1] ?? ""} ${target.address}`,
            ),
        ];
    }
    const disk = await runSsh(access, `df -Pk "$(docker info --format '{{.DockerRootDir}}')" | tail -n 1`);
    return [
        ...findings,
        ok(`SSH at ${target.address} port ${target.port}`, "presents an expected host key"),
        ok(`Docker on ${target.address}`, outcome.state.dockerVersion ?? ""),
        checkDisk(target.address, disk.stdout),
    ];
}

function checkSshCommand(machine: Machine): Finding {
    const path = machine.find("ssh");
    return path === undefined
        ? missing(
              "the ssh command",
              "none",
              "The Docker provider uses it to reach the host.",
              "apt-get install openssh-client",
          )
        : ok("the ssh command", path);
}

async function checkKey(
    setting: string,
    secret: string,
    readSecret: SecretReader,
): Promise<{ finding: Finding; key?: string }> {
    const value = await readSecret(secret);
    const fix = `npm run secret -- --name ${secret} --generate ed25519   (or < FILE for an existing key)`;
    const why = "The host cannot be reached without it.";
    if (value === undefined) {
        return { finding: missing(setting, `the secret ${secret} has no value`, why, fix) };
    }
    try {
        return { finding: ok(setting, describeKey(publicKeyOf(value))), key: value };
    } catch (error) {
        return { finding: missing(setting, (error as Error).message, why, fix) };
    }
}

function checkDisk(address: string, line: string): Finding {
    const free = Number(line.trim().split(/\s+/)[3]);
    const what = `disk of Docker on ${address}`;
    const why = "Servers cannot write when it is full.";
    if (Number.isNaN(free)) {
        return unknown(what, "df printed nothing", why, "df -h on the host");
    }
    const seen = `${(free / gibibyte).toFixed(1)} GiB free`;
    return free < enoughKibibytes
        ? missing(what, seen, why, "docker system prune on the host")
        : ok(what, seen);
}
