import { type BaseType, LiteralType, type SubNodeParser, UnionType } from "ts-json-schema-generator";
import ts from "typescript";
import { alertCatalogue } from "../../rules/catalogue";

/** The names of alerts, which the compiler works out from the packs, and the generator cannot. */
export class AlertNamesParser implements SubNodeParser {
    public supportsNode(node: ts.Node): boolean {
        return (
            ts.isTypeAliasDeclaration(node) && ["AlertName", "ThresholdAlertName"].includes(node.name.text)
        );
    }

    public createType(node: ts.Node): BaseType {
        const withThreshold = (node as ts.TypeAliasDeclaration).name.text === "ThresholdAlertName";
        const names = Object.entries(alertCatalogue()).flatMap(([name, { alert }]) =>
            withThreshold && alert.threshold === undefined ? [] : [name],
        );
        return new UnionType(names.sort().map((name) => new LiteralType(name)));
    }
}
