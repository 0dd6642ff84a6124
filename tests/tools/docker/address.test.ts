import { engineAddress } from "../../../tools/docker/address";

test("the engine is the local one, or where DOCKER_HOST says", () => {
    expect(engineAddress(undefined)).toEqual({ socketPath: "/var/run/docker.sock" });
    expect(engineAddress("")).toEqual({ socketPath: "/var/run/docker.sock" });
    expect(engineAddress("unix:///run/user/1000/docker.sock")).toEqual({
        socketPath: "/run/user/1000/docker.sock",
    });
    expect(engineAddress("tcp://10.0.0.5:2375")).toEqual({ host: "10.0.0.5", port: 2375 });
    expect(engineAddress("tcp://docker")).toEqual({ host: "docker", port: 2375 });
});

test("what needs a program of its own to get there is left to the provider", () => {
    expect(engineAddress("ssh://me@host")).toBeUndefined();
    expect(engineAddress("tcp://10.0.0.5:2376", true)).toBeUndefined();
});
