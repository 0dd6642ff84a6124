#!/bin/sh
# Runs a command and writes its result as metrics for the textfile collector of the node exporter.
#
#   vigie-cron.sh [-d folder] prefix command [argument …]
#
#   17 3 * * *  vigie-cron.sh cryptobot_cron /opt/cryptobot/collect_data.sh
#
# The metrics are prefix_last_success_timestamp, prefix_last_failure_timestamp, prefix_last_run_status (1 or 0),
# prefix_last_start_timestamp, prefix_last_run_duration_seconds, prefix_last_exit_code and prefix_running, in the file
# prefix.prom of the folder, /var/lib/node_exporter/textfile_collector by default.
#
# The script passes through the command's input, output and exit code. The command runs even if the file cannot be
# written, and the file records every result of the command. Only if this script itself is killed does the file keep
# reporting a run in progress; the alert CronJobStuck detects that.
set -u

folder=/var/lib/node_exporter/textfile_collector

usage() {
    echo "usage: ${0##*/} [-d folder] prefix command [argument …]" >&2
    exit 64
}

while getopts d: option; do
    case $option in
        d) folder=$OPTARG ;;
        *) usage ;;
    esac
done
shift $((OPTIND - 1))
[ $# -ge 2 ] || usage

# Derives the prefix from a job's name as Vigie does: '_' replaces characters that metric names cannot have.
prefix=$(printf '%s' "$1" | LC_ALL=C tr -c 'a-zA-Z0-9_' '_')
case $prefix in
    '') usage ;;
    [0-9]*) prefix=_$prefix ;;
esac
shift

file=$folder/$prefix.prom

# The value of a metric in the file, if it is a whole number.
value_of() {
    found=$(sed -n "s/^${prefix}_$1 \([0-9][0-9]*\)\$/\1/p" "$file" 2>/dev/null | tail -n 1)
    printf '%s' "$found"
}

# metric name value help: prints nothing without a value.
metric() {
    [ -z "$2" ] && return
    printf '# HELP %s_%s %s\n# TYPE %s_%s gauge\n%s_%s %s\n' \
        "$prefix" "$1" "$3" "$prefix" "$1" "$prefix" "$1" "$2"
}

metrics() {
    metric last_success_timestamp "$last_success" 'When a run last succeeded, in seconds since 1970.'
    metric last_failure_timestamp "$last_failure" 'When a run last failed, in seconds since 1970.'
    metric last_run_status "$last_status" 'Whether the last run succeeded.'
    metric last_start_timestamp "$last_start" 'When a run last began, in seconds since 1970.'
    metric last_run_duration_seconds "$duration" 'How long the last run took.'
    metric last_exit_code "$last_code" 'Exit code of the last run.'
    metric running "$running" 'Whether a run is under way.'
}

# Writes a temporary file that the exporter ignores, and renames it atomically.
publish() {
    new=$folder/.$prefix.$$
    if (umask 022 && metrics >"$new") 2>/dev/null && mv -f "$new" "$file" 2>/dev/null; then
        return
    fi
    rm -f "$new" 2>/dev/null
    echo "${0##*/}: cannot write $file" >&2
}

# 1 while another run of the job is in progress: each creates a file that ends in its PID.
others_running() {
    for marker in "$folder/.$prefix.run."*; do
        [ -e "$marker" ] || continue
        if kill -0 "${marker##*.}" 2>/dev/null; then
            echo 1
            return
        fi
        rm -f "$marker"
    done
    echo 0
}

finish() {
    code=$?
    trap - EXIT HUP INT TERM
    rm -f "$folder/.$prefix.run.$$" 2>/dev/null
    # Other runs may have ended in the meantime.
    last_success=$(value_of last_success_timestamp)
    last_failure=$(value_of last_failure_timestamp)
    ended=$(date +%s)
    duration=$((ended - started))
    last_code=$code
    running=$(others_running)
    last_start=$(value_of last_start_timestamp)
    [ "${last_start:-0}" -gt "$started" ] || last_start=$started
    if [ "$code" -eq 0 ]; then
        last_status=1
        last_success=$ended
    else
        last_status=0
        last_failure=$ended
    fi
    publish
    exit "$code"
}

child=
stopped=
# Forwards the signal to the command; its exit is awaited below.
stop() {
    stopped=1
    interrupted=1
    [ -n "$child" ] && kill -TERM "$child" 2>/dev/null
}

started=$(date +%s)
last_start=$started
(: >"$folder/.$prefix.run.$$") 2>/dev/null
last_success=$(value_of last_success_timestamp)
last_failure=$(value_of last_failure_timestamp)
last_status=$(value_of last_run_status)
duration=$(value_of last_run_duration_seconds)
last_code=$(value_of last_exit_code)
running=1

trap finish EXIT
trap stop HUP INT TERM
publish
[ -n "$stopped" ] && exit 143

# A background command has no input by default; a foreground one would delay signals until its end.
exec 3<&0
"$@" <&3 3<&- &
child=$!
exec 3<&-
[ -n "$stopped" ] && kill -TERM "$child" 2>/dev/null
# A signal interrupts the wait, which then returns the number of the signal: the command's exit code is that of the next
# wait. A wait for a command that has been awaited returns 127.
code=127
interrupted=1
while [ -n "$interrupted" ]; do
    interrupted=
    wait "$child"
    waited=$?
    [ "$waited" -eq 127 ] || code=$waited
done
exit "$code"
