import {
    type BaseType,
    type Context,
    type NodeParser,
    type SubNodeParser,
    DefinitionType,
    UnionType,
} from "ts-json-schema-generator";
import ts from "typescript";

/** A union of interfaces that the compiler works out, such as the specs of all exporters in their folders. */
export class DerivedUnionParser implements SubNodeParser {
    public constructor(
        private readonly name: string,
        private readonly checker: ts.TypeChecker,
        private readonly members: NodeParser,
    ) {}

    public supportsNode(node: ts.Node): boolean {
        return ts.isTypeAliasDeclaration(node) && node.name.text === this.name;
    }

    public createType(node: ts.Node, context: Context): BaseType {
        const type = this.checker.getTypeAtLocation((node as ts.TypeAliasDeclaration).name);
        const interfaces = (type.isUnion() ? type.types : [type])
            .flatMap((one) => one.getSymbol()?.declarations ?? [])
            .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
        return new DefinitionType(
            this.name,
            new UnionType(interfaces.map((one) => this.members.createType(one, context))),
        );
    }
}

function nameOf(node: ts.Declaration): string {
    return ts.isInterfaceDeclaration(node) ? node.name.text : "";
}
