import type { RemoteWrite } from "../spec/prometheus";
import { sortedOrNothing } from "../spec/sorted";
import { renderHttpClient } from "./renderHttpClient";
import { renderRelabel } from "./renderRelabel";

/** https://prometheus.io/docs/prometheus/latest/configuration/configuration/#remote_write */
export function renderRemoteWrite(store: RemoteWrite): object {
    return {
        name: store.name,
        url: store.url,
        headers: sortedOrNothing(store.headers),
        write_relabel_configs: renderRelabel(store.writeRelabel),
        sigv4: store.sigv4 && { region: store.sigv4.region, role_arn: store.sigv4.roleArn },
        ...renderHttpClient(store),
    };
}
