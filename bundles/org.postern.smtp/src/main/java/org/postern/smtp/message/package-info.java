// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Turns octets and drafts into messages that may be sent (RFC 5322). */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.smtp.message;
