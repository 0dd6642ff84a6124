import { fieldCheck } from "../schema/fieldCheck";
import { notEveryone, range } from "./cidr";
import { instanceType } from "./instanceType";
import * as rules from "./rules";

/** Checks the fields of a host of either kind, each on its own. */
export const checkHostFields = fieldCheck("HostSpec", {
    AvailabilityZone: rules.availabilityZone,
    BackupBucket: rules.bucketName,
    DataGigabytes: rules.gigabytes(10, 16_384),
    DockerVersion: rules.dockerVersion,
    HostAddress: rules.hostAddress,
    HostPublicKey: rules.hostPublicKey,
    HostRegion: rules.region,
    HostUser: rules.userName,
    HostUserNotRoot: [rules.userName, rules.notRoot],
    ImageParameter: rules.parameterName,
    InstanceType: instanceType,
    RootGigabytes: rules.gigabytes(8, 16_384),
    SshRange: [range, notEveryone],
    SubnetId: rules.subnetId,
});
