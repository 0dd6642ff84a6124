import type { ProofPlace, Reload } from "./plan";
import { quote } from "./shell";

/** How often the proof is asked for, every 0.2 s: a server that has to look for itself takes its time. */
const proofTries = { told: 50, polling: 100 };

/**
 * The part of a writer's program that has the running server take new files, and proves that it did.
 *
 * Only a server that had files before can be running; `previous` is empty otherwise. A name that does not resolve
 * means that its container is not running. Not every BusyBox can limit the time of its `wget`; `timeout` does.
 * A server whose `startupFiles` change is about to be replaced: it may be the very fault of those before that it is not
 * ready, so nothing is asked of it.
 */
export function reloaded(reload: Reload, startupFiles: readonly string[], temporaryFailure: number): string {
    return `${reload.url === undefined ? "" : post(reload.url, reload.answer)}
ready=""
absent=""
answer=""
tries=0
running="$previous"${startupFiles.map(unchanged).join("")}
while [ -n "$running" ] && [ -z "$ready$absent" ] && [ "$tries" -lt 150 ]; do
    if answer="$(timeout 5 wget -q -O /dev/null ${quote(reload.readyUrl)} 2>&1)"; then
        ready=yes
    else
        case "$answer" in *"bad address"*|*"unable to resolve"*) absent=yes ;; *) sleep 0.2 ;; esac
    fi
    tries=$((tries + 1))
done
if [ -n "$absent" ]; then
    say "the server is not there; it reads these files when it starts"
elif [ -n "$ready" ]; then
${reload.url === undefined ? "" : told(reload)}${readBack(reload, temporaryFailure)}
elif [ -n "$running" ]; then
    say "the server did not become ready, so it was not asked to reload; last answer: $answer"
    exit ${temporaryFailure}
fi`;
}

function post(url: string, answer: string | undefined): string {
    const request = `timeout 30 wget -q -O ${answer === undefined ? "/dev/null" : "-"} --post-data '' ${quote(url)} 2>&1`;
    return answer === undefined
        ? `
post() { ${request}; }`
        : `
post() {
    told="$(${request})" || { echo "$told"; return 1; }
    case "$told" in *${quote(answer)}*) ;; *) echo "it does not say ${answer}, and its log says why"; return 1 ;; esac
}`;
}

function unchanged(file: string): string {
    return `
if [ -n "$running" ] && ! cmp -s "$volume/$previous/"${quote(file)} "$volume/$release/"${quote(file)}; then
    running=""
    say "the server is replaced with these files"
fi`;
}

const backInForce = `put_in_force "$previous"`;

/** A server that already runs these files is not notified: Promtail refuses to reload unchanged files. */
function told({ readBack: proof }: Reload): string {
    const isNeeded = proof === undefined ? "" : `! { ${shown(proof)}; } && `;
    return `    if ${isNeeded}! refusal="$(post)"; then
        refused=yes
        ${backInForce}
        post >/dev/null || true
        rm -rf "\${volume:?}/$release"
        say "the server refused to reload ($refusal); the files before are in force again"
        exit 1
    fi`;
}

function readBack({ url, readBack: proof }: Reload, temporaryFailure: number): string {
    if (proof === undefined) {
        return "";
    }
    return `
    tries=0
    until ${shown(proof)}; do
        tries=$((tries + 1))
        if [ "$tries" -ge ${url === undefined ? proofTries.polling : proofTries.told} ]; then${
            url === undefined ? notTaken : notShown(temporaryFailure)
        }
        fi
        sleep 0.2
    done
    say "the server runs files $hash"`;
}

/** The condition that each of the places shows the new files. */
function shown(proof: NonNullable<Reload["readBack"]>): string {
    return [proof, ...(proof.alsoAt ?? [])].map(shows).join(" && ");
}

function shows({ url, header }: ProofPlace): string {
    const headers = header === undefined ? "" : ` --header ${quote(header)}`;
    return `timeout 5 wget -q -O -${headers} ${quote(url)} 2>/dev/null | grep -qF "$proof"`;
}

function notShown(temporaryFailure: number): string {
    return `
            say "the server does not show that it runs files $hash"
            exit ${temporaryFailure}`;
}

/** A server that looks for itself says only in its log why it does not take files; it must not start with them. */
const notTaken = `
            refused=yes
            ${backInForce}
            rm -rf "\${volume:?}/$release"
            say "the server does not take files $hash, and its log says why; the files before are in force again"
            exit 1`;
