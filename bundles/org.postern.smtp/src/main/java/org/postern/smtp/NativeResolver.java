// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.network.Resolver;

/**
 * {@code getaddrinfo} of the C library. Java's own resolver asks it too, but keeps the answers of a network that is gone,
 * and puts IPv4 first whatever the system prefers.
 */
final class NativeResolver implements Resolver {

    private static final int SOCK_STREAM = 1;
    private static final int AF_INET = 2;

    // struct addrinfo on 64-bit systems: four ints, a length, three pointers
    private static final int SIZE = 48;
    private static final int FAMILY = 4;
    private static final int SOCKET_TYPE = 8;
    private static final int ADDRESS = Platform.isLinux() ? 24 : 32;
    private static final int NEXT = 40;

    // struct sockaddr_in and sockaddr_in6
    private static final int IPV4 = 4;
    private static final int IPV6 = 8;
    private static final int SCOPE = 24;

    private final Function getaddrinfo;
    private final Function freeaddrinfo;

    /** @throws UnsatisfiedLinkError if this system has no such function, or lays its structures out in another way */
    NativeResolver() {
        if (!Platform.is64Bit() || !(Platform.isLinux() || Platform.isMac() || Platform.isWindows())) {
            throw new UnsatisfiedLinkError("no layout of struct addrinfo is known for this system");
        }
        NativeLibrary library = NativeLibrary.getInstance(Platform.isWindows() ? "ws2_32" : Platform.C_LIBRARY_NAME);
        getaddrinfo = library.getFunction("getaddrinfo");
        freeaddrinfo = library.getFunction("freeaddrinfo");
    }

    @Override
    public List<InetAddress> addresses(String host) throws UnknownHostException {
        PointerByReference first = new PointerByReference();
        try (Memory hints = new Memory(SIZE)) {
            hints.clear();
            hints.setInt(SOCKET_TYPE, SOCK_STREAM);
            int error = getaddrinfo.invokeInt(new @Nullable Object[] {host, null, hints, first});
            if (error != 0) {
                throw new UnknownHostException(host);
            }
        }
        try {
            return addresses(host, first.getValue());
        } finally {
            freeaddrinfo.invokeVoid(new Object[] {first.getValue()});
        }
    }

    private static List<InetAddress> addresses(String host, @Nullable Pointer first) throws UnknownHostException {
        List<InetAddress> addresses = new ArrayList<>();
        for (Pointer info = first; info != null; info = info.getPointer(NEXT)) {
            addresses.add(address(host, info.getInt(FAMILY), info.getPointer(ADDRESS)));
        }
        return addresses;
    }

    private static InetAddress address(String host, int family, Pointer socketAddress) throws UnknownHostException {
        return family == AF_INET
                ? InetAddress.getByAddress(host, socketAddress.getByteArray(IPV4, 4))
                : Inet6Address.getByAddress(host, socketAddress.getByteArray(IPV6, 16), scope(socketAddress));
    }

    private static int scope(Pointer socketAddress) {
        int scope = socketAddress.getInt(SCOPE);
        return scope == 0 ? -1 : scope;
    }
}
