// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postern.api.mail.Visible;

/** A block of addresses (RFC 4632, RFC 4291 §2.3), IPv4 or IPv6; an address alone is a block of one. */
public final class Cidr {

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final byte[] prefix;
    private final int bits;

    private Cidr(byte[] prefix, int bits) {
        this.prefix = prefix;
        this.bits = bits;
    }

    /** @throws IllegalArgumentException with one sentence */
    public static Cidr of(String text) {
        int slash = text.indexOf('/');
        byte[] prefix = address(slash < 0 ? text : text.substring(0, slash)).orElseThrow(() -> refused(text));
        int most = prefix.length * Byte.SIZE;
        return new Cidr(prefix, slash < 0 ? most : bits(text, text.substring(slash + 1), most));
    }

    /** The octets of the address that the text is, without asking anyone; a zone such as {@code %eth0} is left out. */
    public static Optional<byte[]> address(String text) {
        String bare = text.indexOf(':') < 0 ? text : text.replaceFirst("%[\\w.-]+$", "");
        if (!IPV4.matcher(bare).matches() && !IPV6.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** @param address as {@link #address} gives it */
    public boolean contains(byte[] address) {
        if (prefix.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += Byte.SIZE) {
            int different = (prefix[bit / Byte.SIZE] ^ address[bit / Byte.SIZE]) & 0xff;
            if (different >>> Math.max(0, Byte.SIZE - (bits - bit)) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int bits(String text, String bits, int most) {
        if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > most) {
            throw new IllegalArgumentException("“" + Visible.text(text)
                    + "” is not a subnet: after the slash comes a number from 0 to " + most + ".");
        }
        return Integer.parseInt(bits);
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException("“" + Visible.text(text)
                + "” is not an address or subnet, such as 192.168.1.1, 10.0.0.0/8 or 2001:db8::/32.");
    }
}
