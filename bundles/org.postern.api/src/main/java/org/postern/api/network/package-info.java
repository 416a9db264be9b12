// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Where the computer is: signals, snapshots, and the port that observes them. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.api.network;
