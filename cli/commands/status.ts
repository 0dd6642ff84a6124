import type { Agent } from "node:http";
import { HostNotReady } from "../../components/host/ssh";
import type { ListedContainer } from "../docker/engine";
import { describeTargets, firingAlerts, containersHealth } from "../report/health";
import { hideSecrets, urlsIn } from "../report/outputs";
import { table } from "../../lint/cli/output/table";
import type { StackState } from "../workspace/localState";
import type { Command } from "../command";
import { fetchJson, respondsTo } from "../http";
import { type Reach, reachEngine } from "../reachEngine";
import type { Session } from "../session";

/** Shows the stack's containers, URLs, Prometheus targets and firing alerts. */
export const run: Command = async (session, options) => {
    const { printer } = session;
    const state = await session.state();
    const { reach, containers, fault } = await lookAtEngine(session);
    const parts = containers === undefined ? [] : containersHealth(state, containers);
    const published = urlsIn(stackOutputs(state));
    const urls = containers === undefined ? publicOnes(published) : published;
    if (containers === undefined && state.resources.length > 0) {
        printer.note(
            fault ??
                "The engine and the ports it publishes on 127.0.0.1 are not checked: only the Docker provider can reach them.",
        );
    }
    const agentOf = (url: string): Agent | undefined => (isLocal(url) ? reach?.ports : undefined);
    const answers = await Promise.all(
        Object.entries(urls).map(async ([name, url]) => ({
            name,
            url,
            answers: await respondsTo(url, agentOf(url)),
        })),
    );
    const prometheus =
        urls.prometheus === undefined
            ? undefined
            : await askPrometheus(urls.prometheus, agentOf(urls.prometheus));
    const deployed = state.resources.length > 0;
    const healthy =
        deployed &&
        fault === undefined &&
        parts.every((part) => part.healthy) &&
        answers.every((part) => part.answers) &&
        (prometheus?.targets.healthy ?? true);
    if (options.json) {
        printer.line(
            JSON.stringify({ deployed, healthy, fault, parts, urls: answers, ...prometheus }, null, 2),
        );
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
    const none = `${session.label.value} is not deployed; npm start deploys it.`;
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

async function askPrometheus(url: string, agent: Agent | undefined): Promise<PrometheusHealth | undefined> {
    const [targets, alerts] = await Promise.all([
        fetchJson(`${url}/api/v1/targets?state=active`, agent),
        fetchJson(`${url}/api/v1/alerts`, agent),
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

/** A response of Prometheus's HTTP API. */
interface Answer<Key extends string, Value> {
    data: Record<Key, Value>;
}

/** Joins sections with empty lines. */
function joinSections(sections: readonly (readonly string[])[]): string[] {
    return sections
        .filter(({ length }) => length > 0)
        .flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

function firingLine(firing: readonly string[]): string {
    return firing.length === 0 ? "No alert is firing." : `Firing: ${firing.join(", ")}`;
}

/** The URLs that are valid from any machine: 127.0.0.1 of another host is not. */
function publicOnes(urls: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(Object.entries(urls).filter(([, url]) => !isLocal(url)));
}

function isLocal(url: string): boolean {
    return ["127.0.0.1", "localhost"].includes(new URL(url).hostname);
}

interface EngineLook {
    reach: Reach | undefined;
    /** Undefined if they could not be listed. */
    containers: readonly ListedContainer[] | undefined;
    /** The reason, for the user. */
    fault?: string;
}

/** The stack's containers on its engine; an unreachable host is reported as a fault of the stack. */
async function lookAtEngine(session: Session): Promise<EngineLook> {
    const destination = session.destination();
    const reach = await reachEngine(session, destination);
    if (reach === undefined) {
        return { reach, containers: undefined };
    }
    try {
        return { reach, containers: await reach.engine.containers(session.labelFilter) };
    } catch (error) {
        if (error instanceof HostNotReady) {
            return { reach, containers: undefined, fault: error.message };
        }
        throw error;
    }
}
