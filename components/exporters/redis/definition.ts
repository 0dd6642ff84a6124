import { secretPath } from "../../server/configVolume/plan";
import type { ExporterDefinition } from "../definition";
import { example } from "./example";
import type { RedisExporterSpec } from "./spec";

const passwordFile = "redis.json";

/**
 * https://github.com/oliver006/redis_exporter/tree/v1.74.0; the Alpine image, since the other one has no shell.
 *
 * Its password file maps the URLs of servers, with the user, to passwords.
 */
export const redis: ExporterDefinition<RedisExporterSpec> = {
    port: 9121,
    user: { user: 59_000, group: 59_000 },
    memoryMegabytes: 128,
    health: { path: "/health" },
    example,
    validate: (checker, { username, password }) => {
        if (username !== undefined && password === undefined) {
            checker.report("password", "must be set where username is", undefined);
        }
    },
    instance: ({ address }) => address,
    run: (spec) => ({
        command: [
            `--redis.addr=${urlOf(spec)}`,
            ...(spec.username === undefined ? [] : [`--redis.user=${spec.username}`]),
            ...(spec.password ? [`--redis.password-file=${secretPath(passwordFile)}`] : []),
        ],
    }),
    files: (spec) =>
        spec.password && {
            secretFiles: {
                [passwordFile]: {
                    secret: spec.password.secret,
                    template: `{${JSON.stringify(keyOf(spec))}:{{secret}}}\n`,
                    encoding: "json",
                },
            },
        },
};

function urlOf({ address, tls }: RedisExporterSpec): string {
    return `${tls === true ? "rediss" : "redis"}://${address}`;
}

/** What the exporter looks a password up by: the URL as Go's net/url writes it, with the user. */
function keyOf(spec: RedisExporterSpec): string {
    const { username } = spec;
    return username === undefined
        ? urlOf(spec)
        : urlOf({ ...spec, address: `${userInfo(username)}@${spec.address}` });
}

/** A user as Go's net/url writes it: it lets `$&+,;=` stand, which JavaScript encodes, and encodes `!*'()`. */
function userInfo(name: string): string {
    return encodeURIComponent(name)
        .replace(/%(?:24|26|2B|2C|3B|3D)/g, decodeURIComponent)
        .replace(/[!*'()]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
