# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
#
# find_java VERSION sets $java to the first java of at least that version: JAVA_HOME, then PATH, then the usual
# places of each system. Returns 1 if there is none.

java_is_at_least() { # java, version
    [ -x "$1" ] && "$1" -version 2>&1 | awk -v wanted="$2" -F'[".+-]' \
        '/version/ { major = $2 == 1 ? $3 : $2; exit !(major >= wanted) } END { if (!NR) exit 1 }'
}

find_java() {
    for java in "${JAVA_HOME:-/nowhere}/bin/java" "$(command -v java || :)" \
        /usr/lib/jvm/*/bin/java /opt/*/bin/java "$HOME"/.sdkman/candidates/java/*/bin/java \
        /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java /opt/homebrew/opt/openjdk*/bin/java \
        "/c/Program Files"/*/*/bin/java.exe; do
        if [ -n "$java" ] && java_is_at_least "$java" "$1"; then
            return 0
        fi
    done
    java=
    return 1
}
