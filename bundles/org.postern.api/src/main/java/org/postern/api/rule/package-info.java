// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** How a profile is chosen: conditions, rules, selections. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.api.rule;
