import { exampleSpecs, exporterKinds } from "../../../components/exporters/kinds";
import { planExporters, scrapeJobsOf } from "../../../components/exporters/plan";
import { images } from "../../../components/images";
import type { ExporterSpec } from "../../../components/exporters/kinds";
import { secretRef } from "../../../components/spec/secretRef";

const health = (port: number, path: string) => [
    "CMD",
    "wget",
    "-q",
    "-O",
    "/dev/null",
    `http://127.0.0.1:${port}${path}`,
];

const one = (spec: ExporterSpec) => {
    const [plan] = planExporters([spec]);
    return plan!;
};

describe("an exporter's plan, for each kind", () => {
    it("node: the host's root and the host's network to read, nothing else", () => {
        expect(one({ kind: "node" })).toEqual({
            name: "node",
            role: "node",
            folder: "exporters/node",
            kind: "node",
            image: "node",
            service: {
                alias: "node-exporter",
                command: [
                    "--path.rootfs=/host",
                    "--path.procfs=/host/proc",
                    "--path.sysfs=/host/sys",
                    "--path.udev.data=/host/run/udev/data",
                    "--no-collector.netdev.netlink",
                    "--no-collector.arp.netlink",
                    "--no-collector.conntrack",
                    "--collector.filesystem.mount-points-exclude=^(?:/(dev|proc|run|snap|sys|var/lib/containers/storage/.+|var/lib/docker/.+)(/.*)?)$",
                ],
                hostMounts: [
                    { source: "/", target: "/host" },
                    { source: "/proc/1/net", target: "/host/proc/net" },
                ],
                user: "65534:65534",
                port: 9100,
                healthCommand: health(9100, "/"),
                memoryMegabytes: 128,
            },
            jobs: [
                { name: "node", static: [{ targets: ["node-exporter:9100"], labels: { instance: "node" } }] },
            ],
        });
    });

    it("node: its options", () => {
        const { service } = one({
            kind: "node",
            mountPointsExclude: "/mnt/.*",
            textfileDirectory: "/var/lib/node_exporter/textfile_collector",
            collectors: ["systemd", "processes"],
        });
        expect(service.command?.slice(7)).toEqual([
            "--collector.filesystem.mount-points-exclude=^(?:/mnt/.*)$",
            "--collector.textfile.directory=/host/var/lib/node_exporter/textfile_collector",
            "--collector.systemd",
            "--collector.processes",
        ]);
        expect(service.environment).toEqual({
            DBUS_SYSTEM_BUS_ADDRESS: "unix:path=/host/run/dbus/system_bus_socket",
        });
        expect(one({ kind: "node", collectors: ["processes"] }).service.environment).toBeUndefined();
    });

    it("cadvisor: the engine's socket and one capability, without privilege", () => {
        expect(one({ kind: "cadvisor", dockerDirectory: "/data/docker" })).toEqual({
            name: "cadvisor",
            role: "cadvisor",
            folder: "exporters/cadvisor",
            kind: "cadvisor",
            image: "cadvisor",
            service: {
                alias: "cadvisor",
                command: [
                    "--docker_only=true",
                    "--store_container_labels=false",
                    "--whitelisted_container_labels=com.docker.compose.project,com.docker.compose.service",
                    "--enable_metrics=cpu,memory,network,disk,diskIO,pressure",
                    "--housekeeping_interval=15s",
                    "--max_housekeeping_interval=15s",
                ],
                capabilities: ["DAC_READ_SEARCH"],
                hostMounts: [
                    { source: "/", target: "/rootfs" },
                    { source: "/var/run", target: "/var/run" },
                    { source: "/sys", target: "/sys" },
                    { source: "/data/docker", target: "/data/docker" },
                ],
                user: "0:0",
                port: 8080,
                healthCommand: health(8080, "/healthz"),
                memoryMegabytes: 256,
            },
            jobs: [
                {
                    name: "cadvisor",
                    static: [{ targets: ["cadvisor:8080"], labels: { instance: "cadvisor" } }],
                    metricRelabel: [
                        {
                            sourceLabels: ["__name__", "id", "device"],
                            regex: "container_fs_.*;/;(/dev|/dev/shm|/(proc|rootfs|run|sys|var)/.*|overlay.*|shm|tmpfs)",
                            action: "drop",
                        },
                    ],
                },
            ],
        });
    });

    it("redis: the password by a file that maps the address to it", () => {
        expect(
            one({
                kind: "redis",
                address: "cache:6379",
                username: "exporter",
                password: secretRef("redisPassword"),
                tls: true,
            }),
        ).toEqual({
            name: "redis",
            role: "redis",
            folder: "exporters/redis",
            kind: "redis",
            image: "redis",
            replaceWithConfiguration: true,
            service: {
                alias: "redis-exporter",
                command: [
                    "--redis.addr=rediss://cache:6379",
                    "--redis.user=exporter",
                    "--redis.password-file=/etc/vigie/secrets/redis.json",
                ],
                user: "59000:59000",
                port: 9121,
                healthCommand: health(9121, "/health"),
                memoryMegabytes: 128,
            },
            config: {
                files: {},
                secretFiles: {
                    "redis.json": {
                        secret: "redisPassword",
                        template: '{"rediss://exporter@cache:6379":{{secret}}}\n',
                        encoding: "json",
                    },
                },
                owner: { user: 59_000, group: 59_000 },
            },
            jobs: [
                {
                    name: "redis",
                    static: [{ targets: ["redis-exporter:9121"], labels: { instance: "cache:6379" } }],
                },
            ],
        });
    });

    it("redis: the password is found by the URL with the user, as Go's net/url writes it", () => {
        const plan = one({
            kind: "redis",
            address: "redis:6379",
            username: "a$&+,;=!*'()@/:?~-_. é\"%<#[",
            password: { secret: "redisPassword" },
        });
        // What url.User("…").String() of Go 1.26 gives.
        const user = "a$&+,;=%21%2A%27%28%29%40%2F%3A%3F~-_.%20%C3%A9%22%25%3C%23%5B";
        expect(plan.config?.secretFiles["redis.json"]).toMatchObject({
            template: `{"redis://${user}@redis:6379":{{secret}}}\n`,
        });
    });

    it("redis: no volume where there is no password", () => {
        const plan = one({ kind: "redis", address: "redis:6379" });
        expect(plan.service.command).toEqual(["--redis.addr=redis://redis:6379"]);
        expect(plan).not.toHaveProperty("config");
    });

    it("postgres: the password by file, address and user by the environment", () => {
        expect(
            one({
                kind: "postgres",
                address: "db:5432",
                database: "crypto_viz/ts",
                username: "exporter",
                password: secretRef("pgPassword"),
                sslMode: "verify-full",
                collectors: ["stat_statements"],
            }),
        ).toEqual({
            name: "postgres",
            role: "postgres",
            folder: "exporters/postgres",
            kind: "postgres",
            image: "postgres",
            replaceWithConfiguration: true,
            service: {
                alias: "postgres-exporter",
                command: ["--collector.stat_statements"],
                environment: {
                    DATA_SOURCE_PASS_FILE: "/etc/vigie/secrets/postgres-password",
                    DATA_SOURCE_URI: "db:5432/crypto_viz%2Fts?sslmode=verify-full",
                    DATA_SOURCE_USER: "exporter",
                },
                user: "65534:65534",
                port: 9187,
                healthCommand: health(9187, "/"),
                memoryMegabytes: 128,
            },
            config: {
                files: {},
                secretFiles: {
                    "postgres-password": {
                        secret: "pgPassword",
                        template: "{{secret}}",
                        encoding: "word",
                    },
                },
                owner: { user: 65_534, group: 65_534 },
            },
            jobs: [
                {
                    name: "postgres",
                    static: [{ targets: ["postgres-exporter:9187"], labels: { instance: "db:5432" } }],
                },
            ],
        });
    });

    it("postgres: the database postgres, unencrypted, by default", () => {
        const { service } = one({
            kind: "postgres",
            address: "db:5432",
            username: "exporter",
            password: secretRef("pgPassword"),
        });
        expect(service.environment).toMatchObject({ DATA_SOURCE_URI: "db:5432/postgres?sslmode=disable" });
        expect(service.command).toEqual([]);
    });

    it("mysql: the password in an option file", () => {
        expect(
            one({
                kind: "mysql",
                address: "[fd00::5]:3306",
                username: "exporter",
                password: secretRef("mysqlPassword"),
                collectors: ["info_schema.processlist"],
            }),
        ).toEqual({
            name: "mysql",
            role: "mysql",
            folder: "exporters/mysql",
            kind: "mysql",
            image: "mysql",
            service: {
                alias: "mysql-exporter",
                command: ["--config.my-cnf=/etc/vigie/secrets/my.cnf", "--collect.info_schema.processlist"],
                environment: { DOLLAR: "$" },
                user: "65534:65534",
                port: 9104,
                healthCommand: health(9104, "/"),
                memoryMegabytes: 128,
            },
            config: {
                files: {},
                secretFiles: {
                    "my.cnf": {
                        secret: "mysqlPassword",
                        template:
                            "[client]\nhost = fd00::5\nport = 3306\nuser = exporter\npassword = {{secret}}\n",
                        encoding: "optionFile",
                    },
                },
                secretReload: {
                    url: "http://mysql-exporter:9104/-/reload",
                    answer: "ok",
                    readyUrl: "http://mysql-exporter:9104",
                },
                owner: { user: 65_534, group: 65_534 },
            },
            jobs: [
                {
                    name: "mysql",
                    static: [{ targets: ["mysql-exporter:9104"], labels: { instance: "[fd00::5]:3306" } }],
                },
            ],
        });
    });

    it("kafka: brokers and anchored filters, no file", () => {
        expect(
            one({
                kind: "kafka",
                brokers: ["kafka:29092", "kafka-2:29092"],
                topicFilter: "articles|tickers",
                groupFilter: "spark-.*",
            }),
        ).toEqual({
            name: "kafka",
            role: "kafka",
            folder: "exporters/kafka",
            kind: "kafka",
            image: "kafka",
            service: {
                alias: "kafka-exporter",
                command: [
                    "--kafka.server=kafka:29092",
                    "--kafka.server=kafka-2:29092",
                    "--topic.filter=^(?:articles|tickers)$",
                    "--group.filter=^(?:spark-.*)$",
                ],
                user: "65534:65534",
                port: 9308,
                healthCommand: health(9308, "/healthz"),
                memoryMegabytes: 128,
            },
            jobs: [
                {
                    name: "kafka",
                    static: [{ targets: ["kafka-exporter:9308"], labels: { instance: "kafka:29092" } }],
                },
            ],
        });
    });

    it("elasticsearch: credentials in a file, so it is scraped like a probe", () => {
        expect(
            one({
                kind: "elasticsearch",
                url: "https://es.internal:9200",
                username: 'me "n" trics',
                password: secretRef("esPassword"),
            }),
        ).toEqual({
            name: "elasticsearch",
            role: "elasticsearch",
            folder: "exporters/elasticsearch",
            kind: "elasticsearch",
            image: "elasticsearch",
            replaceWithConfiguration: true,
            service: {
                alias: "elasticsearch-exporter",
                command: ["--es.all", "--config.file=/etc/vigie/secrets/elasticsearch.json"],
                user: "65534:65534",
                port: 9114,
                healthCommand: health(9114, "/healthz"),
                memoryMegabytes: 128,
            },
            config: {
                files: {},
                secretFiles: {
                    "elasticsearch.json": {
                        secret: "esPassword",
                        template:
                            '{"auth_modules":{"default":{"type":"userpass","userpass":{"username":"me \\"n\\" trics","password":{{secret}}}}}}\n',
                        encoding: "json",
                    },
                },
                owner: { user: 65_534, group: 65_534 },
            },
            jobs: [
                {
                    name: "elasticsearch",
                    static: [
                        {
                            targets: ["elasticsearch-exporter:9114"],
                            labels: { instance: "es.internal:9200" },
                        },
                    ],
                    metricsPath: "/probe",
                    params: { target: ["https://es.internal:9200"], auth_module: ["default"] },
                },
            ],
        });
    });

    it("elasticsearch: neither file nor credentials where there is no password", () => {
        const plan = one({ kind: "elasticsearch", url: "http://elasticsearch:9200" });
        expect(plan).not.toHaveProperty("config");
        expect(plan.service.command).toEqual(["--es.all"]);
        expect(plan.jobs[0]?.params).toEqual({ target: ["http://elasticsearch:9200"] });
    });

    it("blackbox: modules in a file that is reloaded, and no capability, not even to ping", () => {
        const { service, config, jobs } = one({ kind: "blackbox" });
        expect(service).toEqual({
            alias: "blackbox-exporter",
            command: ["--config.file=/etc/vigie/current/blackbox.yml"],
            user: "65534:65534",
            port: 9115,
            healthCommand: health(9115, "/-/healthy"),
            memoryMegabytes: 128,
        });
        expect(Object.keys(config!.files)).toEqual(["blackbox.yml"]);
        expect({ ...config, files: {} }).toEqual({
            files: {},
            secretFiles: {},
            owner: { user: 65_534, group: 65_534 },
            check: "blackbox_exporter --config.check --config.file=blackbox.yml",
            reload: {
                url: "http://blackbox-exporter:9115/-/reload",
                readyUrl: "http://blackbox-exporter:9115/-/healthy",
            },
        });
        expect(jobs).toEqual([
            {
                name: "blackbox",
                static: [{ targets: ["blackbox-exporter:9115"], labels: { instance: "blackbox" } }],
            },
        ]);
    });

    it("has a pinned image for each", () => {
        for (const spec of exampleSpecs) {
            expect(images[one(spec).image]).toMatch(/:v?\d+\.\d+\.\d+(-alpine)?$/);
        }
    });
});

const ping = { name: "ping", module: "icmp", targets: ["example.com"] };

describe("every exporter", () => {
    it("sees the engine's socket, the host or a capability only where this table says so", () => {
        const seen = planExporters(exampleSpecs).map(({ name, service }) => [
            name,
            (service.hostMounts ?? []).map(({ source }) => source),
            service.capabilities ?? [],
        ]);
        expect(seen.filter(([, mounts, capabilities]) => mounts!.length + capabilities!.length > 0)).toEqual([
            ["cadvisor", ["/", "/var/run", "/sys", "/data/docker"], ["DAC_READ_SEARCH"]],
            ["node", ["/", "/proc/1/net"], []],
        ]);
    });

    it("has neither a published port, a writable root, a writable mount nor the host's processes", () => {
        for (const { service } of planExporters(exampleSpecs)) {
            expect(service).not.toHaveProperty("publish");
            expect(service).not.toHaveProperty("writableRoot");
            expect(service.hostMounts ?? []).not.toContainEqual(expect.objectContaining({ readOnly: false }));
        }
    });

    it("names its secret in the secret files only", () => {
        for (const { service, jobs, config } of planExporters(exampleSpecs)) {
            expect(JSON.stringify([service, jobs, config?.files ?? {}])).not.toMatch(/\w+Password/);
        }
    });

    it("takes the options that all have", () => {
        const plan = one({
            kind: "redis",
            name: "sessions",
            address: "redis:6379",
            scrapeIntervalSeconds: 5,
            memoryMegabytes: 32,
            networks: ["shop"],
            hosts: { "z.internal": "host-gateway", "a.internal": "10.0.0.5" },
            labels: { team: "shop", instance: "sessions" },
        });
        expect(plan).toMatchObject({
            name: "sessions",
            service: {
                alias: "sessions-exporter",
                memoryMegabytes: 32,
                networks: ["shop"],
            },
            jobs: [
                {
                    name: "sessions",
                    scrapeIntervalSeconds: 5,
                    static: [
                        {
                            targets: ["sessions-exporter:9121"],
                            labels: { instance: "sessions", team: "shop" },
                        },
                    ],
                },
            ],
        });
        expect(Object.entries(plan.service.hosts ?? {})).toEqual([
            ["a.internal", "10.0.0.5"],
            ["z.internal", "host-gateway"],
        ]);
    });

    it("keeps a name that ends like the alias would", () => {
        const aliases = planExporters([
            { kind: "node", name: "node-exporter" },
            { kind: "cadvisor", name: "containers" },
        ]).map(({ name, service }) => [name, service.alias]);
        expect(aliases).toEqual([
            ["node-exporter", "node-exporter"],
            ["containers", "containers"],
        ]);
    });

    it("is scraped by the jobs of its plan", () => {
        expect(scrapeJobsOf(exampleSpecs)).toEqual(planExporters(exampleSpecs).flatMap(({ jobs }) => jobs));
        const own = scrapeJobsOf(exampleSpecs).map(({ name }) => name);
        expect(own.filter((name) => (exporterKinds as string[]).includes(name))).toEqual(exporterKinds);
        expect(scrapeJobsOf([{ kind: "blackbox", probes: [ping] }]).map(({ name }) => name)).toEqual([
            "blackbox",
            "ping",
        ]);
    });
});
