// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

/**
 * How packets leave this computer.
 *
 * @param nextHop the gateway, the network of a particular route, or {@code link} for a neighbour
 */
record Way(String interfaceName, String nextHop) {}
