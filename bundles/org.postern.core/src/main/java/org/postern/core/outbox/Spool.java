// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.log.Logger;
import org.postern.api.mail.OutgoingMessage;
import org.postern.core.disk.Draft;
import org.postern.core.disk.DurableFile;

/**
 * The messages on the disk. Each is two files: {@code ID.eml}, which never changes, and {@code ID.ticket}, which is replaced
 * as a whole. A message is in the outbox if and only if it has a ticket, so the ticket is written last and removed first.
 * Any process may add one; only the keeper changes what is there.
 */
record Spool(Path folder, Logger logger) {

    private static final String TICKET = ".ticket";
    private static final String CONTENT = ".eml";

    /** On the disk for good when this returns; if it throws, nothing of it is left. */
    void add(Ticket ticket, OutgoingMessage.Content content) throws IOException {
        DurableFile.folder(folder);
        try (InputStream octets = content.open();
                Draft letter = new DurableFile(content(ticket.id())).draft(octets);
                Draft card = draft(ticket)) {
            letter.forceWith(card);
            letter.place();
            card.place();
            DurableFile.sync(folder);
        } catch (IOException | RuntimeException e) {
            remove(ticket.id());
            throw e;
        }
    }

    /** Replaces the ticket; on the disk for good when this returns. */
    void put(Ticket ticket) throws IOException {
        try (Draft card = draft(ticket)) {
            card.force();
            card.place();
        }
        DurableFile.sync(folder);
    }

    private Draft draft(Ticket ticket) throws IOException {
        byte[] text = TicketText.write(ticket).getBytes(StandardCharsets.UTF_8);
        return new DurableFile(ticket(ticket.id())).draft(new ByteArrayInputStream(text));
    }

    /** Writes down that a final dot is about to leave; on the disk for good when this returns. */
    void markDot(String id, String profileId) throws IOException {
        new DurableFile(ticket(id)).append(TicketText.dot(profileId));
    }

    void remove(String id) throws IOException {
        Files.deleteIfExists(ticket(id));
        Files.deleteIfExists(content(id));
    }

    int size() {
        return Optional.ofNullable(folder.toFile().list((file, name) -> name.endsWith(TICKET)))
                .map(names -> names.length)
                .orElse(0);
    }

    boolean has(String id) {
        return ticket(id).toFile().exists();
    }

    /** Empty if it has gone, or cannot be read. */
    Optional<Ticket> ticketOf(String id) {
        try {
            return Optional.of(TicketText.read(id, Files.readString(ticket(id))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            logger.error("The outbox cannot read {}, and leaves it as it is", ticket(id), e);
            return Optional.empty();
        }
    }

    /** All of them, the oldest first. */
    List<Ticket> tickets() {
        List<Ticket> tickets = new ArrayList<>();
        names("*" + TICKET)
                .forEach(name -> ticketOf(name.substring(0, name.length() - TICKET.length()))
                        .ifPresent(tickets::add));
        tickets.sort(
                Comparator.comparing((Ticket ticket) -> ticket.letter().since()).thenComparing(Ticket::id));
        return tickets;
    }

    /** The content of a message, read from its file each time. */
    OutgoingMessage.Content contentOf(Letter letter) {
        return new Stored(content(letter.id()), letter.octets());
    }

    /** Removes what a process left that ended while it added or removed a message before that time. */
    void sweep(Instant before) {
        List<String> left = new ArrayList<>(names("*" + DurableFile.UNFINISHED));
        names("*" + CONTENT).stream()
                .filter(name -> !ticket(name.substring(0, name.length() - CONTENT.length()))
                        .toFile()
                        .exists())
                .forEach(left::add);
        left.stream().map(name -> folder.resolve(name).toFile()).forEach(file -> {
            if (file.lastModified() < before.toEpochMilli() && !file.delete()) {
                logger.warn("{} cannot be removed", file);
            }
        });
    }

    /** The message whose ticket this file is. */
    static Optional<String> idOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(TICKET)
                ? Optional.of(name.substring(0, name.length() - TICKET.length()))
                : Optional.empty();
    }

    /** Whether it is a file of a message in that folder, finished or not. */
    static boolean holds(Path folder, Path file) {
        String name = String.valueOf(file.getFileName());
        return folder.equals(file.getParent())
                && (name.endsWith(TICKET) || name.endsWith(CONTENT) || name.endsWith(DurableFile.UNFINISHED));
    }

    private List<String> names(String glob) {
        List<String> names = new ArrayList<>();
        if (folder.toFile().isDirectory()) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
                files.forEach(file -> names.add(file.getFileName().toString()));
            } catch (IOException e) {
                logger.error("The outbox {} cannot be read", folder, e);
            }
        }
        return names;
    }

    private Path ticket(String id) {
        return folder.resolve(id + TICKET);
    }

    private Path content(String id) {
        return folder.resolve(id + CONTENT);
    }

    private record Stored(Path file, long size) implements OutgoingMessage.Content {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
