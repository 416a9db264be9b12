// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ArgumentsTest {
    @Test
    void carriesWhatTheLauncherWouldEat() {
        List<String> arguments =
                List.of("send", "-configuration", "/tmp/x", "-data", "a,b", "line\nfeed", "ü“”\uD83D\uDE00");

        assertEquals(arguments, Arguments.decode(Arguments.encode(arguments)));
    }

    @Test
    void keepsEmptyArguments() {
        assertEquals(List.of("", "--subject", ""), Arguments.decode(Arguments.encode(List.of("", "--subject", ""))));
        assertEquals(List.of(""), Arguments.decode(Arguments.encode(List.of(""))));
    }

    @Test
    void noArgumentsAreNone() {
        assertEquals(List.of(), Arguments.decode(Arguments.encode(List.of())));
    }
}
