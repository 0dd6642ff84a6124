import { fieldTypes, namesIn } from "./fieldTypes";
import type { ObjectType, UnionType } from "../../components/schema/fields";
import { programType, rootType, type TypeSchemas } from "./generate";
import { roots } from "./roots";

/** Names that the walker knows itself. */
const builtIn: readonly string[] = ["boolean", "SecretRef"];

type Types = Readonly<Record<string, ObjectType | UnionType>>;

/** What the library reads at run time, a type a line. */
export function fieldsFile(schemas: TypeSchemas): string {
    const types = fieldTypes([rootType, programType, ...roots], schemas);
    const leaves = Object.fromEntries(
        roots.map((root) => [root, Object.fromEntries(leavesOf(root, types).map((name) => [name, true]))]),
    );
    return `{\n"types": ${linesOf(types)},\n"leaves": ${linesOf(leaves)}\n}\n`;
}

function linesOf(map: object): string {
    const lines = Object.entries(map).map(
        ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    );
    return `{\n${lines.join(",\n")}\n}`;
}

function leavesOf(root: string, types: Types): string[] {
    const seen = new Set<string>();
    const open = [root];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        const type = types[name];
        if (!seen.has(name) && type !== undefined) {
            open.push(...namesIn(type));
        }
        seen.add(name);
    }
    const leaves = [...seen].filter((name) => types[name] === undefined && !builtIn.includes(name)).sort();
    const unnamed = leaves.find((name) => /^[a-z]/.test(name));
    if (unnamed !== undefined) {
        throw new Error(
            `${root} has a ${unnamed} that is not named for a rule, see components/schema/types.ts`,
        );
    }
    return leaves;
}
