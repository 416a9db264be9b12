// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.network;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.postern.api.words.Words;

/** Cannot tell anything. */
final class NoProbes implements Probes {

    @Override
    public List<InetAddress> addresses(String host) throws ProbeException {
        throw refused();
    }

    @Override
    public List<String> names(InetAddress address) throws ProbeException {
        throw refused();
    }

    @Override
    public boolean reachable(String host, int port) throws ProbeException {
        throw refused();
    }

    @Override
    public int status(URI url) throws ProbeException {
        throw refused();
    }

    @Override
    public String publicKeyPin(String host, int port) throws ProbeException {
        throw refused();
    }

    @Override
    public String publicKeyPin(InetAddress address, String host, int port) throws ProbeException {
        throw refused();
    }

    @Override
    public String greeting(String host, int port) throws ProbeException {
        throw refused();
    }

    @Override
    public List<InetAddress> addressSeenBy(String host, int port) throws ProbeException {
        throw refused();
    }

    private static ProbeException refused() {
        return new ProbeException(Words.text("probes"));
    }
}
