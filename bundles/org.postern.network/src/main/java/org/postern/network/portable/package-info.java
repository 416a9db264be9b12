// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** What Java alone can tell, on any system. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.network.portable;
