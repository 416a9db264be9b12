// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

/**
 * A gateway whose link-layer address is missing, or was learnt before the carrier changed.
 *
 * @param shown what the table shows of it all the same; while that stays, the same question need not be asked again
 */
record Doubt(Route gateway, String shown) {}
