// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** What <code>postern</code> on the command line can be taught. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.api.command;
