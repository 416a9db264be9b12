# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
#
# The laptop is moved while a hundred messages leave: each arrives once
isp >/dev/null && corp >/dev/null && rules_by_gateway

hundred() { # copies of one message in the outbox, each with a Message-ID of its own
    link laptop link set lan0 down
    queue >/dev/null
    python3 - "$POSTERN_HOME" <<'PYTHON'
import pathlib, re, sys
ticket = next(pathlib.Path(sys.argv[1]).rglob("outbox/*.ticket"))
message_id = re.search("Message-ID: <(.*)>", ticket.with_suffix(".eml").read_text(), re.I).group(1)
for i in range(100):
    other = f"{i:03}" + message_id[3:]
    for file in (ticket.with_suffix(".eml"), ticket):
        copy = ticket.with_name(f"{i:08x}" + file.suffix)
        copy.write_bytes(file.read_bytes().replace(message_id.encode(), other.encode()))
        copy.chmod(0o600)
    print(f"<{other}>")
ticket.unlink(), ticket.with_suffix(".eml").unlink()
PYTHON
}

moved_while_they_leave() {
    local round
    link laptop link set lan0 up && configure home
    keep || return 1
    for ((round = 0; round < 4 && $(waiting) > 0; round++)); do
        sleep 2
        move "$(echo office home hotel home | cut -d' ' -f$((round + 1)))"
    done
    echo "$(waiting) left when the laptop has come to rest at home"
    emptied 300
}

each_once() {
    mail | sort | uniq -c | awk '$1 > 1 { print "twice:", $0; bad = 1 } END { exit bad }' || return 1
    mail | awk '{ print $2 }' | grep -cFf "$lab/hundred" | tee /dev/stderr | grep -qx 100
}

check "a hundred messages are in the outbox" eval 'hundred >"$lab/hundred" && [ "$(waiting)" = 100 ]'
check "they leave while the laptop is moved" moved_while_they_leave
check "each has arrived once" each_once
stop_keeper
