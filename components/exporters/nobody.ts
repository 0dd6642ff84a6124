/** User and group `nobody` of the official images. */
export const nobody = { user: 65_534, group: 65_534 };
