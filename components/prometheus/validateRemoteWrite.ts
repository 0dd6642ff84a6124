import type { Checker } from "../spec/checker";
import type { RemoteWrite } from "../spec/prometheus";
import { validateOneLogin, validateTls } from "./validateHttpClient";
import { validateRelabel } from "./validateRelabel";

/** Checks what is between the fields of a long-term store. */
export function validateRemoteWrite(c: Checker, store: RemoteWrite): void {
    validateOneLogin(c, {
        basicAuth: store.basicAuth,
        bearerToken: store.bearerToken,
        sigv4: store.sigv4,
    });
    validateTls(c, store.tls, { field: "url", https: /^https:\/\//i.test(store.url) });
    validateRelabel(c, "writeRelabel", store.writeRelabel);
}
