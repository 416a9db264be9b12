// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** The sentences of the API; the only package of it that is not exported. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.api.words;
