// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Postern in hosts that are not ours. */
package org.postern.host;
