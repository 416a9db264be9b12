// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Questions that only traffic can answer, and the conditions that ask them. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.network.probe;
