// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Networks recognised again, and what worked there. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.core.known;
