import { images } from "../../../components/images";
import { GrafanaApi } from "../../support/grafanaApi/server";
import { docker, gatewayAddress } from "./docker";

/** An image in Grafana's place: what its container is asked, the API server of the tests answers. */
export class GrafanaStandIn {
    /** The image, which no other test has. */
    public readonly image = `vigie-e2e-grafana:${process.pid}`;
    public readonly api: GrafanaApi;

    public constructor(password: string) {
        this.api = new GrafanaApi(`admin:${password}`);
    }

    /** Starts the API server and makes the image; the one with BusyBox must be there. */
    public async start(): Promise<void> {
        const host = await gatewayAddress();
        const relay = `exec nc -ll -p 3000 -e nc ${host} ${await this.api.start(host)}`;
        const container = await docker("create", images.busybox);
        try {
            const entrypoint = `ENTRYPOINT ${JSON.stringify(["/bin/sh", "-c", relay])}`;
            await docker("commit", "--change", entrypoint, container, this.image);
        } finally {
            await docker("rm", container);
        }
    }

    /** Stops the server and forgets the image. */
    public async stop(): Promise<void> {
        await this.api.stop();
        await docker("rmi", this.image);
    }
}
