// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postern.testing.Identity;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * {@code Register FOLDER SEED}: a real server in a process of its own, with and without STARTTLS. Writes down every message
 * it accepted, a line a recipient, on the disk before it says so; takes its time before and after that.
 */
public final class Register {

    static final String LOG = "accepted.log";
    static final String CERTIFICATE = "server.der";

    private static final int LONGEST_PAUSE_MILLIS = 12;

    private final FileChannel log;
    private final Random random;
    private final CountDownLatch end = new CountDownLatch(1);

    private Register(FileChannel log, Random random) {
        this.log = log;
        this.random = random;
    }

    /** Prints the two ports, and ends when its standard input does. */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        Path folder = Path.of(args[0]);
        Identity identity = Identity.named("dns:localhost");
        Files.write(folder.resolve(CERTIFICATE), identity.certificate().getEncoded());
        FileChannel log = FileChannel.open(
                folder.resolve(LOG), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        Register register = new Register(log, new Random(Long.parseLong(args[1])));
        int plain = register.start(new SMTPServer.Builder());
        int encrypted = register.start(
                new SMTPServer.Builder().enableTLS().requireTLS().startTlsSocketFactory(identity.context()));
        System.out.println(plain + " " + encrypted);
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }

    private int start(SMTPServer.Builder builder) {
        SMTPServer server = builder.bindAddress(InetAddress.getLoopbackAddress())
                .port(0)
                .messageHandlerFactory(context -> new Handler())
                .build();
        server.start();
        return server.getPortAllocated();
    }

    private synchronized void write(String lines) throws IOException {
        log.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII)));
        log.force(false);
    }

    private void pause() throws IOException {
        try {
            int millis;
            synchronized (random) {
                millis = random.nextInt(LONGEST_PAUSE_MILLIS);
            }
            end.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private final class Handler implements MessageHandler {

        private final List<String> recipients = new ArrayList<>();

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            if (recipient.equals(Parcel.NOBODY.toString())) {
                throw new RejectException(550, "5.1.1 No such user");
            }
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream data) throws IOException {
            byte[] octets = data.readAllBytes();
            pause();
            String messageId = Parcel.whole(octets).orElse("torn");
            StringBuilder lines = new StringBuilder();
            recipients.forEach(recipient ->
                    lines.append(messageId).append(' ').append(recipient).append('\n'));
            write(lines.toString());
            pause();
            return "written down";
        }

        @Override
        public void done() {}
    }
}
