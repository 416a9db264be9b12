// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Asks name servers. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.dns;
