// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Finding the outgoing servers of a provider by an address. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.api.discovery;
