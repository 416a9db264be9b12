// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** The page for known networks, and the question whether this is still one of them. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.ui.networks;
