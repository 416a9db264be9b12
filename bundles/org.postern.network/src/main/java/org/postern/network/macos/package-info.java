// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** What macOS tells: changes by its dynamic store, all else by its programs. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.network.macos;
