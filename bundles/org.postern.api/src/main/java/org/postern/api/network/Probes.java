// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.network;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/**
 * Questions that only traffic can answer, asked of the network of this moment. Each blocks for a few seconds at most, ends
 * when its thread is interrupted, goes through no proxy and follows no redirect. What a server says is cut to a bounded
 * length and is hostile.
 */
public interface Probes {

    /** Where nothing may be asked. */
    Probes NONE = new NoProbes();

    /** The addresses of the host by the system's resolver; empty if it has none. */
    List<InetAddress> addresses(String host) throws ProbeException;

    /** The names of the address by reverse DNS; empty if it has none. */
    List<String> names(InetAddress address) throws ProbeException;

    /** Whether a TCP connection to the host opens; no if it is refused or there is no such host. */
    boolean reachable(String host, int port) throws ProbeException;

    /** The status with which a GET of this http or https URL is answered; https only with a verified certificate. */
    int status(URI url) throws ProbeException;

    /**
     * The SHA-256 of the public key (SubjectPublicKeyInfo, RFC 7469 §2.4) that the server proves to have, in base64. The
     * certificate's chain and name are not looked at: the key is what is compared.
     */
    String publicKeyPin(String host, int port) throws ProbeException;

    /** The same of the server at that address, which is asked for by its name (RFC 6066 §3). */
    String publicKeyPin(InetAddress address, String host, int port) throws ProbeException;

    /** The greeting of the SMTP server (RFC 5321 §4.2), without its code. */
    String greeting(String host, int port) throws ProbeException;

    /**
     * Our own address as that SMTP server sees it and says in its reply to EHLO, as many servers do; empty if it does not
     * say.
     */
    List<InetAddress> addressSeenBy(String host, int port) throws ProbeException;
}
