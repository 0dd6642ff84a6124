import { images } from "../../../components/images";
import { askedPath } from "../../support/grafanaPlugin/asking";
import { docker } from "./docker";

/** A web server in Grafana's place: it answers those who ask after its health, and its API to `admin` alone. */
export class GrafanaStandIn {
    /** The image, which no other test has. */
    public readonly image = `vigie-e2e-grafana:${process.pid}`;

    /** Makes the image; the one with BusyBox must be there. */
    public async create(password: string): Promise<void> {
        const script = [
            "mkdir -p /tmp/www/api",
            "touch /tmp/www/api/health",
            `touch /tmp/www${askedPath}`,
            `echo '${askedPath}:admin:${password}' > /tmp/httpd.conf`,
            "exec httpd -f -p 3000 -h /tmp/www -c /tmp/httpd.conf",
        ].join(" && ");
        const container = await docker("create", images.busybox);
        try {
            const entrypoint = `ENTRYPOINT ${JSON.stringify(["/bin/sh", "-c", script])}`;
            await docker("commit", "--change", entrypoint, container, this.image);
        } finally {
            await docker("rm", container);
        }
    }

    /** Forgets the image. */
    public async remove(): Promise<void> {
        await docker("rmi", this.image);
    }
}
