import { fieldCheck } from "../schema/fieldCheck";
import * as rules from "./rules";

/** Checks the fields of an edge's spec, each on its own. */
export const checkEdgeFields = fieldCheck("EdgeSpec", {
    AddressRange: rules.addressRange,
    Days: rules.days,
    DomainName: rules.domainName,
    EdgeUrl: rules.edgeUrl,
    EdgeUserName: rules.userName,
    EmailAddress: rules.emailAddress,
    HeaderName: rules.headerName,
    HostLabel: rules.hostLabel,
    HttpsUrl: rules.httpsUrl,
    PemCertificates: rules.pemCertificates,
});
