# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
#
# What scenarios are written with. A scenario is a file in scenarios/, run in a shell of its own: it starts at home with
# an empty Postern home, honest gateways and nothing of ours running, and leaves what it changed to be put back here.
# A check prints a line: `passed`, `FAILED` or `skipped`.

ann=ann@example.org
secret=corp-secret
postern=$(echo "$top"/releng/product/target/products/org.postern.mail/linux/gtk/*/postern-mail)

run_scenarios() { # name …: then one line that counts all checks, and fails if one did
    local name good bad skipped
    : >"$lab/results"
    for name in "$@"; do
        fresh "$name"
        echo "  $(sed -n '4s/^# //p' "$here/scenarios/$name.sh")"
        (. "$here/scenarios/$name.sh") || verdict FAILED "$name: the scenario ended early"
    done
    good=$(grep -c '^ *passed ' "$lab/results" || :) bad=$(grep -c '^ *FAILED ' "$lab/results" || :) skipped=$(grep -c '^ *skipped ' "$lab/results" || :)
    echo "  lab: $good passed, $bad failed, $skipped skipped"
    [ "$bad" = 0 ] && [ "$good" -gt 0 ]
}

fresh() { # scenario: everything as it was
    honest $places
    stop_intruders
    export POSTERN_HOME=$lab/homes/$1
    rm -rf "$POSTERN_HOME" && mkdir -p "$POSTERN_HOME"
    : >"$lab/intruder.log"
    move home
}

verdict() { printf '  %-8s lab: %s\n' "$1" "$2" | tee -a "$lab/results"; }
skip() { verdict skipped "$1: $2"; }

check() { # name, command …
    local name=$1 && shift
    if "$@" >"$lab/check.log" 2>&1; then verdict passed "$name"; else
        verdict FAILED "$name"
        sed 's/^/           /' "$lab/check.log" | tail -n 25
    fi
}

postern() { run "$postern" "$@"; }

field() { python3 -c 'import json, sys
value = json.load(sys.stdin)
for key in sys.argv[1].split("."): value = (value or {}).get(key)
print(value)' "$1"; }

profile() { # id, host, security, more options: a profile that trusts the lab's CA
    postern profiles add "$1" --host "$2" --security "$3" --sender '*@example.org' --trust "$lab/tls/ca.pem" "${@:4}"
}

isp() { profile isp relay.isp.example tls "$@"; }
corp() { profile corp smtp.corp.example starttls --user ann --password-stdin "$@" <<<"$secret"; }

rules() { # JSON: in place of those there are
    python3 - "$POSTERN_HOME" "$1" <<'PYTHON'
import json, pathlib, sys
file = next(pathlib.Path(sys.argv[1]).rglob("settings.json"))
settings = json.loads(file.read_text())
settings["rules"] = json.loads(sys.argv[2])
file.write_text(json.dumps(settings))
PYTHON
}

rules_by_gateway() { # at home, by the gateway's MAC, the provider's relay; else the company's server
    rules "[{\"id\": \"home\", \"name\": \"At home\", \"when\": {\"gatewayMac\": \"$(mac home)\"}, \"use\": \"isp\", \"fallbacks\": [\"corp\"]},
            {\"id\": \"elsewhere\", \"name\": \"Anywhere else\", \"when\": {\"not\": {\"gatewayMac\": \"$(mac home)\"}}, \"use\": \"corp\"}]"
}

selects() { # profile [author]
    local chosen
    chosen=$(postern select --from "${2-$ann}" --json | tee "$lab/select.json" | field profile)
    [ "$chosen" = "$1" ] || { cat "$lab/select.json" && return 1; }
}

send() { postern send --from "${1-$ann}" --to bob@example.net --subject "From the lab" --text "Hello." --json; }

delivers() { # server [author]: sends, and finds that very message there and nowhere else
    local sent id
    sent=$(send "${2-$ann}") || { echo "$sent" && return 1; }
    id=$(field messageId <<<"$sent")
    arrived "$1" "$id" && [ "$(mail | grep -cF "$id")" = 1 ]
}

arrived() { # server, Message-ID
    local tries
    for ((tries = 0; tries < 50; tries++)); do
        mail | grep -qF "$1 $2" && return
        sleep 0.1
    done
    echo "$2 did not reach $1:" && mail && return 1
}

fails_because() { # cause [detail]: a send fails, is explained so, and reached nobody
    local before answer cause
    before=$(mail | wc -l)
    answer=$(send) && { echo "accepted, but should not be: $answer" && return 1; }
    cause=$(field diagnosis.cause <<<"$answer")$([ -z "${2-}" ] || echo " $(field diagnosis.detail <<<"$answer")")
    [ "$cause" = "$*" ] && [ "$(mail | wc -l)" = "$before" ] || { echo "$answer" && return 1; }
}

queue() { # [author]: into the outbox; prints the Message-ID
    postern send --from "${1-$ann}" --to bob@example.net --subject "From the lab" --text "Hello $RANDOM." --json --queue >"$lab/queued.json" || :
    grep -o '<[^<>]*@[^<>]*>' "$lab/queued.json" | head -n 1
}

keep() { # the keeper of this home, until `stop_keeper`
    postern run >"$lab/keeper.log" 2>&1 &
    keeper=$!
    local tries
    for ((tries = 0; tries < 300; tries++)); do
        [ -s "$lab/keeper.log" ] && return
        sleep 0.1
    done
    return 1
}

stop_keeper() { # by its process in the laptop's namespace, which the start script has become
    local pid
    for pid in $(ip netns pids pt-laptop); do kill "$pid" 2>/dev/null || :; done
    wait "$keeper" || :
}

waiting() { ls "$POSTERN_HOME"/state/outbox/*.ticket "$POSTERN_HOME"/outbox/*.ticket 2>/dev/null | wc -l; }

emptied() { # seconds: the outbox, at most after so many
    local tries
    for ((tries = 0; tries < $1 * 5; tries++)); do
        [ "$(waiting)" = 0 ] && return
        sleep 0.2
    done
    echo "$(waiting) messages still wait:" && postern outbox && return 1
}

intruder() { # place, way, certificate: a program on its gateway that takes what `redirect` sends it, and writes down every octet
    ns "$1" python3 "$here/intruder.py" "$2" "$lab/tls/$3" "$lab/intruder.log" 2>"$lab/intruder.err" &
    echo $! >>"$lab/intruders"
    wait_for "$1" 2025
}

stop_intruders() {
    local pid
    for pid in $(cat "$lab/intruders" 2>/dev/null); do kill "$pid" 2>/dev/null || :; done
    rm -f "$lab/intruders"
}

redirect() { # ports: through the intruder
    echo "chain pre { type nat hook prerouting priority dstnat; iifname lan tcp dport { $1 } redirect to :2025; }"
}

learnt_nothing() { # the intruder was talked to, and heard neither password nor message
    python3 "$here/overheard.py" "$lab/intruder.log" ann "$secret" isp-secret wrong
}

naive_client_falls() { # host, port: it gives its password to the intruder, whose log is then emptied
    run python3 "$here/naive.py" "$1" "$2" ann "$secret"
    ! learnt_nothing && grep -q . "$lab/intruder.log" && : >"$lab/intruder.log"
}
