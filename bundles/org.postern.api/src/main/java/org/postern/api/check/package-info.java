// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** A look at a server from outside, before anybody relies on it. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.api.check;
