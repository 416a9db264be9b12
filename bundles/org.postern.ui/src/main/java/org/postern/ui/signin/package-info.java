// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Signing in with the browser. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.ui.signin;
