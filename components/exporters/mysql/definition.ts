import { secretPath } from "../../server/configVolume/plan";
import type { Rule } from "../../spec/rule";
import { oneOf } from "../../spec/rules";
import type { ExporterDefinition } from "../definition";
import { nobody } from "../nobody";
import { collectors } from "./collectors";
import { example } from "./example";
import type { MysqlExporterSpec } from "./spec";

const optionFile = "my.cnf";

const userName: Rule<string> = {
    text: "must have only letters, digits and any of _ . @ + -, since it goes into an option file",
    holds: (value) => typeof value === "string" && /^[\w.@+-]+$/.test(value),
};

/** https://github.com/prometheus/mysqld_exporter/tree/v0.18.0; it takes a password from an option file, or plain. */
export const mysql: ExporterDefinition<MysqlExporterSpec> = {
    port: 9104,
    user: nobody,
    memoryMegabytes: 128,
    health: { path: "/" },
    example,
    rules: { MysqlCollector: oneOf(...collectors), MysqlUser: userName },
    instance: ({ address }) => address,
    run: (spec) => ({
        command: [
            `--config.my-cnf=${secretPath(optionFile)}`,
            ...(spec.collectors ?? []).map((collector) => `--collect.${collector}`),
        ],
        // The exporter expands variables in its option file, and has no other way to write a dollar sign there.
        environment: { DOLLAR: "$" },
    }),
    files: (spec, { url }) => ({
        secretFiles: {
            [optionFile]: {
                secret: spec.password.secret,
                template: optionFileOf(spec),
                encoding: "optionFile",
            },
        },
        // A file that it cannot read leaves it as it was, with an answer that is empty and a success.
        secretReload: { url: `${url}/-/reload`, answer: "ok", readyUrl: url },
    }),
};

function optionFileOf({ address, username }: MysqlExporterSpec): string {
    const colon = address.lastIndexOf(":");
    const host = address.slice(0, colon).replace(/^\[|\]$/g, "");
    return [
        "[client]",
        `host = ${host}`,
        `port = ${address.slice(colon + 1)}`,
        `user = ${username}`,
        "password = {{secret}}",
        "",
    ].join("\n");
}
