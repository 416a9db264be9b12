// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** What needs a window: a person's way through Postern Mail. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.ui.tests;
