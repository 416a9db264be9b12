// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** From a message to what became of it. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.core.delivery;
