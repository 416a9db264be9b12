// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.dns;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A name server on loopback that knows what a test told it. */
final class LoopbackServer implements AutoCloseable {

    private static final int MOST_UDP = 512;

    private final DatagramSocket datagrams;
    private final ServerSocket streams;
    private final List<Record> records = new CopyOnWriteArrayList<>();
    private final List<Record> authority = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int code = Rcode.NOERROR;
    private volatile int lost;

    LoopbackServer() throws IOException {
        streams = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        datagrams = new DatagramSocket(streams.getLocalPort(), InetAddress.getLoopbackAddress());
        start(this::overUdp);
        start(this::overTcp);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "name server");
        thread.setDaemon(true);
        thread.start();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), datagrams.getLocalPort());
    }

    /** As in a zone file. */
    LoopbackServer with(String owner, int type, long seconds, String data) throws IOException {
        Name name = Name.fromString(owner, Name.root);
        records.add(Record.fromString(name, type, DClass.IN, seconds, data, Name.root));
        return this;
    }

    LoopbackServer authority(String owner, long seconds, String data) throws IOException {
        Name name = Name.fromString(owner, Name.root);
        authority.add(Record.fromString(name, Type.SOA, DClass.IN, seconds, data, Name.root));
        return this;
    }

    /** Answers with that code from now on. */
    void fail(int with) {
        code = with;
    }

    /** Loses that many datagrams. */
    void lose(int datagramsFromNow) {
        lost = datagramsFromNow;
    }

    List<String> asked() {
        return asked;
    }

    private void overUdp() {
        byte[] buffer = new byte[4096];
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                datagrams.receive(packet);
                Message query = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
                if (lost > 0) {
                    lost--;
                } else {
                    byte[] reply = reply(query).toWire(MOST_UDP);
                    datagrams.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
                }
            }
        } catch (SocketException e) {
            // closed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void overTcp() {
        try {
            while (true) {
                try (Socket socket = streams.accept()) {
                    DataInputStream in = new DataInputStream(socket.getInputStream());
                    byte[] query = new byte[in.readUnsignedShort()];
                    in.readFully(query);
                    byte[] reply = reply(new Message(query)).toWire();
                    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                    out.writeShort(reply.length);
                    out.write(reply);
                    out.flush();
                }
            }
        } catch (SocketException e) {
            // closed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Message reply(Message query) {
        Record question = query.getQuestion();
        asked.add(question.getName().toString(true) + " " + Type.string(question.getType()));
        Message reply = new Message(query.getHeader().getID());
        Header header = reply.getHeader();
        header.setFlag(Flags.QR);
        header.setRcode(code);
        reply.addRecord(question, Section.QUESTION);
        if (code == Rcode.NOERROR) {
            answers(question).forEach(record -> reply.addRecord(record, Section.ANSWER));
        }
        authority.forEach(record -> reply.addRecord(record, Section.AUTHORITY));
        return reply;
    }

    /** An alias's target comes with it, as from a recursive server. */
    private List<Record> answers(Record question) {
        List<Record> aliases = records.stream()
                .filter(record ->
                        record.getType() == Type.CNAME && record.getName().equals(question.getName()))
                .toList();
        return records.stream()
                .filter(record -> aliases.contains(record)
                        || record.getType() == question.getType()
                                && (record.getName().equals(question.getName())
                                        || aliases.stream()
                                                .anyMatch(alias -> alias.rdataToString()
                                                        .equals(record.getName().toString()))))
                .toList();
    }

    @Override
    public void close() throws IOException {
        datagrams.close();
        streams.close();
    }
}
