// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Files that several processes share. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.core.disk;
