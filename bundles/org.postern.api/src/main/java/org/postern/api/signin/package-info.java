// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Signing in at a provider's web page, and the tokens that come of it (OAuth 2). */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.api.signin;
