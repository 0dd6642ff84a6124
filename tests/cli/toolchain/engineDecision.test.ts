import { decide, type Machine } from "../../../cli/toolchain/engineDecision";

describe("whether to start a Docker engine", () => {
    const bare: Machine = {
        continuousIntegration: false,
        debian: true,
        root: true,
        systemd: false,
        engineInstalled: false,
    };

    it.each<[string, Partial<Machine>]>([
        ["as root on Debian without a service manager", {}],
        ["there too when it is installed and stopped", { engineInstalled: true }],
        ["in continuous integration with a service manager", { systemd: true, continuousIntegration: true }],
        ["when asked for, with a service manager", { systemd: true, startDocker: "1" }],
    ])("starts one %s", (_case, difference) => {
        expect(decide({ ...bare, ...difference })).toEqual({ start: true });
    });

    it.each<[string, Partial<Machine>, string]>([
        [
            "DOCKER_HOST names another",
            { dockerHost: "ssh://box", continuousIntegration: true },
            "DOCKER_HOST is ssh://box: start that engine, or unset it",
        ],
        [
            "it is forbidden",
            { startDocker: "0", continuousIntegration: true },
            "start it, or unset VIGIE_START_DOCKER to let it be started",
        ],
        ["the user is not root", { root: false }, "install Docker Engine, and start it"],
        ["the machine is not Debian", { debian: false }, "install Docker Engine, and start it"],
        [
            "a user without rights has a stopped service",
            { root: false, systemd: true, engineInstalled: true },
            "start it with `systemctl start docker`",
        ],
        [
            "a service manager looks after a stopped one",
            { systemd: true, engineInstalled: true },
            "start it with `systemctl start docker`, or set VIGIE_START_DOCKER=1",
        ],
        [
            "a service manager is there and nothing is installed",
            { systemd: true },
            "install it, or set VIGIE_START_DOCKER=1",
        ],
    ])("leaves it to the person when %s", (_case, difference, advice) => {
        expect(decide({ ...bare, ...difference })).toEqual({ start: false, advice });
    });
});
