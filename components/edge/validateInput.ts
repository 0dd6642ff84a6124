import { Checker } from "../spec/checker";
import type { Fault } from "../spec/fault";
import { missingSecrets } from "../spec/missingSecrets";
import { oneOf } from "../spec/rules";
import { secretsIn } from "../spec/secretsIn";
import { edgeServers } from "./names";
import type { EdgeInput } from "./plan";
import { edgeUrl } from "./rules";
import { validateEdge } from "./validate";

/** All faults of the component's arguments, with their paths; `secrets` are the names of the given secrets. */
export function validateEdgeInput({ spec, servers }: EdgeInput, secrets: readonly string[]): Fault[] {
    const checker = new Checker();
    validateEdge(checker.at("spec"), spec);
    checker.each("servers", servers, (part, target) => {
        if (part.object(target, ["server", "url"])) {
            part.required("server", target.server, oneOf(...edgeServers));
            part.required("url", target.url, ...edgeUrl);
        }
    });
    checker.unique("servers", servers, "server");
    return [...checker.faults, ...missingSecrets(secretsIn(spec, "spec"), secrets)];
}
