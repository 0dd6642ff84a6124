import type { Files } from "../../spec/files";
import { type ConfigPlan, configurationMount, hashFiles } from "./plan";
import { compressed } from "./compressed";
import { packed } from "./packed";
import { reloaded } from "./reloadScript";
import { quote } from "./shell";

/** Where a writer finds what it has to write. */
export const uploadFolder = "/vigie";

/** The volume as a writer mounts it: the server's paths must resolve to files that are not yet in force. */
export const volumeInWriter = "/vigie-volume";

/** Name of the file with a writer's program. */
export const programFile = "write.sh";

/** Name of the file with what the program writes. */
export const contentFile = "files.sh";

/** Exit code of a writer if the files were not rejected, but something else failed: a retry may help. */
export const temporaryFailure = 75;

/** Folders that a script works on; tests run it on folders of their own. */
export interface ScriptFolders {
    upload: string;
    volume: string;
    mount: string;
}

const inContainer: ScriptFolders = {
    upload: uploadFolder,
    volume: volumeInWriter,
    mount: configurationMount,
};

/**
 * The program of the writer of plain files, for the POSIX shell of BusyBox.
 *
 * It writes files next to those in force, has them checked, switches a symbolic link in one rename, and asks the running
 * server to take them; what the server refuses is switched back. It can be killed at any point: the link then points to
 * the old files or to the new ones, whole. A server that is not there needs no telling: it reads the files when it
 * starts.
 */
export function writerScript(plan: ConfigPlan, folders: ScriptFolders = inContainer): string {
    const hasSecrets = Object.keys(plan.secretFiles).length > 0;
    return [
        prologue(plan, folders),
        staged("releases", "0444"),
        hasSecrets ? "" : `rm -rf "$volume/secrets" "$volume/secret-releases"`,
        plan.check === undefined ? "" : checked(plan.check),
        putInForce("current", "releases", "$hash", plan.watchedFile),
        `say "files $hash are in force"`,
        plan.reload ? reloaded(plan.reload, plan.startupFiles ?? [], temporaryFailure) : "",
        cleanedUp("releases"),
    ].join("\n");
}

/** What the program writes, and what tells these files from others; the program is the same for all of them. */
export function writerContent({ files, compressedFiles = [], reload }: ConfigPlan): string {
    const [bulk, others] = parted(files, new Set(compressedFiles));
    return [
        `${compressed(bulk)}hash=${hashFiles(files)}`,
        `proof=${quote(reload?.readBack?.contains ?? "")}`,
        packed(others),
    ].join("\n");
}

/** Files whose paths are among those, and the others. */
function parted(files: Files, paths: ReadonlySet<string>): [Files, Files] {
    const entries = Object.entries(files);
    return [
        Object.fromEntries(entries.filter(([path]) => paths.has(path))),
        Object.fromEntries(entries.filter(([path]) => !paths.has(path))),
    ];
}

/**
 * The program of the writer of secret files: only the server's user can read them, and no copy stays behind. A server
 * that has to reload them is notified.
 */
export function secretWriterScript(plan: ConfigPlan, folders: ScriptFolders = inContainer): string {
    return [
        prologue(plan, folders),
        staged("secret-releases", "0400"),
        `rm -f "$upload/${contentFile}"`,
        putInForce("secrets", "secret-releases", "release", plan.watchedFile),
        `say "secret files are in force"`,
        ...(plan.secretReload ? [reloaded(plan.secretReload, [], temporaryFailure)] : []),
        `previous=""`,
        cleanedUp("secret-releases"),
    ].join("\n");
}

function prologue({ owner }: ConfigPlan, folders: ScriptFolders): string {
    return `set -eu
umask 022
upload=${quote(folders.upload)}
volume=${quote(folders.volume)}
mount=${quote(folders.mount)}
owner=${owner.user}:${owner.group}
say() { echo "vigie: $*"; }
refused=""
# A full disk and the like are not the files' fault.
trap 'code=$?; [ "$code" -eq 0 ] || [ -n "$refused" ] || exit ${temporaryFailure}' EXIT`;
}

function staged(releases: string, mode: string): string {
    return `
incoming="$volume/${releases}/.incoming"
rm -rf "$incoming" "$volume/.next-${releases}"
mkdir -p "$incoming"
umask 077
. "$upload/${contentFile}"
umask 022
find "$incoming" -type d -exec chmod 0755 {} +
find "$incoming" -type f -exec chmod ${mode} {} +`;
}

function checked(command: string): string {
    return `
mkdir -p "$mount"
ln -sfn "$incoming" "$mount/current"
ln -sfn "$volume/secrets" "$mount/secrets"
if ! (cd "$mount/current" && ${command}) 2>&1; then
    refused=yes
    rm -rf "$incoming"
    say "these files are refused; the ones in force stay"
    exit 1
fi`;
}

function putInForce(link: string, releases: string, release: string, watchedFile?: string): string {
    return `
find "$incoming" -type f -exec chown "$owner" {} +
number=1
while [ -e "$volume/${releases}/${release}-$number" ]; do number=$((number + 1)); done
release="${releases}/${release}-$number"
mv "$incoming" "$volume/$release"
previous="$(readlink "$volume/${link}" || true)"
put_in_force() {
    ln -s "$1" "$volume/.next-${releases}"
    mv -T "$volume/.next-${releases}" "$volume/${link}"${watchedFile === undefined ? "" : announced(watchedFile)}
}
put_in_force "$release"`;
}

/** A server that watches a folder sees what is put there by name, and not where links in its path lead by now. */
function announced(file: string): string {
    return `
    ln -sfn ${quote(`current/${file}`)} "$volume/.next-watched"
    mv -T "$volume/.next-watched" "$volume/"${quote(file)}`;
}

function cleanedUp(releases: string): string {
    return `
for kept in "$volume/${releases}/"*; do
    case "$kept" in "$volume/$release"|"$volume/$previous") ;; *) rm -rf "$kept" ;; esac
done
`;
}
