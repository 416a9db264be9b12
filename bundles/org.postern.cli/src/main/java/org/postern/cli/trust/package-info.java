// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** The command {@code trust}. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.cli.trust;
