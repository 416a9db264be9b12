// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import org.postern.network.system.Cidr;

/** An address of this computer, with the prefix of the network it lies in. */
record OwnAddress(String interfaceName, Cidr address, String source) {}
