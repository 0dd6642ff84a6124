import { fieldCheck } from "../schema/fieldCheck";
import * as rules from "./rules";

/** Rules of the names of scrape job specs in addition to the common ones. */
const jobRules = {
    AnyLabelName: rules.anyLabelName,
    AnyText: rules.anyText,
    AwsRegion: rules.awsRegion,
    BasicAuthUser: rules.basicAuthUser,
    DockerApi: rules.dockerHost,
    JobName: rules.jobName,
    PlainDirectory: rules.plainDirectory,
    RoleArn: rules.roleArn,
    ScrapeInterval: rules.scrapeInterval,
    TargetFiles: rules.filePattern,
    UrlPath: rules.urlPath,
    // Depend on other fields: validateDiscovery, validateRelabel.
    ScrapeTarget: undefined,
    RelabelReplacement: undefined,
    RelabelTarget: undefined,
};

/** Checks the fields of a scrape job, each on its own. */
export const checkJobFields = fieldCheck("ScrapeJob", jobRules);

/** Checks the fields of a Prometheus spec, its jobs and stores among them, each on its own. */
export const checkPrometheusFields = fieldCheck("PrometheusSpec", {
    ...jobRules,
    PlainHeader: rules.plainHeader,
});
