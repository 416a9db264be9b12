// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** What every command shares: reading arguments, writing for people and for programs. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.cli.console;
