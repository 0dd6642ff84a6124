import { upstreamVersion } from "../../../tools/offline/debian";
import { goVersionIn, isNewEnough } from "../../../tools/offline/goToolchain";

describe("the version in a Debian version", () => {
    it.each([
        ["1.45.0-2+b4", "1.45.0"],
        ["1:1.35.0-4+deb12u1+b1", "1.35.0"],
        ["20.10.24+dfsg1-1+deb12u1+b6", "20.10.24"],
    ])("%s is %s", (debian, upstream) => expect(upstreamVersion(debian)).toBe(upstream));
});

describe("a Go", () => {
    it.each([
        ["go version go1.26.8 linux/amd64", true],
        ["go version go1.27rc1 linux/arm64", true],
        ["go version go2.0 linux/amd64", true],
        ["go version go1.25.11 linux/amd64", false],
        ["go version go1.19.8 linux/amd64", false],
    ])("that says %p is new enough: %p", (text, enough) => {
        const version = goVersionIn(text);
        expect(version && isNewEnough(version)).toBe(enough);
    });

    it("without a version in its words is not taken for one", () => {
        expect(goVersionIn("unknown command")).toBeUndefined();
    });
});
