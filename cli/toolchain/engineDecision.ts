/** A machine without a running Docker engine. */
export interface Machine {
    /** DOCKER_HOST, if it is set. */
    readonly dockerHost?: string | undefined;
    /** VIGIE_START_DOCKER, if it is set: "0" forbids and "1" asks to start an engine. */
    readonly startDocker?: string | undefined;
    readonly continuousIntegration: boolean;
    readonly debian: boolean;
    readonly root: boolean;
    /** Whether systemd manages this machine's services. */
    readonly systemd: boolean;
    readonly engineInstalled: boolean;
}

/** Whether to install and start an engine, or the advice for the user. */
export type Decision = { readonly start: true } | { readonly start: false; readonly advice: string };

/**
 * Starts an engine only as root on Debian, in continuous integration or on a machine without a service manager.
 * Otherwise, starting a service is the owner's decision.
 */
export function decide(machine: Machine): Decision {
    if (machine.dockerHost) return no(`DOCKER_HOST is ${machine.dockerHost}: start that engine, or unset it`);
    if (machine.startDocker === "0") return no("start it, or unset VIGIE_START_DOCKER to let it be started");
    const able = machine.debian && machine.root;
    if (!able) return no(machine.engineInstalled ? started(machine) : "install Docker Engine, and start it");
    const asked = machine.startDocker === "1";
    if (asked || machine.continuousIntegration || !machine.systemd) return { start: true };
    return no(`${machine.engineInstalled ? started(machine) : "install it"}, or set VIGIE_START_DOCKER=1`);
}

function started({ systemd }: Machine): string {
    return systemd ? "start it with `systemctl start docker`" : "start it";
}

function no(advice: string): Decision {
    return { start: false, advice };
}
