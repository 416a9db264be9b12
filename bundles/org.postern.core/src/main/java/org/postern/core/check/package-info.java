// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** What servers showed, from which network. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.core.check;
