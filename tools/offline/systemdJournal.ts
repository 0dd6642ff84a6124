import type { CLibraries } from "./cLibraries";

/** What Alloy and Promtail read the journal of systemd with. */
export const systemdJournal: CLibraries = {
    packages: ["libsystemd-dev", "libsystemd0"],
    link: "-lsystemd",
    tags: ["promtail_journal_enabled"],
    without: "reading of the systemd journal",
};
