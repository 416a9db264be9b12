// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Carries remedies out: shows what they would do first, and lets a person take it back. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.ui.mending;
