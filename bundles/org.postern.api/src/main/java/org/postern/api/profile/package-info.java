// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Through what it is sent: submission servers and the profiles that name them. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.api.profile;
