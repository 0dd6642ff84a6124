import { remembered } from "../../../components/spec/remembered";

describe("a function that remembers its last result", () => {
    const make = jest.fn((spec: { name: string; count?: number }) => ({ made: spec.name }));
    const plan = remembered(make);
    beforeEach(() => make.mockClear());

    it("makes it once for the same data, whichever object has it", () => {
        const first = plan({ name: "shop" });
        expect(plan({ name: "shop" })).toBe(first);
        expect(make).toHaveBeenCalledTimes(1);
    });

    it("makes it anew for other data, and for an object that was changed", () => {
        const spec = { name: "one", count: 1 };
        const first = plan(spec);
        spec.count = 2;
        expect(plan(spec)).not.toBe(first);
        expect(plan({ name: "two" })).toEqual({ made: "two" });
        expect(make).toHaveBeenCalledTimes(3);
    });

    it("keeps nothing of a call that failed", () => {
        make.mockImplementationOnce(() => {
            throw new Error("no");
        });
        expect(() => plan({ name: "bad" })).toThrow("no");
        expect(plan({ name: "bad" })).toEqual({ made: "bad" });
    });
});
