/**
 * RE2 of the name that Pulumi makes for a server's container, with what the program calls it as the first group:
 * `shop-loki-container` of `shop-loki-container-1a2b3c4`. A container that is replaced gets another such name.
 */
export const madeName = "(.+-container)-[0-9a-f]{7}";
