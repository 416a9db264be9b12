// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Why a send failed, and what can be done. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.api.diagnosis;
