import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as ts from "typescript";
import type { ObjectShape, Shape } from "./shape";

/** What @pulumi/aws says of a resource or of a lookup. */
export interface Signature {
    inputs: ObjectShape;
    outputs: ObjectShape;
}

const folder = dirname(require.resolve("@pulumi/aws/package.json"));

/**
 * Reads what goes in and comes out from the declarations of @pulumi/aws.
 *
 * `aws:ec2/instance:Instance` is the class `Instance` with `InstanceArgs`; `aws:ssm/getParameter:getParameter` has
 * `GetParameterArgs` and `GetParameterResult`.
 */
export function readSignature(token: string): Signature {
    const [, file = "", name = ""] = token.split(":");
    const path = file.replace(/^index\//, "");
    const members = declarations(readFileSync(join(folder, `${path}.d.ts`), "utf8"));
    const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    return {
        inputs: objectShape(found(members, `${capital}Args`)),
        outputs: objectShape(members.get(capital) ?? found(members, `${capital}Result`)),
    };
}

type Declared = ts.InterfaceDeclaration | ts.ClassDeclaration;

function declarations(text: string): Map<string, Declared> {
    const source = ts.createSourceFile("types.d.ts", text, ts.ScriptTarget.Latest, true);
    const all = new Map<string, Declared>();
    const visit = (node: ts.Node): void => {
        if ((ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) && node.name) {
            all.set(node.name.text, node);
        }
        ts.forEachChild(node, visit);
    };
    visit(source);
    return all;
}

function found(members: Map<string, Declared>, name: string): Declared {
    const declared = members.get(name);
    if (!declared) {
        throw new Error(`@pulumi/aws has no ${name}`);
    }
    return declared;
}

function objectShape(declared: Declared): ObjectShape {
    const members: ObjectShape["members"] = {};
    for (const member of declared.members) {
        const named = ts.isPropertySignature(member) || ts.isPropertyDeclaration(member);
        if (named && member.type && ts.isIdentifier(member.name)) {
            const required = member.questionToken === undefined && ts.isPropertySignature(member);
            members[member.name.text] = { shape: shapeOf(member.type), required };
        }
    }
    return { kind: "object", members };
}

const keywords = new Map<ts.SyntaxKind, Shape>([
    [ts.SyntaxKind.StringKeyword, { kind: "text" }],
    [ts.SyntaxKind.NumberKeyword, { kind: "number" }],
    [ts.SyntaxKind.BooleanKeyword, { kind: "boolean" }],
]);

function shapeOf(type: ts.TypeNode): Shape {
    const keyword = keywords.get(type.kind);
    if (keyword) {
        return keyword;
    }
    if (ts.isArrayTypeNode(type)) {
        return { kind: "list", of: shapeOf(type.elementType) };
    }
    if (ts.isUnionTypeNode(type)) {
        const [first] = type.types.filter((part) => part.kind !== ts.SyntaxKind.UndefinedKeyword);
        // The others name constants, or resources whose id is meant: what the engine gets is the first.
        return first ? shapeOf(first) : { kind: "anything" };
    }
    if (ts.isTypeLiteralNode(type)) {
        const index = type.members.find(ts.isIndexSignatureDeclaration);
        return index ? { kind: "map", of: shapeOf(index.type) } : { kind: "anything" };
    }
    return ts.isTypeReferenceNode(type) ? referenced(type) : { kind: "anything" };
}

function referenced(type: ts.TypeReferenceNode): Shape {
    const name = type.typeName.getText();
    const [argument] = type.typeArguments ?? [];
    if (/^pulumi\.(Input|Output)$/.test(name) && argument) {
        return shapeOf(argument);
    }
    const [, side, space, nested] = /^(input|output)s\.(?:(\w+)\.)?(\w+)$/.exec(name) ?? [];
    return side && nested
        ? objectShape(found(nestedTypes(`${side}.d.ts`, space), nested))
        : { kind: "anything" };
}

const read = new Map<string, Map<string, Declared>>();

/** Types of one namespace; the whole file has five megabytes. */
function nestedTypes(file: string, space: string | undefined): Map<string, Declared> {
    const key = `${file}:${space ?? ""}`;
    const known = read.get(key);
    if (known) {
        return known;
    }
    const text = readFileSync(join(folder, "types", file), "utf8");
    const part = space === undefined ? withoutNamespaces(text) : namespace(text, space);
    const types = declarations(part);
    read.set(key, types);
    return types;
}

function namespace(text: string, name: string): string {
    const from = text.indexOf(`export declare namespace ${name} {`);
    return text.slice(from, text.indexOf("\n}", from) + 2);
}

function withoutNamespaces(text: string): string {
    return text.slice(0, text.indexOf("export declare namespace "));
}
