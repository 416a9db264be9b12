// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.send;

/** How a session broke where no reply tells. */
public enum Breakage {
    /** The name has no address. */
    NAME_NOT_FOUND,
    /** Nothing listens on the port, or a firewall refuses. */
    REFUSED,
    /** No answer in time. */
    TIMEOUT,
    /** There is no route to the server. */
    UNREACHABLE,
    /** The connection ended or was reset. */
    LOST,
    /** The server's certificate was not issued by anyone trusted, or names another host. */
    CERTIFICATE,
    /**
     * The server's certificate was not accepted and speaks of another server: this host has shown one before that was, or
     * nobody trusted issued it, to a host of another domain.
     */
    ANOTHER_SERVER,
    /** TLS could not be agreed on. */
    TLS_HANDSHAKE,
    /** The server does not offer STARTTLS, which the profile requires. */
    STARTTLS_MISSING,
    /** The server does not offer a login, or none of our mechanisms. */
    AUTH_NOT_OFFERED,
    /** The server does not offer a login by the certificate that was shown to it (SASL EXTERNAL, RFC 4422 appendix A). */
    EXTERNAL_NOT_OFFERED,
    /** There is no secret in the vault for this account. */
    NO_SECRET,
    /** The server cannot carry these addresses (SMTPUTF8, RFC 6531). */
    UTF8_UNSUPPORTED,
    /** The message has octets beyond ASCII, which the server does not take, and a signature forbids to encode them anew. */
    EIGHT_BIT_UNSUPPORTED,
    /** The message is larger than the server said it takes (SIZE, RFC 1870); it was not sent. */
    MESSAGE_TOO_BIG,
    /** Nothing protects the message on the way to this server, and nothing shows that this network can be trusted. */
    NOT_TRUSTED,
    /** Nothing protects the message on the way to this server, which has offered TLS before. */
    TLS_ONCE_OFFERED,
    /** What came was not SMTP. */
    PROTOCOL,
    /** Something failed on this computer: the message could not be read, or its hand-over not be written down. */
    LOCAL_FAULT,
    /** The person cancelled. */
    CANCELLED
}
