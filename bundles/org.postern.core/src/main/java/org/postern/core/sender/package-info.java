// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** What domains publish about the servers that may send their mail. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.core.sender;
