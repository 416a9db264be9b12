// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Which network is this computer on, and tell me the moment that changes. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.network;
