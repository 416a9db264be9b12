// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import com.sun.jna.Native;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One question to the kernel's tables of routes and neighbours, and what it answers (rtnetlink(7)). */
final class Netlink {

    static final int REQUEST = 0x1;
    static final int DUMP = 0x300;

    private static final int AF_NETLINK = 16;
    private static final int SOCK_RAW = 3;
    private static final int NETLINK_ROUTE = 0;

    /** {@code struct nlmsghdr}: length, type, flags, sequence, port. */
    private static final int HEADER = 16;
    /** {@code struct rtattr}: length, type. */
    private static final int ATTRIBUTE = 4;

    /** {@code IF_NAMESIZE} of if.h. */
    private static final int NAME = 16;

    private static final int ERROR = 2;
    private static final int DONE = 3;

    private final LibC libC;

    Netlink(LibC libC) {
        this.libC = libC;
    }

    /**
     * A socket that hears of changes.
     *
     * @param groups whose changes, {@code RTMGRP_} of rtnetlink.h
     */
    static Descriptor listening(LibC libC, int groups) throws IOException {
        int number = libC.socket(AF_NETLINK, SOCK_RAW | Descriptor.FLAGS, NETLINK_ROUTE);
        Descriptor descriptor = new Descriptor(libC, number, "Opening a route socket");
        byte[] address = Descriptor.structure(12)
                .putShort((short) AF_NETLINK)
                .putShort((short) 0)
                .putInt(0)
                .putInt(groups)
                .array();
        Descriptor.check(libC.bind(number, address, address.length), "Listening on a route socket");
        return descriptor;
    }

    /** @throws IOException if the kernel gives no socket; a question it refuses has no answers */
    List<Message> ask(int type, int flags, byte[] body) throws IOException {
        int number = libC.socket(AF_NETLINK, SOCK_RAW | Descriptor.FLAGS, NETLINK_ROUTE);
        try (Descriptor socket = new Descriptor(libC, number, "Opening a route socket")) {
            socket.write(Descriptor.structure(HEADER + body.length)
                    .putInt(HEADER + body.length)
                    .putShort((short) type)
                    .putShort((short) flags)
                    .putLong(0)
                    .put(body)
                    .array());
            return answers(socket);
        }
    }

    /** The kernel has put them there before the question returns, so that there is nothing to wait for. */
    private static List<Message> answers(Descriptor socket) {
        List<Message> answers = new ArrayList<>();
        byte[] buffer = new byte[32 * 1024];
        for (int length = socket.read(buffer); length > 0; length = socket.read(buffer)) {
            answers.addAll(messages(ByteBuffer.wrap(buffer, 0, length).order(ByteOrder.nativeOrder())));
        }
        return answers;
    }

    static List<Message> messages(ByteBuffer bytes) {
        List<Message> messages = new ArrayList<>();
        while (bytes.remaining() >= HEADER) {
            int start = bytes.position();
            int length = bytes.getInt(start);
            if (length < HEADER || length > bytes.remaining()) {
                break;
            }
            int type = bytes.getShort(start + 4);
            if (type != ERROR && type != DONE) {
                messages.add(new Message(bytes(bytes, start + HEADER, length - HEADER)));
            }
            bytes.position(Math.min(start + aligned(length), bytes.limit()));
        }
        return messages;
    }

    /** The name of the interface with that index; empty if it has just gone. */
    static String interfaceName(LibC libC, int index) {
        byte[] name = new byte[NAME];
        libC.if_indextoname(index, name);
        return Native.toString(name);
    }

    private static byte[] bytes(ByteBuffer from, int start, int length) {
        byte[] bytes = new byte[length];
        from.get(start, bytes);
        return bytes;
    }

    private static int aligned(int length) {
        return length + 3 & ~3;
    }

    /** What follows the header: a structure of the message's type, and attributes after it. */
    record Message(byte[] body) {

        ByteBuffer structure() {
            return ByteBuffer.wrap(body).order(ByteOrder.nativeOrder());
        }

        /** By their number. */
        Map<Integer, byte[]> attributes(int structureLength) {
            Map<Integer, byte[]> attributes = new HashMap<>();
            ByteBuffer bytes = structure();
            int start = structureLength;
            while (start + ATTRIBUTE <= body.length) {
                int length = Short.toUnsignedInt(bytes.getShort(start));
                if (length < ATTRIBUTE || start + length > body.length) {
                    break;
                }
                attributes.put(
                        Short.toUnsignedInt(bytes.getShort(start + 2)),
                        bytes(bytes, start + ATTRIBUTE, length - ATTRIBUTE));
                start += aligned(length);
            }
            return attributes;
        }
    }
}
