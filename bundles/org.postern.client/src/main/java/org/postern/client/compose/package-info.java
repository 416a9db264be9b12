// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Writing a message and sending it. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.client.compose;
