import { engineAddress, isOverSsh, isOwnEngine } from "../../../cli/docker/address";

test("the engine is the local one, or where DOCKER_HOST says", () => {
    expect(engineAddress(undefined)).toEqual({ socketPath: "/var/run/docker.sock" });
    expect(engineAddress("")).toEqual({ socketPath: "/var/run/docker.sock" });
    expect(engineAddress("unix:///run/user/1000/docker.sock")).toEqual({
        socketPath: "/run/user/1000/docker.sock",
    });
    expect(engineAddress("tcp://10.0.0.5:2375")).toEqual({ host: "10.0.0.5", port: 2375 });
    expect(engineAddress("tcp://docker")).toEqual({ host: "docker", port: 2375 });
});

test("a host by SSH is named as Docker's own clients take it; what is not named is left to OpenSSH", () => {
    expect(engineAddress("ssh://host")).toEqual({ ssh: { host: "host" } });
    expect(engineAddress("ssh://me@host:2222/")).toEqual({ ssh: { host: "host", user: "me", port: 2222 } });
    expect(engineAddress("ssh://me@[2001:db8::5]:22")).toEqual({
        ssh: { host: "2001:db8::5", user: "me", port: 22 },
    });
    expect(["ssh://host", "tcp://host", "", undefined].map(isOverSsh)).toEqual([true, false, false, false]);
});

test("what needs keys of its own to get there is left to the provider, and so is what is no address", () => {
    expect(engineAddress("tcp://10.0.0.5:2376", true)).toBeUndefined();
    expect(engineAddress("tcp://me:password@10.0.0.5:2375")).toBeUndefined();
    expect(engineAddress("ssh://")).toBeUndefined();
    expect(engineAddress("ssh://me:password@host")).toBeUndefined();
    expect(engineAddress("ssh://host/var/run/docker.sock")).toBeUndefined();
    expect(engineAddress("npipe:////./pipe/docker_engine")).toBeUndefined();
});

test("this machine's own engine is asked at a socket", () => {
    expect([undefined, "", "unix:///run/user/1000/docker.sock"].map(isOwnEngine)).toEqual([true, true, true]);
    expect(
        ["tcp://10.0.0.5:2375", "ssh://me@host", "npipe:////./pipe/docker_engine"].map(isOwnEngine),
    ).toEqual([false, false, false]);
});
