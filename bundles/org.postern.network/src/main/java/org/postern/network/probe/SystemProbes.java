// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.mail.Visible;
import org.postern.api.network.ProbeException;
import org.postern.api.network.Probes;
import org.postern.api.network.Resolver;
import org.postern.api.trust.Authorities;

/** Asks the network that this computer is on: straight, each question on a connection of its own. */
@Component
public final class SystemProbes implements Probes {

    private final Resolver resolver;
    private final Authorities authorities;

    /** Their bundles sleep until something is asked: most rule books ask nothing. */
    @Activate
    public SystemProbes(
            @Reference ComponentServiceObjects<Resolver> resolvers,
            @Reference ComponentServiceObjects<Authorities> authorities) {
        this(
                host -> Objects.requireNonNull(resolvers.getService()).addresses(host),
                () -> Objects.requireNonNull(authorities.getService()).all());
    }

    SystemProbes(Resolver resolver, Authorities authorities) {
        this.resolver = resolver;
        this.authorities = authorities;
    }

    @Override
    public List<InetAddress> addresses(String host) {
        try {
            return resolver.addresses(host);
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    /** Java believes a name only if it leads back to the address. */
    @Override
    public List<String> names(InetAddress address) {
        try {
            InetAddress fresh = InetAddress.getByAddress(address.getAddress());
            String name = fresh.getCanonicalHostName();
            return name.equals(fresh.getHostAddress()) ? List.of() : List.of(name);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e); // an address always has 4 or 16 octets
        }
    }

    @Override
    public boolean reachable(String host, int port) throws ProbeException {
        List<InetAddress> addresses = addresses(host);
        if (addresses.isEmpty()) {
            return false;
        }
        try (Line line = Line.open(addresses, host, port)) {
            return line.open();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public int status(URI url) throws ProbeException {
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
        try (Line line = connect(url.getHost(), port)) {
            if (tls) {
                line.startTls(authorities.context().getSocketFactory(), true);
            }
            return new HttpQuestion(url).status(line);
        } catch (IOException e) {
            throw silent(url.getHost(), port, e);
        }
    }

    @Override
    public String publicKeyPin(String host, int port) throws ProbeException {
        return publicKeyPin(() -> connect(host, port), host, port);
    }

    @Override
    public String publicKeyPin(InetAddress address, String host, int port) throws ProbeException {
        return publicKeyPin(() -> Line.open(List.of(address), host, port), host, port);
    }

    private static String publicKeyPin(Connection connection, String host, int port) throws ProbeException {
        try (Line line = connection.open()) {
            return Pin.of(line.startTls(Anyone.factory(), false));
        } catch (IOException e) {
            throw silent(host, port, e);
        }
    }

    @Override
    public String greeting(String host, int port) throws ProbeException {
        try (Line line = connect(host, port)) {
            return SmtpTalk.greeting(line);
        } catch (IOException e) {
            throw silent(host, port, e);
        }
    }

    @Override
    public List<InetAddress> addressSeenBy(String host, int port) throws ProbeException {
        try (Line line = connect(host, port)) {
            return SmtpTalk.addressSeen(line);
        } catch (IOException e) {
            throw silent(host, port, e);
        }
    }

    @FunctionalInterface
    private interface Connection {

        Line open() throws IOException;
    }

    private Line connect(String host, int port) throws IOException {
        return Line.open(resolver.addresses(host), host, port);
    }

    private static ProbeException silent(String host, int port, IOException e) {
        return new ProbeException(Words.text("silent", host, port, Visible.text(String.valueOf(e.getMessage()))));
    }
}
