import type { Checker, Rule } from "./checker";
import type { Publish } from "./publish";
import { bindAddress, port } from "./rules";

/** Checks how a server is published, at `publish`; a server may allow fewer addresses than others. */
export function checkPublish(
    checker: Checker,
    publish: Publish | false | undefined,
    address: Rule<string> = bindAddress,
): void {
    if (publish === undefined || publish === false) {
        return;
    }
    const part = checker.at("publish");
    if (part.object(publish, ["port", "address"])) {
        part.optional("port", publish.port, port);
        part.optional("address", publish.address, address);
    }
}
