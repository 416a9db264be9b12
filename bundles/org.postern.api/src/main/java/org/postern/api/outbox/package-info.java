// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Messages that Postern owns and no server has accepted yet. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.api.outbox;
