#!/bin/sh
# Runs a command and writes how it went, for the textfile collector of the node exporter.
#
#   vigie-cron.sh [-d folder] prefix command [argument …]
#
#   17 3 * * *  vigie-cron.sh cryptobot_cron /opt/cryptobot/collect_data.sh
#
# The metrics are prefix_last_success_timestamp, prefix_last_failure_timestamp, prefix_last_run_status (1 or 0),
# prefix_last_start_timestamp, prefix_last_run_duration_seconds, prefix_last_exit_code and prefix_running, in the file
# prefix.prom of the folder, /var/lib/node_exporter/textfile_collector by default.
#
# The command's input, output and exit code are those of this script. Whatever happens to the file, the command runs;
# whatever happens to the command, the file says so. Only where this script itself is killed outright does the file go
# on to say that a run is under way; the alert CronJobStuck is about that.
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

# As Vigie makes the prefix from the name of a job: '_' for what a metric's name cannot have.
prefix=$(printf '%s' "$1" | LC_ALL=C tr -c 'a-zA-Z0-9_' '_')
case $prefix in
    '') usage ;;
    [0-9]*) prefix=_$prefix ;;
esac
shift

file=$folder/$prefix.prom

# The value that the file has for a metric, if it is a whole number.
value_of() {
    found=$(sed -n "s/^${prefix}_$1 \([0-9][0-9]*\)\$/\1/p" "$file" 2>/dev/null | tail -n 1)
    printf '%s' "$found"
}

# metric name value help: nothing where there is no value.
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

# Writes beside the file, under a name that the exporter passes over, and puts it in place in one step.
publish() {
    new=$folder/.$prefix.$$
    if (umask 022 && metrics >"$new") 2>/dev/null && mv -f "$new" "$file" 2>/dev/null; then
        return
    fi
    rm -f "$new" 2>/dev/null
    echo "${0##*/}: cannot write $file" >&2
}

# 1 while another run of the job is under way: each leaves a file that ends in its process's number.
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
    # Other runs may have ended meanwhile.
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
# Ends the command as this script is to be ended; its own end is awaited below.
stop() {
    stopped=1
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

# In the background a command would have no input, and a signal would wait for its end.
exec 3<&0
"$@" <&3 3<&- &
child=$!
exec 3<&-
[ -n "$stopped" ] && kill -TERM "$child" 2>/dev/null
while :; do
    wait "$child"
    code=$?
    # A signal ends the waiting, but not the command.
    kill -0 "$child" 2>/dev/null || break
done
exit "$code"
