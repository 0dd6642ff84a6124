import type { Agent } from "node:http";
import { HostNotReady } from "../../components/host/ssh";
import type { ListedContainer } from "../docker/engine";
import { describeTargets, firingAlerts, judgeContainers } from "../report/health";
import { hideSecrets, urlsIn } from "../report/outputs";
import { table } from "../report/table";
import type { StackState } from "../workspace/localState";
import type { Command } from "../command";
import { fetchJson, respondsTo } from "../http";
import { type Reach, reachEngine } from "../reachEngine";
import type { Session } from "../session";

/** Shows how the stack is: its containers, its URLs, Prometheus's targets and what fires. */
export const run: Command = async (session, options) => {
    const { printer } = session;
    const state = await session.state();
    const { reach, containers, fault } = await lookAtEngine(session);
    const parts = containers === undefined ? [] : judgeContainers(state, containers);
    const published = urlsIn(stackOutputs(state));
    const urls = containers === undefined ? publicOnes(published) : published;
    if (containers === undefined && state.resources.length > 0) {
        printer.note(
            fault ??
                "The engine is not asked, nor what it publishes for itself: only the provider can reach it.",
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
    return Object.fromEntries(Object.entries(urls).filter(([, url]) => !isLocal(url)));
}

function isLocal(url: string): boolean {
    return ["127.0.0.1", "localhost"].includes(new URL(url).hostname);
}

interface EngineLook {
    reach: Reach | undefined;
    /** Undefined where they could not be asked for. */
    containers: readonly ListedContainer[] | undefined;
    /** Why not, for people. */
    fault?: string;
}

/** The stack's containers, wherever its engine is; a host that cannot be reached is told as the stack's fault. */
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
