// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Which profile a message leaves through, and why. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.core.selection;
