import { describeTargets, firingAlerts, judgeContainers } from "../../report/health";
import { hideSecrets, urlsIn } from "../../report/outputs";
import { table } from "../../report/table";
import type { StackState } from "../../workspace/localState";
import type { Command } from "../command";
import { fetchJson, respondsTo } from "../http";

/** Shows how the stack is: its containers, its URLs, Prometheus's targets and what fires. */
export const run: Command = async (session, options) => {
    const { printer } = session;
    const state = await session.state();
    const destination = session.destination();
    const engine = session.engineOf(destination);
    const containers = await engine?.containers(session.labelFilter);
    const parts = containers === undefined ? [] : judgeContainers(state, containers);
    const urls = engine ? urlsIn(stackOutputs(state)) : publicOnes(urlsIn(stackOutputs(state)));
    if (engine === undefined) {
        printer.note(
            `The engine at ${destination.dockerHost ?? ""} is not asked, nor what it publishes for itself: containers are shown by docker ps on that host.`,
        );
    }
    const answers = await Promise.all(
        Object.entries(urls).map(async ([name, url]) => ({ name, url, answers: await respondsTo(url) })),
    );
    const prometheus = urls.prometheus === undefined ? undefined : await askPrometheus(urls.prometheus);
    const deployed = state.resources.length > 0;
    const healthy =
        deployed &&
        parts.every((part) => part.healthy) &&
        answers.every((part) => part.answers) &&
        (prometheus?.targets.healthy ?? true);
    if (options.json) {
        printer.line(JSON.stringify({ deployed, healthy, parts, urls: answers, ...prometheus }, null, 2));
        return healthy ? 0 : 1;
    }
    const lines = joinSections([
        table(parts.map(({ name, state: words, healthy: ok }) => [ok ? "ok" : "!!", name, words])),
        table(
            answers.map(({ name, url, answers: ok }) => [
                ok ? "ok" : "!!",
                name,
                url,
                ok ? "" : "does not answer",
            ]),
        ),
        prometheus ? [...prometheus.targets.lines, firingLine(prometheus.firing)] : [],
    ]);
    const none = `${session.label.value} is not deployed; npm start brings it up.`;
    for (const line of deployed ? lines : [none]) {
        printer.line(line);
    }
    return healthy ? 0 : 1;
};

function stackOutputs(state: StackState): Record<string, unknown> {
    const stack = state.resources.find(({ type }) => type === "pulumi:pulumi:Stack");
    return hideSecrets(stack?.outputs ?? {}) as Record<string, unknown>;
}

interface PrometheusHealth {
    targets: { healthy: boolean; lines: string[] };
    firing: string[];
}

async function askPrometheus(url: string): Promise<PrometheusHealth | undefined> {
    const [targets, alerts] = await Promise.all([
        fetchJson(`${url}/api/v1/targets?state=active`),
        fetchJson(`${url}/api/v1/alerts`),
    ]);
    if (targets === undefined || alerts === undefined) {
        return undefined;
    }
    return {
        targets: describeTargets(
            (targets as Answer<"activeTargets", Parameters<typeof describeTargets>[0]>).data.activeTargets,
        ),
        firing: firingAlerts((alerts as Answer<"alerts", Parameters<typeof firingAlerts>[0]>).data.alerts),
    };
}

/** What Prometheus's HTTP API answers with. */
interface Answer<Key extends string, Value> {
    data: Record<Key, Value>;
}

/** Sections with an empty line between two. */
function joinSections(sections: readonly (readonly string[])[]): string[] {
    return sections
        .filter(({ length }) => length > 0)
        .flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

function firingLine(firing: readonly string[]): string {
    return firing.length === 0 ? "No alert fires." : `Firing: ${firing.join(", ")}`;
}

/** Those that lead to the same server from everywhere: another machine's 127.0.0.1 is not this one's. */
function publicOnes(urls: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(
        Object.entries(urls).filter(([, url]) => !["127.0.0.1", "localhost"].includes(new URL(url).hostname)),
    );
}
