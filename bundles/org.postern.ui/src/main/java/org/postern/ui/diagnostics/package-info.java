// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** The view Send Diagnostics. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.ui.diagnostics;
