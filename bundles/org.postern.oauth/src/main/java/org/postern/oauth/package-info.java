// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Signing in where tokens are issued, and the tokens that come of it. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.oauth;
