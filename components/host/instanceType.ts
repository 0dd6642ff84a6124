import type { Rule } from "../spec/rule";

/** A processor's architecture, as Debian and AWS call it in the names of images. */
export type Architecture = "amd64" | "arm64";

/** Families whose disks are not NVMe, so that a volume cannot be found by its id; all but the newest are of 2017 or before. */
const xenFamilies = new Set(
    "t1 t2 m1 m2 m3 m4 c1 c3 c4 cc2 cr1 cg1 hi1 hs1 r3 r4 x1 x1e d2 h1 i2 i3 f1 g2 g3 g3s p2 p3".split(" "),
);

/** An instance that Debian runs on and whose volumes are found by their ids. */
export const instanceType: Rule<string> = {
    text: "must be an instance type on the Nitro system, such as t3.medium or t4g.medium",
    holds: (value) => {
        const family = familyOf(value);
        return family !== undefined && !xenFamilies.has(family) && !family.startsWith("mac");
    },
};

/** The architecture that a valid instance type has: families with a `g` behind their number are Graviton. */
export function architectureOf(type: string): Architecture {
    const family = familyOf(type) ?? "";
    return family === "a1" || /^[a-z]+\d+[a-z]*g/.test(family) ? "arm64" : "amd64";
}

function familyOf(type: unknown): string | undefined {
    return typeof type === "string"
        ? /^([a-z]+\d*[a-z0-9]*(?:-[a-z0-9]+)?)\.(?:nano|micro|small|medium|large|\d*xlarge|metal(?:-\d+xl)?)$/.exec(
              type,
          )?.[1]
        : undefined;
}
