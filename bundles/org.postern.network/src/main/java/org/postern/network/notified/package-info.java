// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Systems that notify of changes, and have programs to ask what has changed: what Windows and macOS have in common. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.network.notified;
