import type { Checker } from "../spec/checker";
import { checkMap, someText } from "../spec/checkMap";
import type { RemoteWrite } from "../spec/prometheus";
import { httpUrl, nonEmpty } from "../spec/rules";
import { awsRegion, plainHeader, roleArn } from "./rules";
import { validateBasicAuth, validateOneLogin, validateTls } from "./validateHttpClient";
import { validateRelabel } from "./validateRelabel";

const storeKeys: readonly (keyof RemoteWrite)[] = [
    "name",
    "url",
    "basicAuth",
    "bearerToken",
    "sigv4",
    "headers",
    "tls",
    "writeRelabel",
];

/** Checks a long-term store. */
export function validateRemoteWrite(c: Checker, store: RemoteWrite): void {
    if (!c.object(store, storeKeys)) {
        return;
    }
    c.required("name", store.name, nonEmpty);
    c.required("url", store.url, httpUrl);
    validateBasicAuth(c, store.basicAuth);
    c.secret("bearerToken", store.bearerToken);
    validateSigv4(c.at("sigv4"), store.sigv4);
    validateOneLogin(c, {
        basicAuth: store.basicAuth,
        bearerToken: store.bearerToken,
        sigv4: store.sigv4,
    });
    checkMap(c, "headers", store.headers, { key: plainHeader, value: someText });
    validateTls(c, store.tls, { field: "url", https: /^https:\/\//i.test(store.url) });
    validateRelabel(c, "writeRelabel", store.writeRelabel);
}

function validateSigv4(c: Checker, sigv4: RemoteWrite["sigv4"]): void {
    if (sigv4 !== undefined && c.object(sigv4, ["region", "roleArn"])) {
        c.required("region", sigv4.region, awsRegion);
        c.optional("roleArn", sigv4.roleArn, roleArn);
    }
}
