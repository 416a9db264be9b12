// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Postern Mail: the application, its window and its perspective. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.client;
