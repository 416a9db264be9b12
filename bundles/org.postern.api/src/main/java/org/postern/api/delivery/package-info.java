// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** The way of a message through Postern, and what became of it. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.api.delivery;
