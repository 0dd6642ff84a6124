import { type Checker, isObject } from "../spec/checker";
import type { TlsClient } from "../spec/scrapeJob";

/** Reports what is known of a server's certificate where there is none; `url` is where the scheme stands. */
export function validateTls(
    checker: Checker,
    tls: TlsClient | undefined,
    url: { field: string; https: boolean },
): void {
    if (isObject(tls) && !url.https) {
        checker.report("tls", `has no effect unless ${url.field} is https`, tls);
    }
}

/** Reports a second authentication method; never its value, which may be the credential itself. */
export function validateOneLogin(checker: Checker, ways: Readonly<Record<string, unknown>>): void {
    const set = Object.keys(ways).filter((way) => ways[way] !== undefined);
    const [first, second] = set;
    if (first !== undefined && second !== undefined) {
        checker.report(second, `must not be set together with ${first}: one way to log in`, "both");
    }
}
