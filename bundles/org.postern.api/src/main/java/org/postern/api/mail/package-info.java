// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** What is sent: addresses, envelope, message. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.api.mail;
