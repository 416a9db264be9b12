// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** What the parts that decide have in common. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.core;
