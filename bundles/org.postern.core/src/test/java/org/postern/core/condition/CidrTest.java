// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CidrTest {

    @ParameterizedTest
    @CsvSource({
        "192.168.1.0/24, 192.168.1.255",
        "192.168.1.77/24, 192.168.1.1",
        "192.168.1.1, 192.168.1.1",
        "10.128.0.0/9, 10.200.0.1",
        "0.0.0.0/0, 203.0.113.9",
        "2001:db8::/32, 2001:db8:ffff::1",
        "fe80::/10, fe80::1%eth0",
        "2001:db8::7, 2001:db8:0:0::7",
        "::/0, 2001:db8::1"
    })
    void holdsWhatIsInTheBlock(String block, String address) {
        assertTrue(Cidr.of(block).contains(Cidr.address(address).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.0/24, 192.168.2.1",
        "192.168.1.1, 192.168.1.2",
        "10.128.0.0/9, 10.127.255.255",
        "0.0.0.0/0, 2001:db8::1",
        "2001:db8::/33, 2001:db8:8000::1",
        "::/0, 192.168.1.1"
    })
    void holdsNothingElse(String block, String address) {
        assertFalse(Cidr.of(block).contains(Cidr.address(address).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "home",
                "192.168.1",
                "192.168.1.256",
                "192.168.01.1",
                "1.2.3.4.",
                "1.2.3.4.5",
                ":::",
                "2001:db8:::1",
                "12345::",
                "localhost",
                "192.168.1.1 ",
                "1.2.3.4\n",
                "\u0661.2.3.4"
            })
    void refusesWhatIsNoAddressWithoutAskingAnyone(String text) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Cidr.of(text));

        assertTrue(String.valueOf(e.getMessage()).contains("is not an address or subnet"), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/33, 32", "10.0.0.0/, 32", "10.0.0.0/-1, 32", "10.0.0.0/8/8, 32", "2001:db8::/129, 128"})
    void refusesALengthThatCannotBe(String text, int most) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Cidr.of(text));

        assertEquals(
                "“" + text + "” is not a subnet: after the slash comes a number from 0 to " + most + ".",
                e.getMessage());
    }
}
