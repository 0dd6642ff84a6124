import { type Context, InterfaceAndClassNodeParser, type ObjectProperty } from "ts-json-schema-generator";
import ts from "typescript";

/** An interface that other files add fields to by `declare module`, which the generator alone does not see. */
export class ExtendedInterfaceParser extends InterfaceAndClassNodeParser {
    public constructor(
        private readonly name: string,
        ...inherited: ConstructorParameters<typeof InterfaceAndClassNodeParser>
    ) {
        super(...inherited);
    }

    public override supportsNode(node: ts.Node): boolean {
        return ts.isInterfaceDeclaration(node) && node.name.text === this.name;
    }

    protected override getProperties(node: ts.InterfaceDeclaration, context: Context): ObjectProperty[] {
        const declarations = this.typeChecker.getSymbolAtLocation(node.name)?.declarations ?? [];
        return declarations
            .filter((declaration) => ts.isInterfaceDeclaration(declaration))
            .flatMap((declaration) => super.getProperties(declaration, context) ?? []);
    }
}
