import { Agent, type AgentOptions } from "node:http";
import type { Duplex } from "node:stream";
import { CommandSocket } from "./commandSocket";
import type { SshRoute } from "./sshRoute";

/** The command that proxies the Docker Engine API over SSH, as Docker's own client does. */
const dialEngine = "docker system dial-stdio";

/**
 * An HTTP agent over the `ssh` command: one connection with one login, kept for subsequent requests until the process
 * exits.
 */
export class SshAgent extends Agent {
    private constructor(
        private readonly route: SshRoute,
        private readonly argsFor: (place: { host?: string; port?: number | string }) => string[],
    ) {
        const options: AgentOptions = { keepAlive: true, maxSockets: 1 };
        super(options);
    }

    /** To the Docker engine of a host. */
    public static toEngine(route: SshRoute): SshAgent {
        return new SshAgent(route, () => [...route.args(), dialEngine]);
    }

    /** To the ports on the loopback address of a host: a request for `127.0.0.1:9090` goes to that address there. */
    public static toPorts(route: SshRoute): SshAgent {
        return new SshAgent(route, ({ host = "127.0.0.1", port = 80 }) =>
            route.args(["-W", `${host}:${port}`]),
        );
    }

    public override createConnection(place: { host?: string; port?: number | string }): Duplex {
        return new CommandSocket("ssh", this.argsFor(place), (ended) => this.route.explain(ended));
    }
}
