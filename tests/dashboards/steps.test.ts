import { above, at, below, timeSeriesPanel } from "../../dashboards/panels";
import type { Overrides } from "../../rules";
import { type Panel, stepsOf } from "./support/models";

describe("colours by value", () => {
    const stepsWith = (steps: ReturnType<typeof above>, overrides: Overrides) => {
        const panel = timeSeriesPanel({
            title: "CPU",
            description: "CPU time in use.",
            unit: "percent",
            queries: [{ expr: "a", legend: "a" }],
            steps,
            limits: true,
            axisTop: 50,
        });
        const context = { uid: "a", dataSource: { uid: "p", name: "p" }, overrides };
        return JSON.parse(JSON.stringify(panel({ x: 0, y: 0, w: 1, h: 1 }, context))) as Panel;
    };
    const rising = above(["orange", at("HighCPUUsage")], ["red", 95]);
    const falling = below(["orange", at("DiskSpaceLow")], ["red", at("DiskSpaceCritical")]);

    it("leave out a number that the tuned alert has overtaken", () => {
        expect(stepsOf(stepsWith(rising, { HighCPUUsage: { threshold: 97 } }))).toEqual([
            [0, "green"],
            [97, "orange"],
        ]);
    });

    it("begin at 0 with the colour of an alert that begins there", () => {
        expect(stepsOf(stepsWith(rising, { HighCPUUsage: { threshold: 0 } }))).toEqual([
            [0, "orange"],
            [95, "red"],
        ]);
    });

    it("show the worse one of two alerts that are tuned past each other, and close the gap of one that is disabled", () => {
        expect(stepsOf(stepsWith(falling, {}))).toEqual([
            [0, "red"],
            [5, "orange"],
            [15, "green"],
        ]);
        const worse = [
            [0, "red"],
            [5, "green"],
        ];
        expect(stepsOf(stepsWith(falling, { DiskSpaceLow: { threshold: 3 } }))).toEqual(worse);
        expect(stepsOf(stepsWith(falling, { DiskSpaceLow: { disabled: true } }))).toEqual(worse);
        expect(stepsOf(stepsWith(falling, { DiskSpaceCritical: { disabled: true } }))).toEqual([
            [0, "orange"],
            [15, "green"],
        ]);
    });

    it("raise the axis to the line that is tuned above it", () => {
        expect(stepsWith(rising, {}).fieldConfig.defaults).toMatchObject({ custom: { axisSoftMax: 105 } });
    });
});
