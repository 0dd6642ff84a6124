import * as provider from "@pulumi/pulumi/provider";
import { version } from "@pulumiverse/grafana/package.json";
import { Recorder } from "./recorder";

void provider.main(new Recorder(version, process.env.VIGIE_GRAFANA_RECORD), process.argv.slice(2));
