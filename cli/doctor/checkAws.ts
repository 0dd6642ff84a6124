import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DnsSpec } from "../../components/spec/host";
import { type Finding, missing, ok, unknown } from "./finding";
import type { Surroundings } from "./surroundings";

/** What is asked of AWS. */
export interface AwsNeeds {
    /** Region of the configuration; the environment's where undefined. */
    region?: string;
    /** Zone of the names; none is needed where undefined. */
    zone?: { domain: string; dns: DnsSpec };
}

const whyCredentials = "The machine, its network rules and its names are made with them.";

/** Whether AWS can be used: where its own tools look for credentials and region, and by the `aws` command if it is there. */
export async function checkAws(needs: AwsNeeds, machine: Surroundings): Promise<Finding[]> {
    const region = needs.region ?? regionOf(machine);
    const credentials = await checkCredentials(machine);
    return [
        credentials,
        region === undefined
            ? missing(
                  "AWS region",
                  "none",
                  "The machine is made in it.",
                  "export AWS_REGION=eu-west-3, or set vigie:host.region",
              )
            : ok("AWS region", region),
        ...(needs.zone === undefined
            ? []
            : [await checkZone(needs.zone, credentials.status === "ok", machine)]),
    ];
}

async function checkCredentials(machine: Surroundings): Promise<Finding> {
    const what = "AWS credentials";
    const source = credentialSource(machine);
    const { code, stdout, stderr } = await machine.run("aws", [
        "sts",
        "get-caller-identity",
        "--output",
        "json",
    ]);
    if (code === 0) {
        const arn = /"Arn": *"([^"]+)"/.exec(stdout)?.[1] ?? "an identity without a name";
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
              "aws configure, or export AWS_PROFILE=…; an instance's role is found by itself",
          )
        : unknown(
              what,
              `${source}; not tried`,
              "There is no aws command here to try them.",
              "aws sts get-caller-identity",
          );
}

/** Where credentials are, by the places that AWS's tools look at, in their order. */
function credentialSource({ environment, home }: Surroundings): string | undefined {
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

function regionOf({ environment, home }: Surroundings): string | undefined {
    const file = environment.AWS_CONFIG_FILE ?? join(home, ".aws", "config");
    const written = existsSync(file)
        ? /^region\s*=\s*(\S+)/m.exec(readFileSync(file, "utf8"))?.[1]
        : undefined;
    return environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? written;
}

async function checkZone(
    { domain, dns }: NonNullable<AwsNeeds["zone"]>,
    canAsk: boolean,
    machine: Surroundings,
): Promise<Finding> {
    const what = `hosted zone for ${domain}`;
    if (dns.createZone === true) {
        return ok(what, "made by the update; its name servers are to be entered at the registrar");
    }
    const why = "The names of the servers are kept in it.";
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
              "set vigie:dns.createZone to true, or vigie:dns.zoneId to the right one",
          );
}

/** Whether a zone has a name: `example.org.` has `monitoring.example.org`. */
function isAbove(zone: string, name: string): boolean {
    const bare = zone.replace(/\.$/, "");
    return name === bare || name.endsWith(`.${bare}`);
}
