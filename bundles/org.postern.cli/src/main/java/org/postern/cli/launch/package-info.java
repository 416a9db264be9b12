// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** How {@code postern} starts: plain Java, on the class path, before there is a framework. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.cli.launch;
