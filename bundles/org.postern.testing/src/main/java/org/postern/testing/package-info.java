// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** What a test of something that talks to servers needs: servers that misbehave by script. Not for use outside tests. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.testing;
