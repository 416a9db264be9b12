// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Shows what happened in one attempt: the steps, the dialogue, the explanation. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.ui.attempt;
