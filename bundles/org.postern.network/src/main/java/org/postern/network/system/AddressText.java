// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.system;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The one way to write an address (RFC 5952), without its zone: two looks at the same network must read the same. */
public final class AddressText {

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private AddressText() {}

    /** Reads an address, without ever asking anybody for a name; empty if it is none. */
    public static Optional<InetAddress> read(String text) {
        boolean ipv4 = IPV4.matcher(text).matches();
        if (!ipv4 && !(text.contains(":") && IPV6.matcher(text).matches())) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(ipv4 ? text : "[" + text + "]"));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    public static String of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? address.getHostAddress() : ipv6(bytes);
    }

    private static String ipv6(byte[] bytes) {
        int[] groups = IntStream.range(0, 8)
                .map(i -> (bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff)
                .toArray();
        int start =
                IntStream.rangeClosed(0, 7).reduce(0, (best, i) -> zeros(groups, i) > zeros(groups, best) ? i : best);
        int length = zeros(groups, start);
        return length < 2 ? hex(groups, 0, 8) : hex(groups, 0, start) + "::" + hex(groups, start + length, 8);
    }

    private static int zeros(int[] groups, int from) {
        return (int) IntStream.range(from, 8).takeWhile(i -> groups[i] == 0).count();
    }

    private static String hex(int[] groups, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Integer.toHexString(groups[i]))
                .collect(Collectors.joining(":"));
    }
}
