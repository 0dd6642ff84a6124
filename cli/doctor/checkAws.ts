import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DnsSpec } from "../../components/spec/host";
import { type Finding, missing, ok, unknown } from "./finding";
import type { Machine } from "./machine";

/** What the stack needs from AWS. */
export interface AwsNeeds {
    /** Configured region; the environment's by default. */
    region?: string;
    /** Hosted zone of the DNS names; none by default. */
    zone?: { domain: string; dns: DnsSpec };
}

const whyCredentials = "They are used to create the host, its security group and its DNS records.";

/** Checks AWS credentials and region where the AWS tools look for them, and verifies them with the `aws` command if installed. */
export async function checkAws(needs: AwsNeeds, machine: Machine): Promise<Finding[]> {
    const region = needs.region ?? regionOf(machine);
    const credentials = await checkCredentials(machine);
    return [
        credentials,
        region === undefined
            ? missing(
                  "AWS region",
                  "none",
                  "The host is created in it.",
                  "export AWS_REGION=eu-west-3, or set vigie:host.region",
              )
            : ok("AWS region", region),
        ...(needs.zone === undefined
            ? []
            : [await checkZone(needs.zone, credentials.status === "ok", machine)]),
    ];
}

async function checkCredentials(machine: Machine): Promise<Finding> {
    const what = "AWS credentials";
    const source = credentialSource(machine);
    const { code, stdout, stderr } = await machine.run("aws", [
        "sts",
        "get-caller-identity",
        "--output",
        "json",
    ]);
    if (code === 0) {
        const arn = /"Arn": *"([^"]+)"/.exec(stdout)?.[1] ?? "an identity without an ARN";
        return ok(what, arn);
    }
    if (code !== 127) {
        const reason = stderr.trim().split("\n").at(-1) ?? "";
        return missing(what, `refused: ${reason}`, whyCredentials, "aws sso login, or aws configure");
    }
    return source === undefined
        ? missing(
              what,
              "none found",
              whyCredentials,
              "aws configure, or export AWS_PROFILE=…; an instance role is detected automatically",
          )
        : unknown(
              what,
              `${source}; not verified`,
              "The aws command is not installed, so they are not verified.",
              "aws sts get-caller-identity",
          );
}

/** The source of credentials, in the lookup order of the AWS tools. */
function credentialSource({ environment, home }: Machine): string | undefined {
    if (environment.AWS_ACCESS_KEY_ID && environment.AWS_SECRET_ACCESS_KEY) {
        return "in AWS_ACCESS_KEY_ID";
    }
    if (environment.AWS_WEB_IDENTITY_TOKEN_FILE || environment.AWS_CONTAINER_CREDENTIALS_FULL_URI) {
        return "a role of the environment";
    }
    const file = environment.AWS_SHARED_CREDENTIALS_FILE ?? join(home, ".aws", "credentials");
    const profile = environment.AWS_PROFILE;
    return existsSync(file) || profile ? `the profile ${profile ?? "default"}` : undefined;
}

function regionOf({ environment, home }: Machine): string | undefined {
    const file = environment.AWS_CONFIG_FILE ?? join(home, ".aws", "config");
    const written = existsSync(file)
        ? /^region\s*=\s*(\S+)/m.exec(readFileSync(file, "utf8"))?.[1]
        : undefined;
    return environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? written;
}

async function checkZone(
    { domain, dns }: NonNullable<AwsNeeds["zone"]>,
    canAsk: boolean,
    machine: Machine,
): Promise<Finding> {
    const what = `hosted zone for ${domain}`;
    if (dns.createZone === true) {
        return ok(what, "the update creates it; enter its name servers at the registrar");
    }
    const why = "It holds the DNS records of the servers.";
    const args = ["route53", "list-hosted-zones", "--query", "HostedZones[].[Id,Name]", "--output", "text"];
    const ran = canAsk ? await machine.run("aws", args) : undefined;
    if (ran?.code !== 0) {
        return unknown(what, "not asked", why, `aws ${args.join(" ")}`);
    }
    const zones = ran.stdout.split("\n").map((line) => line.trim().split(/\s+/));
    const found = zones.find(([id = "", name = ""]) =>
        dns.zoneId === undefined ? isAbove(name, domain) : id.endsWith(`/${dns.zoneId}`),
    );
    return found
        ? ok(what, `${found[1] ?? ""} (${(found[0] ?? "").replace("/hostedzone/", "")})`)
        : missing(
              what,
              "none",
              why,
              "set vigie:dns.createZone to true, or vigie:dns.zoneId to an existing zone",
          );
}

/** Whether a zone contains a name: `example.org.` contains `monitoring.example.org`. */
function isAbove(zone: string, name: string): boolean {
    const bare = zone.replace(/\.$/, "");
    return name === bare || name.endsWith(`.${bare}`);
}
