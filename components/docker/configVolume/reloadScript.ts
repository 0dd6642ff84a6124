import type { Reload } from "./plan";
import { quote } from "./shell";

/**
 * The part of a writer's program that has the running server take new files, and proves that it did.
 *
 * Only a server that had files before can be running; `previous` is empty otherwise. A name that does not resolve
 * means that its container is not running. Not every BusyBox can limit the time of its `wget`; `timeout` does.
 */
export function reloaded(reload: Reload, temporaryFailure: number): string {
    return `
post() { timeout 30 wget -q -O /dev/null --post-data '' ${quote(reload.url)} 2>&1; }
ready=""
absent=""
answer=""
tries=0
while [ -n "$previous" ] && [ -z "$ready$absent" ] && [ "$tries" -lt 150 ]; do
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
    if ! refusal="$(post)"; then
        refused=yes
        put_in_force "$previous"
        post >/dev/null || true
        rm -rf "\${volume:?}/$release"
        say "the server refused to reload ($refusal); the files before are in force again"
        exit 1
    fi
    say "the server reloaded"${readBack(reload, temporaryFailure)}
elif [ -n "$previous" ]; then
    say "the server did not become ready, so it was not asked to reload; last answer: $answer"
    exit ${temporaryFailure}
fi`;
}

function readBack({ readBack: proof }: Reload, temporaryFailure: number): string {
    if (proof === undefined) {
        return "";
    }
    return `
    tries=0
    until timeout 5 wget -q -O - ${quote(proof.url)} 2>/dev/null | grep -qF "$proof"; do
        tries=$((tries + 1))
        if [ "$tries" -ge 50 ]; then
            say "the server does not show that it runs files $hash"
            exit ${temporaryFailure}
        fi
        sleep 0.2
    done
    say "the server runs files $hash"`;
}
