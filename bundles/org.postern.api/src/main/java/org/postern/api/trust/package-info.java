// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Whether a server without verified TLS may be given mail on a network, and why. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.api.trust;
