// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** The program {@code postern}: finds the command that was called and runs it. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.cli;
