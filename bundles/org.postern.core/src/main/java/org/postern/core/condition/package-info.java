// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Questions asked of a snapshot: the extension point that collects them, and those that only read. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.core.condition;
