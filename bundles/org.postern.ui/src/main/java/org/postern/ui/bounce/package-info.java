// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Explains a message that came back. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.ui.bounce;
