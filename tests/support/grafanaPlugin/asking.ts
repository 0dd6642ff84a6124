import { appendFileSync } from "node:fs";
import { get as getPlainly, type IncomingMessage, type RequestOptions } from "node:http";
import { get as getSecurely } from "node:https";
import type * as provider from "@pulumi/pulumi/provider";
import { Recorder } from "./recorder";

/** What the Grafana provider is configured with, secrets in clear. */
export interface Configuration {
    url: string;
    /** `user:password`. */
    auth: string;
    /** In PEM; the authorities that Node.js knows by default. */
    caCert?: string;
}

/** Where it asks: an address that a Grafana answers to those alone who are known to it. */
export const askedPath = "/api/org";

/**
 * Stands in for the Grafana provider as `Recorder` does, and first asks the server that it is configured with, as the
 * real one would: what is not answered there is not made.
 */
export class AskingRecorder extends Recorder {
    /**
     * @param configuration told once the engine has told it.
     * @param asked file that each question is written to, `200 http://127.0.0.1:3000/api/org`.
     */
    public constructor(
        version: string,
        private readonly configuration: () => Configuration,
        private readonly asked: string,
    ) {
        super(version, undefined);
    }

    public override async create(
        urn: string,
        inputs: Record<string, unknown>,
    ): Promise<provider.CreateResult> {
        await this.ask();
        return await super.create(urn, inputs);
    }

    private async ask(): Promise<void> {
        const { url, auth, caCert } = this.configuration();
        const asked = `${url}${askedPath}`;
        // As Go does: a certificate that is trusted by itself needs nobody who signed it.
        const trust = caCert === undefined ? {} : { ca: caCert, allowPartialTrustChain: true };
        const status = await statusOf(asked, { auth, agent: false, ...trust });
        appendFileSync(this.asked, `${status} ${asked}\n`);
        if (status !== 200) {
            throw new Error(`${asked} answers ${status}`);
        }
    }
}

function statusOf(url: string, options: RequestOptions): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
        const done = (answer: IncomingMessage): void => {
            answer.resume();
            resolve(answer.statusCode);
        };
        const request = url.startsWith("https:")
            ? getSecurely(url, options, done)
            : getPlainly(url, options, done);
        request.once("error", reject);
    });
}
