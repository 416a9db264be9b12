// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Doing what a remedy says. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.api.mending;
