// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WifiNetworksTest {

    private static final int PERSONAL = 7;

    private final FakeWlan windows = new FakeWlan();

    @AfterEach
    void keepsNothingOfWindows() {
        assertEquals(0, windows.openHandles);
        assertEquals(List.of(), windows.unfreed);
    }

    @Test
    void tellsTheNetworkOfTheConnectedInterface() {
        windows.connection = connection("Caf\u00e9".getBytes(StandardCharsets.UTF_8), PERSONAL, true);

        assertEquals(
                List.of("wlan0 ssid Caf\u00e9", "wlan0 bssid 02:00:00:00:00:aa", "wlan0 wifiSecurity psk"), told());
    }

    @Test
    void showsTheOctetsOfANameThatIsNoText() {
        windows.connection = connection(new byte[] {'a', (byte) 0xff}, PERSONAL, true);

        assertEquals("wlan0 ssid a\\xff", told().get(0));
    }

    /** By {@code DOT11_AUTH_ALGORITHM}. */
    @ParameterizedTest
    @CsvSource({
        "1, false, none",
        "1, true, wep",
        "2, true, wep",
        "3, true, enterprise",
        "4, true, psk",
        "6, true, enterprise",
        "8, true, enterprise",
        "9, true, sae",
        "10, true, owe",
        "11, true, enterprise"
    })
    void tellsHowItIsProtected(int authentication, boolean secured, String security) {
        windows.connection = connection(new byte[] {'a'}, authentication, secured);

        assertEquals("wlan0 wifiSecurity " + security, told().get(2));
    }

    @Test
    void leavesOutAProtectionThatItDoesNotKnow() {
        windows.connection = connection(new byte[] {'a'}, 77, true);

        assertEquals(2, told().size());
    }

    @Test
    void saysThatItMayNotKnow() {
        windows.queryFails = WlanSession.ACCESS_DENIED;

        assertEquals(List.of("wlan0 silent Windows without location access"), told());
    }

    @Test
    void knowsNothingOfAnInterfaceThatLeftMeanwhile() {
        windows.queryFails = 5023; // ERROR_INVALID_STATE

        assertEquals(List.of(), told());
    }

    @Test
    void readsNothingFromAnotherStructure() {
        windows.connection = Arrays.copyOf(connection(new byte[] {'a'}, PERSONAL, true), 100);

        assertEquals(List.of(), told());
    }

    @Test
    void knowsNothingWithoutTheService() {
        windows.openingFails = 1062;

        assertEquals(List.of(), told());
    }

    @Test
    void knowsNothingWithoutTheLibrary() {
        WifiNetworks without = new WifiNetworks(
                () -> {
                    throw new UnsatisfiedLinkError("no wlanapi");
                },
                guid -> Optional.of("wlan0"));

        assertEquals(List.of(), without.tell());
    }

    @Test
    void anInterfaceIsCalledAsJavaCallsIt() {
        InterfaceNames names = new InterfaceNames(FakeIpHelper::new);

        assertEquals(InterfaceNames.ofIndex(1), names.ofGuid(FakeIpHelper.GUID));
        assertEquals(Optional.empty(), names.ofGuid(new byte[16]));
    }

    private List<String> told() {
        return new WifiNetworks(() -> windows, guid -> Optional.of("wlan0"))
                .tell().stream()
                        .map(s -> s.interfaceName().orElse("-") + " " + s.name() + " " + s.value())
                        .toList();
    }

    /** {@code WLAN_CONNECTION_ATTRIBUTES}. */
    private static byte[] connection(byte[] ssid, int authentication, boolean secured) {
        ByteBuffer structure = ByteBuffer.allocate(604).order(ByteOrder.nativeOrder());
        structure.putInt(1).putInt(0).put("Caf\u00e9".getBytes(StandardCharsets.UTF_16LE));
        structure.position(520).putInt(ssid.length).put(ssid);
        structure.position(556).putInt(1).put(new byte[] {2, 0, 0, 0, 0, (byte) 0xaa});
        structure.position(568).putInt(7).putInt(0).putInt(80).putInt(54_000).putInt(54_000);
        structure.putInt(secured ? 1 : 0).putInt(0).putInt(authentication).putInt(4);
        return structure.array();
    }
}
