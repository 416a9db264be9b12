// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** The view “Outbox”: what waits, why, and what a person can decide about it. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.ui.outbox;
