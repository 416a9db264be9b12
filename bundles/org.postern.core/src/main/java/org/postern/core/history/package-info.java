// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** The attempts that were made, on the disk. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.core.history;
