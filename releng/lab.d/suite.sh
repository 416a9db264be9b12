# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
#
# The tests of the lab, sourced by releng/lab: a running Postern on the laptop, moved between the networks. Prints a line
# a test, `passed` or `FAILED`, and fails if one did.

moves=6
[ "$1" = full ] && moves=30
failures=0
ann=ann@example.org
export POSTERN_HOME=$lab/laptop

check() { # name, command …
    local name=$1 && shift
    if "$@" >"$lab/check.log" 2>&1; then
        echo "  passed   lab: $name"
    else
        echo "  FAILED   lab: $name"
        sed 's/^/           /' "$lab/check.log" | tail -n 25
        failures=$((failures + 1))
    fi
}

postern() { run "$top/postern" "$@"; }
field() { python3 -c 'import json,sys
value = json.load(sys.stdin)
for key in sys.argv[1].split("."): value = (value or {}).get(key)
print(value)' "$1"; }

profile() { # id, host, security, more options: a profile that trusts the lab's CA
    postern profiles add "$1" --host "$2" --security "$3" --sender '*@example.org' --trust "$lab/tls/ca.pem" "${@:4}"
}

selects() { # place, profile
    move "$1" && local chosen && chosen=$(postern select --from $ann --json | tee "$lab/select.json" | field profile)
    [ "$chosen" = "$2" ] || { cat "$lab/select.json" && return 1; }
}

send() { postern send --from $ann --to bob@example.net --subject "From the lab" --text "Hello." --json; }

delivers() { # server: sends, and finds that very message there
    local sent id tries
    sent=$(send) || { echo "$sent" && return 1; }
    id=$(field messageId <<<"$sent")
    for ((tries = 0; tries < 50; tries++)); do
        mail | grep -qF "$1 $id" && return
        sleep 0.1
    done
    echo "$id did not reach $1:" && mail && return 1
}

refused_because() { # cause: a send fails, is explained so, and reached nobody
    local before answer
    before=$(mail | wc -l)
    answer=$(send) && { echo "accepted, but should not be: $answer" && return 1; }
    [ "$(field diagnosis.cause <<<"$answer")" = "$1" ] && [ "$(mail | wc -l)" = "$before" ] || { echo "$answer" && return 1; }
}

watched_moves() { # moves the laptop while `postern watch` runs: one right selection a move, none in between
    move home
    local log=$lab/watch.jsonl i place
    mkfifo "$lab/hold"
    postern watch --from $ann --json <"$lab/hold" >"$log" 2>"$lab/watch.err" &
    local watch=$! expected="" seen
    exec 4>"$lab/hold"
    for ((i = 0; i < 100; i++)); do [ -s "$log" ] && break || sleep 0.1; done
    : >"$lab/expected"
    for ((i = 0; i < moves; i++)); do
        place=$(echo office hotel home | cut -d' ' -f$((i % 3 + 1)))
        move "$place"
        case $place in home) echo isp ;; *) echo corp ;; esac >>"$lab/expected"
        sleep 3
    done
    exec 4>&-
    wait $watch || :
    rm "$lab/hold"
    cat "$log" "$lab/watch.err"
    python3 "$top/releng/lab.d/moves.py" "$log" "$lab/expected"
}

use_rules() { # at home, by the gateway's MAC, the provider's relay; else the company's server
    python3 - "$POSTERN_HOME" "$(mac home)" <<'PYTHON'
import json, pathlib, sys
file = next(pathlib.Path(sys.argv[1]).rglob("settings.json"))
settings = json.loads(file.read_text())
settings["rules"] = [
    {"id": "home", "name": "At home", "when": {"gatewayMac": sys.argv[2]}, "use": "isp", "fallbacks": ["corp"]},
    {"id": "elsewhere", "name": "Anywhere else", "when": {"not": {"gatewayMac": sys.argv[2]}}, "use": "corp"},
]
file.write_text(json.dumps(settings))
PYTHON
}

trap down EXIT
up
mkdir -p "$POSTERN_HOME"
move home

check "the network is seen as it is" bash -c "'$0' run '$top/postern' network --json | tee /dev/stderr | grep -q '$(mac home)'"
check "a profile is added for the provider's relay" profile isp relay.isp.example tls
check "a profile is added for the company's server" profile corp smtp.corp.example starttls --user ann --password-stdin <<<corp-secret
check "the rules are written" use_rules
check "home selects the provider's relay" selects home isp
check "home delivers through it" delivers relay
check "office selects the company's server" selects office corp
check "office delivers through it" delivers corp
check "hotel, with home's subnet and gateway, selects the company's server" selects hotel corp
check "hotel delivers through it" delivers corp
check "the relay is pinned" postern pin isp
check "hotel, pinned: relay not permitted is explained, nothing is sent" refused_because relay-denied
check "the pin is taken off" postern unpin
check "hotel delivers through the company's server again" delivers corp
check "home again selects the relay" selects home isp
check "a wrong password is taken" profile corp smtp.corp.example starttls --user ann --password-stdin <<<wrong
check "the pin moves to the company's server" postern pin corp
check "a wrong password is explained" refused_because auth-failed
check "the pin is taken off before the moves" postern unpin
check "$moves moves: one right selection each, none in between" watched_moves

[ $failures -eq 0 ]
