// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Names of this computer itself. Who names it as the server means the server there, such as Postern's own gateway, and
 * gets it. Judged without a look-up.
 */
final class Loopback {

    private static final Pattern NAME = Pattern.compile("(.+\\.)?localhost\\.?");

    /** One to four numbers, as every resolver takes them without a look-up; leading zeros do not stop it. */
    private static final Pattern IPV4 = Pattern.compile("\\d{1,10}(\\.\\d{1,10}){0,3}");

    private static final Pattern IPV6 = Pattern.compile("\\[?([0-9a-f:.]*:[0-9a-f:.]*)]?");

    private Loopback() {}

    static boolean names(@Nullable String host) {
        return host != null && here(host.toLowerCase(Locale.ROOT));
    }

    private static boolean here(String host) {
        Matcher colons = IPV6.matcher(host);
        return NAME.matcher(host).matches()
                || IPV4.matcher(host).matches() && itself(host)
                || colons.matches() && itself(colons.group(1));
    }

    /** Also by the address that stands for all of this computer's own, which leads to it as well. */
    private static boolean itself(String literal) {
        try {
            InetAddress address = InetAddress.getByName(literal);
            return address.isLoopbackAddress() || address.isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
