import { configurationMount } from "../../components/server/configVolume/plan";
import type { ServicePlan } from "../../components/server/servicePlan";
import { images } from "../../components/images";
import type { ServerPlan } from "../../components/server/serverPlan";

/**
 * The same containers as a Compose project: same images, limits, mounts and health checks.
 *
 * Its configuration follows common practice with Compose: the rendered files in folders, mounted read-only.
 */
export function composeFile(servers: readonly ServerPlan[], filesFolder: string): Record<string, unknown> {
    const dataVolumes = servers.filter(({ service }) => service.dataPath !== undefined).map(volumeName);
    return {
        services: Object.fromEntries(
            servers.map((server) => [server.service.alias, service(server, filesFolder)]),
        ),
        volumes: Object.fromEntries(dataVolumes.map((name) => [name, {}])),
    };
}

function volumeName({ service: { alias } }: ServerPlan): string {
    return `${alias}-data`;
}

function service(server: ServerPlan, filesFolder: string): Record<string, unknown> {
    const { service: plan, image, folder, config } = server;
    return {
        image: images[image],
        command: plan.command,
        environment: plan.environment,
        user: plan.user,
        group_add: plan.groups,
        cap_drop: ["ALL"],
        cap_add: plan.capabilities,
        security_opt: ["no-new-privileges:true"],
        read_only: plan.writableRoot !== true,
        tmpfs: plan.tmpfs,
        hostname: plan.alias,
        mem_limit: `${plan.memoryMegabytes}m`,
        restart: "unless-stopped",
        volumes: [
            ...(config ? [`${filesFolder}/${folder}:${configurationMount}/current:ro`] : []),
            ...(plan.dataPath !== undefined ? [`${volumeName(server)}:${plan.dataPath}`] : []),
            ...(plan.hostMounts ?? []).map((mount) => `${mount.source}:${mount.target}:ro`),
        ],
        ports: ports(plan),
        healthcheck: {
            test: plan.healthCommand,
            interval: "5s",
            timeout: "6s",
            retries: 6,
            start_period: "60s",
        },
    };
}

function ports({ publish, port }: ServicePlan): string[] {
    return publish === undefined || publish === false ? [] : [`127.0.0.1:${publish.port ?? port}:${port}`];
}
