import {
    type sendUnaryData,
    Server,
    type ServiceDefinition,
    type ServerUnaryCall,
    type UntypedServiceImplementation,
} from "@grpc/grpc-js";
import * as provider from "@pulumi/pulumi/provider";
import { version } from "@pulumiverse/grafana/package.json";
import { AskingRecorder, type Configuration } from "./asking";

/** The part of the engine's request that tells the configuration. */
interface ConfigureRequest {
    getVariablesMap(): { get(key: string): string | undefined };
}

type Configure = (call: ServerUnaryCall<ConfigureRequest, unknown>, done: sendUnaryData<unknown>) => void;

let configuration: Configuration | undefined;

interface Serving {
    addService: (
        this: Server,
        service: ServiceDefinition,
        implementation: UntypedServiceImplementation,
    ) => void;
}

// Pulumi's SDK keeps what a provider is configured with to itself.
const serving: Serving = Server.prototype;
const { addService } = serving;
serving.addService = function (service, implementation) {
    const configure = (implementation.configure as Configure).bind(implementation);
    implementation.configure = ((call, done) => {
        const variable = (name: string) => call.request.getVariablesMap().get(`grafana:config:${name}`);
        configuration = {
            url: variable("url") ?? "",
            auth: variable("auth") ?? "",
            caCert: variable("caCert"),
        };
        configure(call, done);
    }) satisfies Configure;
    addService.call(this, service, implementation);
};

function configured(): Configuration {
    if (configuration === undefined) {
        throw new Error("the engine has not told the configuration");
    }
    return configuration;
}

void provider.main(
    new AskingRecorder(version, configured, process.env.VIGIE_GRAFANA_ASKED ?? ""),
    process.argv.slice(2),
);
