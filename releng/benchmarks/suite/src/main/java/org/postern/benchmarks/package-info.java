// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** How fast diagnosis and selection are, and how right diagnosis is. */
@NonNullByDefault
package org.postern.benchmarks;

import org.eclipse.jdt.annotation.NonNullByDefault;
