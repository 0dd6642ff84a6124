import { planDocker } from "../../../components/collector/planSources";
import { shortNameRules } from "../../../components/collector/shortName";
import type { CollectorSpec, ContainerLogs } from "../../../components/spec/logs";
import { relabelled, visible } from "./relabel";

interface Container {
    name: string;
    project?: string;
    service?: string;
    labels?: Record<string, string>;
}

/** The labels of a container's lines; nothing where they are not collected. */
function labelsOf(containers: readonly ContainerLogs[], container: Container) {
    const { relabel } = planDocker({ containers }, "tcp://engine:2375")!;
    const compose = (name: string) => `__meta_docker_container_label_com_docker_compose_${name}`;
    const discovered = {
        __meta_docker_container_name: `/${container.name}`,
        __meta_docker_container_log_stream: "stdout",
        ...(container.project && { [compose("project")]: container.project }),
        ...(container.service && { [compose("service")]: container.service }),
        ...Object.fromEntries(
            Object.entries(container.labels ?? {}).map(([name, value]) => [
                `__meta_docker_container_label_${name.replace(/\W/g, "_")}`,
                value,
            ]),
        ),
    };
    return visible(relabelled(discovered, relabel));
}

const chatters = [{ name: "twitch-chatters-*" }];

describe("the short name of a container", () => {
    it.each([
        ["a container of the pattern", chatters, "twitch-chatters-gateway-1", "gateway"],
        ["a number after an underscore", chatters, "twitch-chatters-gateway_12", "gateway"],
        ["a name without a number", chatters, "twitch-chatters-gateway", "gateway"],
        ["parts of its own", chatters, "twitch-chatters-kafka-ui-1", "kafka-ui"],
        ["nothing but a number", chatters, "twitch-chatters-1", "1"],
        ["a number within", chatters, "twitch-chatters-web2-v1-3", "web2-v1"],
        ["a pattern that ends in text", [{ name: "app-*-api" }], "app-eu-api", "eu-api"],
        ["a pattern with one character", [{ name: "app?-*" }], "app1-web", "web"],
        ["a pattern that leaves nothing", [{ name: "web*" }, { name: "*" }], "web", "web"],
        ["a pattern without a star", [{ name: "app-web" }, { name: "app-*" }], "app-web", "app-web"],
        ["the first of two patterns", [{ name: "a-b-*" }, { name: "a-*" }], "a-b-c", "c"],
        [
            "a name of Pulumi's",
            [{}],
            "vigie-prometheus-server-container-6f40b0c",
            "vigie-prometheus-server-container",
        ],
        ["no pattern", [{}], "nginx-1", "nginx"],
    ])("of %s", (_, containers, name, short) => {
        expect(labelsOf(containers, { name })?.container).toBe(short);
    });

    it("is the Compose service where there is one", () => {
        expect(
            labelsOf(chatters, { name: "twitch-chatters-x-1", project: "chatters", service: "gateway" }),
        ).toEqual({
            container: "gateway",
            project: "chatters",
            service: "gateway",
            vigie_source: "containers-0",
        });
    });

    it("is the same for metrics, whose names have no slash", () => {
        const rules = shortNameRules(chatters, {
            name: "name",
            service: "container_label_com_docker_compose_service",
        });
        expect(relabelled({ name: "twitch-chatters-gateway-1" }, rules)?.container).toBe("gateway");
        expect(
            relabelled(
                { name: "twitch-chatters-x-1", container_label_com_docker_compose_service: "worker" },
                rules,
            )?.container,
        ).toBe("worker");
        expect(relabelled({ id: "/" }, rules)).toEqual({ id: "/" });
    });
});

describe("which containers are collected", () => {
    const entries: ContainerLogs[] = [
        { name: "shop-*", exclude: "*-job-?", labels: { team: "a$1" } },
        { project: "shop", service: "db" },
        { containerLabels: { "logs.team": "b.c" } },
        { name: "shop-*", labels: { team: "late" } },
    ];

    it.each([
        ["a name that fits", { name: "shop-web-1" }, "containers-0"],
        ["a name that only contains the pattern", { name: "my-shop-web" }, undefined],
        [
            "a name that the first entry leaves out and a later one takes",
            { name: "shop-job-1" },
            "containers-3",
        ],
        ["a project and a service", { name: "x", project: "shop", service: "db" }, "containers-1"],
        [
            "the project of an entry but not its service",
            { name: "x", project: "shop", service: "web" },
            undefined,
        ],
        ["a label", { name: "x", labels: { "logs.team": "b.c" } }, "containers-2"],
        ["a label with another value", { name: "x", labels: { "logs.team": "bxc" } }, undefined],
        [
            "a label that holds the mark of an entry before",
            { name: "x", labels: { vigie_source: "y" } },
            undefined,
        ],
        ["two entries", { name: "shop-x", project: "shop", service: "db" }, "containers-0"],
    ])("%s", (_, container, source) => {
        expect(labelsOf(entries, container)?.vigie_source).toBe(source);
    });

    it("gives the labels of the entry that the container belongs to, and only those", () => {
        expect(labelsOf(entries, { name: "shop-web-1" })).toEqual({
            container: "web",
            team: "a$1",
            vigie_source: "containers-0",
        });
        expect(labelsOf(entries, { name: "shop-job-1" })?.team).toBe("late");
        expect(labelsOf(entries, { name: "x", project: "shop", service: "db" })).not.toHaveProperty("team");
    });

    it("makes nothing else a label of what is known of a container", () => {
        const known = { "com.example.commit": "0af7651916cd43dd", maintainer: "someone" };
        expect(
            Object.keys(labelsOf([{}], { name: "a-1", project: "p", service: "s", labels: known })!).sort(),
        ).toEqual(["container", "project", "service", "vigie_source"]);
    });

    it.each<[string, CollectorSpec, boolean]>([
        ["all of them where nothing else is asked for", {}, true],
        ["none where only files are", { files: [{ name: "nginx", path: "/var/log/nginx/*.log" }] }, false],
        ["none where only the journal is", { journal: true }, false],
        ["those that are named beside the journal", { journal: true, containers: [{}] }, true],
    ])("are %s", (_, spec, some) => {
        expect(planDocker(spec, "tcp://engine:2375") !== undefined).toBe(some);
    });
});
