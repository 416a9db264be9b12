// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Names of this computer itself. Who names it as the server means the server there, such as Postern's own gateway, and
 * gets it. Judged without a look-up.
 */
final class Loopback {

    private static final Pattern NAME = Pattern.compile("(.+\\.)?localhost\\.?|127(\\.\\d{1,3}){1,3}|\\[?::1]?");

    private Loopback() {}

    static boolean names(@Nullable String host) {
        return host != null && NAME.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }
}
