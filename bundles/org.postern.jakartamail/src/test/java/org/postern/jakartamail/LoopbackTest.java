// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LocalHost.",
                "mail.localhost",
                "127.0.0.1",
                "127.1.2.3",
                "127.1",
                "::1",
                "[::1]",
                "2130706433",
                "0127.0.0.1",
                "0.0.0.0",
                "0:0:0:0:0:0:0:1",
                "::ffff:127.0.0.1",
                "::"
            })
    void knowsNamesOfThisComputer(String host) {
        assertTrue(Loopback.names(host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smtp.example.org",
                "127.0.0.1.example.org",
                "localhost.example.org",
                "10.0.0.1",
                "10.1",
                "167772161",
                "2001:db8::1",
                "a::b::c",
                "12.34.56.78.90",
                ""
            })
    void knowsOtherNames(String host) {
        assertFalse(Loopback.names(host));
    }

    @Test
    void noNameIsNotThisComputer() {
        assertFalse(Loopback.names(null));
    }
}
