// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Whether a server without verified TLS may be given mail on the network of now. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.core.trust;
