// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.log.Logger;

/** Remembers the messages that were logged. */
final class RecordedLog {

    final List<String> messages = new ArrayList<>();

    Logger logger() {
        return (Logger) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                    messages.add(String.valueOf(arguments[0]));
                    return null;
                });
    }
}
