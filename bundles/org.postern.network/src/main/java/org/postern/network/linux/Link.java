// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import org.postern.network.system.InterfaceKind;

/**
 * A network interface that could carry packets at this moment.
 *
 * @param nature what it is made of; {@link InterfaceKind#VIRTUAL} where only its routes can tell whether it leads anywhere
 * @param neighbourly whether the others on it are found by asking for their link-layer address
 */
record Link(String name, InterfaceKind nature, boolean neighbourly) {}
