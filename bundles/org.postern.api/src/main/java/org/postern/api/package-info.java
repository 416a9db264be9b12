// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** What every part of Postern's API needs. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.api;
