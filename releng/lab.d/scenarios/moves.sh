# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
#
# Many moves while Postern watches: one right selection a move, none in between
isp >/dev/null && corp >/dev/null && rules_by_gateway

watched_moves() { # how many
    local log=$lab/watch.jsonl place i watch
    rm -f "$lab/hold" && mkfifo "$lab/hold"
    postern watch --from $ann --json <"$lab/hold" >"$log" 2>"$lab/watch.err" &
    watch=$!
    exec 4>"$lab/hold"
    for ((i = 0; i < 100; i++)); do [ -s "$log" ] && break || sleep 0.1; done
    : >"$lab/expected"
    for ((i = 0; i < $1; i++)); do
        place=$(echo office hotel home | cut -d' ' -f$((i % 3 + 1)))
        move "$place"
        case $place in home) echo isp ;; *) echo corp ;; esac >>"$lab/expected"
        sleep 3
    done
    exec 4>&-
    wait $watch || :
    rm "$lab/hold"
    cat "$log" "$lab/watch.err"
    python3 "$here/moves.py" "$log" "$lab/expected"
}

check "$moves moves: one right selection each, none in between" watched_moves "$moves"
