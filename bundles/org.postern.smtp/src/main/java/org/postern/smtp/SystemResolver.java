// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.postern.api.network.Resolver;

/** The operating system's resolver, or Java's where native calls are not to be had. */
@Component
public final class SystemResolver implements Resolver {

    private final Resolver resolver = find();

    private static Resolver find() {
        try {
            return new NativeResolver();
        } catch (LinkageError e) {
            return host -> List.of(InetAddress.getAllByName(host));
        }
    }

    @Override
    public List<InetAddress> addresses(String host) throws UnknownHostException {
        return resolver.addresses(host);
    }
}
