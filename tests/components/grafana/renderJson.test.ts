import { renderDashboard, renderJson } from "../../../components/grafana/renderJson";

/** Expected texts are what Go's encoding/json makes of the same data. */
describe("renderJson", () => {
    it("sorts keys as text, those that look like numbers too", () => {
        expect(renderJson({ b: 1, a: { "9": 1, "10": 2 } })).toBe('{"a":{"10":2,"9":1},"b":1}');
    });

    it("escapes what is special in HTML", () => {
        expect(renderJson({ expr: 'a > 1 and b < 2 & "c"' })).toBe(
            String.raw`{"expr":"a \u003e 1 and b \u003c 2 \u0026 \"c\""}`,
        );
    });

    it("leaves out what is undefined, and keeps the order of lists", () => {
        expect(renderJson({ list: [2, 1], nothing: undefined })).toBe('{"list":[2,1]}');
    });

    it("can be read back", () => {
        const value = { text: "<a href='x'>é\u2028</a>", numbers: [0.5, 1e21, -1], flag: true, none: null };
        expect(JSON.parse(renderJson(value))).toEqual(value);
    });
});

describe("renderDashboard", () => {
    it("leaves out what the provider leaves out of its state", () => {
        const model = { id: 4, uid: "kafka", version: 2, panels: [{ id: 1, gridPos: { h: 1 } }] };
        expect(renderDashboard(model)).toBe('{"panels":[{"gridPos":{"h":1}}],"uid":"kafka"}');
    });
});
