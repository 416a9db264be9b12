// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** The outbox and its keeper: messages on the disk, and who sends them when. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.core.outbox;
