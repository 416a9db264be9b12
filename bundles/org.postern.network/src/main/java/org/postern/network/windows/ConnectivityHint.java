// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import com.sun.jna.Native;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.notified.Witness;
import org.postern.network.system.Passive;

/** How far the network gets and whether it is metered, as Windows finds out for all programs. */
final class ConnectivityHint implements Witness {

    private static final String SOURCE = "iphlpapi";

    /** {@code NL_NETWORK_CONNECTIVITY_HINT}: two numbers and three flags. */
    private static final int SIZE = 12;

    /** By {@code NL_NETWORK_CONNECTIVITY_LEVEL_HINT}. */
    private static final List<String> LEVELS = List.of("", "none", "limited", "full", "portal");
    /** By {@code NL_NETWORK_CONNECTIVITY_COST_HINT}: unknown, unrestricted, fixed, variable. */
    private static final List<String> METERED = List.of("", "no", "yes", "yes");

    private final Supplier<IpHelper> helper;

    ConnectivityHint() {
        this(() -> Native.load("iphlpapi", IpHelper.class));
    }

    /** @param helper loads it, and throws LinkageError if it cannot */
    ConnectivityHint(Supplier<IpHelper> helper) {
        this.helper = helper;
    }

    @Override
    public List<Signal> tell() {
        byte[] hint = new byte[SIZE];
        try {
            return helper.get().GetNetworkConnectivityHint(hint) == 0 ? read(hint) : List.of();
        } catch (LinkageError e) {
            return List.of(); // an older Windows
        }
    }

    private static List<Signal> read(byte[] hint) {
        ByteBuffer numbers = ByteBuffer.wrap(hint).order(ByteOrder.nativeOrder());
        return Stream.concat(
                        word(METERED, numbers.getInt(4)).map(m -> Passive.of(SignalName.METERED, m, SOURCE)),
                        word(LEVELS, numbers.getInt(0)).map(l -> Passive.of(SignalName.CONNECTIVITY, l, SOURCE)))
                .toList();
    }

    private static Stream<String> word(List<String> words, int index) {
        return index > 0 && index < words.size() ? Stream.of(words.get(index)) : Stream.empty();
    }
}
