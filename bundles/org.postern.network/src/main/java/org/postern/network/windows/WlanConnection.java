// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.postern.network.system.WifiName;

/**
 * The Wi-Fi network that an interface is in.
 *
 * @param security as in {@link org.postern.api.network.SignalName#WIFI_SECURITY}
 */
record WlanConnection(String ssid, String bssid, String security) {

    /** Where {@code WLAN_CONNECTION_ATTRIBUTES} has what is read: its first two numbers and a profile's name come before. */
    private static final int SSID_LENGTH = 520;

    private static final int SSID = SSID_LENGTH + 4;
    private static final int BSSID = SSID + 32 + 4;
    private static final int SECURED = 588;
    private static final int AUTHENTICATION = SECURED + 8;
    private static final int SIZE = AUTHENTICATION + 8;

    /** Empty if that is no such structure. */
    static Optional<WlanConnection> read(byte[] structure) {
        ByteBuffer numbers = ByteBuffer.wrap(structure).order(ByteOrder.nativeOrder());
        if (structure.length < SIZE || numbers.getInt(SSID_LENGTH) < 0 || numbers.getInt(SSID_LENGTH) > 32) {
            return Optional.empty();
        }
        byte[] ssid = Arrays.copyOfRange(structure, SSID, SSID + numbers.getInt(SSID_LENGTH));
        byte[] bssid = Arrays.copyOfRange(structure, BSSID, BSSID + 6);
        return Optional.of(new WlanConnection(
                WifiName.of(ssid),
                HexFormat.ofDelimiter(":").formatHex(bssid),
                security(numbers.getInt(AUTHENTICATION), numbers.getInt(SECURED) != 0)));
    }

    /** By {@code DOT11_AUTH_ALGORITHM}; empty for one that is not known. */
    private static String security(int authentication, boolean secured) {
        return switch (authentication) {
            case 1 -> secured ? "wep" : "none";
            case 2 -> "wep";
            case 4, 7 -> "psk";
            case 3, 6, 8, 11 -> "enterprise";
            case 9 -> "sae";
            case 10 -> "owe";
            default -> "";
        };
    }
}
