// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.network;

import java.util.Optional;

/**
 * One observed fact about the network.
 *
 * @param interfaceName the interface it was observed on; empty for what holds for the whole computer
 * @param source where it was read, such as {@code /proc/net/route}
 * @param imitable whether someone else's network could show the same value; everything passive can be imitated
 */
public record Signal(SignalName name, String value, Optional<String> interfaceName, String source, boolean imitable) {}
