// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Finds where a provider takes outgoing mail: over https, in the DNS, and by trying. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.discovery;
