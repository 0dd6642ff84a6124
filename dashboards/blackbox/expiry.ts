import { at, below, type Steps } from "../panels";

/** Colours of the time until a certificate expires. */
export const expirySteps: Steps = below(
    ["orange", at("TLSCertificateExpiresSoon")],
    ["red", at("TLSCertificateExpiresVerySoon")],
);
