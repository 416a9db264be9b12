// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Makes any program on Jakarta Mail send through Postern. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.jakartamail;
