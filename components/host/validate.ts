import { Checker, isKeyOf, isObject } from "../spec/checker";
import { checkList } from "../spec/checkList";
import type { Fault } from "../spec/fault";
import type { AwsHostSpec, ExistingHostSpec, HostSpec, SshSpec } from "../spec/host";
import { missingSecrets } from "../spec/missingSecrets";
import { boolean, oneOf, port } from "../spec/rules";
import { secretsIn } from "../spec/secretsIn";
import { notEveryone, range } from "./cidr";
import { instanceType } from "./instanceType";
import * as rules from "./rules";

const sshKeys = ["kind", "user", "port", "privateKey"];

const existingKeys: readonly string[] = [...sshKeys, "address", "hostKeys"];

const awsKeys: readonly string[] = [
    ...sshKeys,
    "region",
    "instanceType",
    "imageParameter",
    "availabilityZone",
    "subnetId",
    "rootGigabytes",
    "dataGigabytes",
    "hostKey",
    "sshFrom",
    "backupBucket",
    "cloudWatchRead",
    "dockerVersion",
    "ipv6",
];

const kinds = { existing: validateExisting, aws: validateAws };

/** Checks a host of either kind; the checker's base is where it stands. */
export function validateHost(c: Checker, spec: HostSpec): void {
    const kind: unknown = isObject(spec) ? spec.kind : undefined;
    if (!isObject(spec)) {
        c.object(spec, []);
    } else if (!isKeyOf(kinds, kind)) {
        c.required("kind", kind as string | undefined, oneOf(...Object.keys(kinds)));
    } else {
        (kinds[kind] as (c: Checker, spec: HostSpec) => void)(c, spec);
    }
}

/** Every fault of a host that the program makes, secrets that are not given among them. */
export function validateAwsHostInput(spec: AwsHostSpec, secretNames: readonly string[]): Fault[] {
    const c = new Checker("host");
    validateAws(c, spec);
    return [...c.faults, ...missingSecrets(secretsIn(spec, "host"), secretNames)];
}

function validateExisting(c: Checker, spec: ExistingHostSpec): void {
    if (!c.object(spec, existingKeys)) {
        return;
    }
    validateSsh(c, spec);
    c.required("address", spec.address, rules.hostAddress);
    checkList(c, "hostKeys", spec.hostKeys, rules.hostPublicKey);
}

function validateAws(c: Checker, spec: AwsHostSpec): void {
    if (!c.object(spec, awsKeys)) {
        return;
    }
    validateSsh(c, spec);
    c.optional("user", spec.user, rules.notRoot);
    c.optional("region", spec.region, rules.region);
    c.optional("instanceType", spec.instanceType, instanceType);
    c.optional("imageParameter", spec.imageParameter, rules.parameterName);
    const ofRegion = spec.region === undefined ? [] : [rules.zoneOf(spec.region)];
    c.optional("availabilityZone", spec.availabilityZone, rules.availabilityZone, ...ofRegion);
    c.optional("subnetId", spec.subnetId, rules.subnetId);
    c.optional("rootGigabytes", spec.rootGigabytes, rules.gigabytes(8, 16_384));
    c.optional("dataGigabytes", spec.dataGigabytes, rules.gigabytes(10, 16_384));
    c.requiredSecret("hostKey", spec.hostKey);
    checkList(c, "sshFrom", spec.sshFrom, range);
    (Array.isArray(spec.sshFrom) ? spec.sshFrom : []).forEach((item: unknown, index) => {
        if (typeof item === "string") {
            c.at("sshFrom").optional(index, item, notEveryone);
        }
    });
    c.optional("backupBucket", spec.backupBucket, rules.bucketName);
    c.optional("cloudWatchRead", spec.cloudWatchRead, boolean);
    const ofFamilies = spec.ipv6 === true ? [rules.tellsBothFamilies] : [];
    c.optional("dockerVersion", spec.dockerVersion, rules.dockerVersion, ...ofFamilies);
    c.optional("ipv6", spec.ipv6, boolean);
}

function validateSsh(c: Checker, spec: SshSpec): void {
    c.optional("user", spec.user, rules.userName);
    c.optional("port", spec.port, port);
    c.requiredSecret("privateKey", spec.privateKey);
}
