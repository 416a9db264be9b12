// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** The command for the door of programs on Jakarta Mail. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.cli.provider;
