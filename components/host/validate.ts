import { Checker } from "../spec/checker";
import type { Fault } from "../spec/fault";
import type { AwsHostSpec, HostSpec } from "../spec/host";
import { missingSecrets } from "../spec/missingSecrets";
import { secretsIn } from "../spec/secretsIn";
import { checkHostFields } from "./fieldRules";
import * as rules from "./rules";

/** Checks a host of either kind; the checker's base is where it stands. */
export function validateHost(c: Checker, spec: HostSpec): void {
    if (checkHostFields(c, spec) && spec.kind === "aws") {
        validateAws(c, spec);
    }
}

/** Every fault of a host that the program makes, secrets that are not given among them. */
export function validateAwsHostInput(spec: AwsHostSpec, secretNames: readonly string[]): Fault[] {
    const c = new Checker("host");
    validateHost(c, { ...spec, kind: "aws" });
    return [...c.faults, ...missingSecrets(secretsIn(spec, "host"), secretNames)];
}

/** Checks the combination of settings that are valid on their own; other checks report an invalid zone or version. */
function validateAws(c: Checker, { region, availabilityZone: zone, dockerVersion, ipv6 }: AwsHostSpec): void {
    if (region !== undefined && rules.availabilityZone.holds(zone ?? "")) {
        c.optional("availabilityZone", zone, rules.zoneOf(region));
    }
    if (ipv6 === true && rules.dockerVersion.holds(dockerVersion ?? "")) {
        c.optional("dockerVersion", dockerVersion, rules.tellsBothFamilies);
    }
}
