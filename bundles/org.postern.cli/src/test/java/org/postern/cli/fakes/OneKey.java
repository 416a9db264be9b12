// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.fakes;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.postern.api.network.Probes;

/** Every server shows that key, and nothing else. */
public record OneKey(String pin) implements Probes {

    @Override
    public String publicKeyPin(String host, int port) {
        return pin;
    }

    @Override
    public String publicKeyPin(InetAddress address, String host, int port) {
        return pin;
    }

    @Override
    public List<InetAddress> addresses(String host) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> names(InetAddress address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean reachable(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int status(URI url) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String greeting(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<InetAddress> addressSeenBy(String host, int port) {
        throw new UnsupportedOperationException();
    }
}
