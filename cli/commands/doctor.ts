import { join } from "node:path";
import dockerPackage from "@pulumi/docker/package.json";
import type { EdgeSpec } from "../../components/spec/edge";
import { sourcedNames } from "../../components/secrets/places";
import type { DnsSpec, HostSpec } from "../../components/spec/host";
import { checkAws } from "../doctor/checkAws";
import { checkEdge } from "../doctor/checkEdge";
import { checkHost } from "../doctor/checkHost";
import { checkEngine, checkPrograms } from "../doctor/checkMachine";
import { checkSecrets } from "../doctor/checkSecrets";
import { type Finding, findingLines, missing, ok, unknown } from "../doctor/finding";
import { thisMachine } from "../doctor/machine";
import type { Requirements } from "../preflight/requirements";
import type { Command } from "../command";
import { placesOf, readSecretValue, readSourceAnswers } from "../secretValues";
import type { Session } from "../session";

/** Checks the requirements of an update, and changes nothing; exit code 1 if one is missing. */
export const run: Command = async (session, options) => {
    const { printer, project } = session;
    const machine = thisMachine;
    const host = setting(session, "host") as HostSpec | undefined;
    const edge = setting(session, "edge") as EdgeSpec | undefined;
    const dns = setting(session, "dns") as DnsSpec | undefined;
    const aws = host?.kind === "aws" ? host : undefined;
    const address = host?.kind === "existing" ? host.address : undefined;
    const places = placesOf(session);
    const sourced = sourcedNames(places.sources).length > 0;
    const { finding, needs } = await checkConfiguration(session);
    const findings = [
        ...checkPrograms(project.root, dockerPackage.version, machine),
        finding,
        ...(host === undefined
            ? await checkDestination(session, needs)
            : await checkHost(host, secretReader(session), machine, join(session.paths.work, "doctor"))),
        ...(aws || dns || sourced
            ? await checkAws(
                  { region: aws?.region, ...(dns && edge && { zone: { domain: edge.domain, dns } }) },
                  machine,
              )
            : []),
        ...(await checkSecrets(places, () => readSourceAnswers(session))),
        ...(edge ? await checkEdge(edge, address, machine) : []),
    ];
    const healthy = findings.every(({ status }) => status !== "missing");
    if (options.json) {
        printer.line(JSON.stringify({ healthy, findings }, null, 2));
    } else {
        findingLines(findings).forEach((line) => printer.line(line));
    }
    return healthy ? 0 : 1;
};

/** Whether the configuration is valid and each secret it refers to has a value. */
async function checkConfiguration(session: Session): Promise<{ finding: Finding; needs?: Requirements }> {
    const file = `Pulumi.${session.stack}.yaml`;
    try {
        return {
            needs: await session.requirements(),
            finding: ok(file, "no faults; each secret has a value"),
        };
    } catch (error) {
        const why = "The update refuses to start.";
        const fix =
            "npm run secret -- --name NAME sets a secret; docs/configuration.md describes each setting";
        return { finding: missing(file, (error as Error).message, why, fix) };
    }
}

async function checkDestination(session: Session, needs?: Requirements): Promise<Finding[]> {
    const destination = session.destination();
    const engine = session.engineOf(destination);
    if (engine !== undefined) {
        return await checkEngine(engine, needs ?? { images: [] });
    }
    const fix = "docker --host ADDRESS version";
    return [unknown("Docker", destination.dockerHost ?? "", "Only the Docker provider can reach it.", fix)];
}

function secretReader(session: Session): (name: string) => Promise<string | undefined> {
    return async (name) => {
        try {
            return await readSecretValue(session, name);
        } catch {
            return undefined;
        }
    };
}

/** A setting as written, even if the rest of the configuration is invalid. */
function setting(session: Session, name: string): unknown {
    const { stackFile, project } = session.workspace;
    return stackFile.config?.[`${project}:${name}`];
}
