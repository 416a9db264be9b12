// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.check;

/**
 * TLS as it was agreed on. That TLS works is no verdict on trust: see the certificate.
 *
 * @param protocol such as {@code TLSv1.3}
 */
public record TlsFinding(String protocol, CertificateFinding certificate) {}
