// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A server that plays its connections by a script, which reads like a wire log:
 *
 * <pre>
 * S: 220 ready          says a line; {@code \r\n} inside says two in one packet
 * H: 250 half           says only so much of a line
 * C: EHLO *             hears a line; a star at the end stands for anything
 * TEXT                  hears message text up to its final dot
 * SWALLOW               the same, without remembering it
 * TLS                   begins TLS
 * TLS BOTH              begins TLS, and wants the client's certificate
 * TLS BROKEN            begins TLS, which the client does not like
 * TLS BOTH BROKEN       begins TLS, and does not like the client's certificate
 * FLOOD                 says a line without end
 * DRIP                  says an endless line, an octet now and then, until the client leaves
 * HANG                  says nothing more until the client leaves
 * GONE                  hears the client leave without another word
 * DEAF                  reads nothing more until the test is over
 * DROP                  ends the connection
 * CUT                   ends the connection below TLS, which is not told
 * RESET                 breaks the connection
 * NEXT                  waits for another connection
 * </pre>
 *
 * Closing it fails if the client said something else, or left before the script was over.
 */
public final class ScriptedServer implements AutoCloseable {

    private final List<ServerSocket> listening;
    private final Optional<SSLContext> tls;
    private final Runnable atHang;
    private final List<String> script;
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Throwable> complaints = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private Socket accepted = new Socket();

    /** Plays it in clear. */
    public ScriptedServer(String script) throws IOException {
        this(() -> {}, script);
    }

    /** @param tls for the TLS in the script, as of an {@link Identity} */
    public ScriptedServer(SSLContext tls, String script) throws IOException {
        this(onLoopback(), Optional.of(tls), () -> {}, script);
    }

    /**
     * With both.
     *
     * @param tls for the TLS in the script, as of an {@link Identity}
     * @param atHang run when the script comes to a HANG
     */
    public ScriptedServer(SSLContext tls, Runnable atHang, String script) throws IOException {
        this(onLoopback(), Optional.of(tls), atHang, script);
    }

    /** @param atHang run when the script comes to a HANG */
    public ScriptedServer(Runnable atHang, String script) throws IOException {
        this(onLoopback(), Optional.empty(), atHang, script);
    }

    private ScriptedServer(List<ServerSocket> listening, Optional<SSLContext> tls, Runnable atHang, String script) {
        this.listening = listening;
        this.tls = tls;
        this.atHang = atHang;
        this.script = script.lines().filter(line -> !line.isBlank()).toList();
        thread = new Thread(this::play, "scripted server");
        thread.start();
    }

    /** Hears its first connection on the IPv6 address of this computer, every other on the IPv4 address. */
    public static ScriptedServer onIpv6First(String script) throws IOException {
        ServerSocket ipv6 = new ServerSocket(0, 1, InetAddress.getByName("::1"));
        ServerSocket ipv4 = new ServerSocket(ipv6.getLocalPort(), 1, InetAddress.getByName("127.0.0.1"));
        return new ScriptedServer(List.of(ipv6, ipv4), Optional.empty(), () -> {}, script);
    }

    private static List<ServerSocket> onLoopback() throws IOException {
        return List.of(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    }

    /** On the loopback address. */
    public int port() {
        return listening.get(0).getLocalPort();
    }

    /** Every line the client said, message text included. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    private void play() {
        try (Socket connection = listening.get(0).accept()) {
            accepted = connection;
            Line line = new Line(connection);
            for (String step : script) {
                line = perform(step, line);
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            complaints.add(e);
        }
    }

    private Line perform(String step, Line line) throws IOException, InterruptedException {
        switch (step.split(":", 2)[0]) {
            case "S" -> line.say(step.substring(3).replace("\\r\\n", "\r\n"));
            case "H" -> line.write(step.substring(3));
            case "C" -> hear(step.substring(3), line);
            case "TEXT" -> text(line, heard::add);
            case "SWALLOW" -> text(line, said -> {});
            case "TLS" -> {
                return line.encrypted(tls.orElseThrow(), false);
            }
            case "TLS BOTH" -> {
                return line.encrypted(tls.orElseThrow(), true);
            }
            case "TLS BROKEN" -> line.rejected(tls.orElseThrow(), false);
            case "TLS BOTH BROKEN" -> line.rejected(tls.orElseThrow(), true);
            case "FLOOD" -> line.flood();
            case "DRIP" -> drip(line);
            case "HANG" -> {
                atHang.run();
                line.untilGone();
            }
            case "GONE" -> line.gone();
            case "DEAF" -> over.await();
            case "DROP" -> line.socket.close();
            case "CUT" -> accepted.close();
            case "RESET" -> line.reset();
            case "NEXT" -> {
                line.socket.close();
                accepted = listening.get(listening.size() - 1).accept();
                return new Line(accepted);
            }
            default -> throw new IllegalArgumentException("The script has no step “" + step + "”.");
        }
        return line;
    }

    private void hear(String expected, Line line) throws IOException {
        String said = line.next();
        heard.add(said);
        boolean fits = expected.endsWith("*")
                ? said.startsWith(expected.substring(0, expected.length() - 1))
                : said.equals(expected);
        if (!fits) {
            throw new IllegalStateException("expected “" + expected + "”, heard “" + said + "”");
        }
    }

    private void drip(Line line) throws InterruptedException {
        try {
            while (!over.await(20, TimeUnit.MILLISECONDS)) {
                line.write("2");
            }
        } catch (IOException e) {
            // the client has had enough
        }
    }

    private static void text(Line line, Consumer<String> listener) throws IOException {
        String said = line.next();
        while (!said.equals(".")) {
            listener.accept(said);
            said = line.next();
        }
    }

    /** @throws AssertionError if the dialogue left its script */
    @Override
    public void close() throws IOException {
        for (ServerSocket socket : listening) {
            socket.close();
        }
        over.countDown();
        await();
        if (thread.isAlive()) {
            throw new AssertionError("The dialogue did not end.");
        }
        if (!complaints.isEmpty()) {
            throw new AssertionError("The dialogue left its script.", complaints.get(0));
        }
    }

    private void await() {
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The connection, in clear or not. */
    private record Line(Socket socket, BufferedReader in) {

        Line(Socket socket) throws IOException {
            this(socket, new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
        }

        String next() throws IOException {
            String line = in.readLine();
            if (line == null) {
                throw new IllegalStateException("The client left too early.");
            }
            return line;
        }

        void say(String line) throws IOException {
            write(line + "\r\n");
        }

        private void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        void gone() throws IOException {
            String said = in.readLine();
            if (said != null) {
                throw new IllegalStateException("The client did not leave, it said “" + said + "”.");
            }
        }

        void untilGone() {
            try {
                in.transferTo(Writer.nullWriter());
            } catch (IOException e) {
                // a client that leaves in anger has left too
            }
        }

        /** Until the client has had enough. */
        void flood() {
            try {
                for (int i = 0; i < 10_000; i++) {
                    write("2".repeat(1_000));
                }
                throw new IllegalStateException("The client took ten megabytes.");
            } catch (IOException e) {
                // as it should be
            }
        }

        Line encrypted(SSLContext tls, boolean both) throws IOException {
            SSLSocket encrypted = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, true);
            encrypted.setUseClientMode(false);
            encrypted.setNeedClientAuth(both);
            encrypted.startHandshake();
            return new Line(encrypted);
        }

        void rejected(SSLContext tls, boolean both) {
            try {
                String said = encrypted(tls, both).in.readLine();
                if (said != null) {
                    throw new IllegalStateException("The client liked the certificate and said “" + said + "”.");
                }
            } catch (IOException e) {
                // as it should be
            }
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
