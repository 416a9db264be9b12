// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import java.lang.reflect.Proxy;
import java.util.List;
import org.postern.api.settings.OAuthClient;
import org.postern.api.settings.Settings;

/** Settings that know clients and nothing else. */
final class FixedSettings {

    private FixedSettings() {}

    static Settings of(List<OAuthClient> clients) {
        return (Settings) Proxy.newProxyInstance(
                FixedSettings.class.getClassLoader(), new Class<?>[] {Settings.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("oauthClients")) {
                        return clients;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
