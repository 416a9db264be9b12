// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.log.Logger;
import org.postern.api.profile.Account;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.SettingsException;
import org.postern.api.settings.Vault;
import org.postern.core.delivery.Course;
import org.postern.core.disk.DurableFile;

/**
 * Which servers refused our login: no further one is tried by itself until the server's settings or their secret
 * change. One small file for each, so that it outlasts the process.
 */
record SignIns(Path folder, Vault vault, Logger logger) {

    /** Whether a login would be the same that was refused. */
    boolean needed(SmtpProfile profile) {
        Path file = file(profile);
        if (!file.toFile().exists()) {
            return false;
        }
        try {
            return Files.readString(file).equals(stamp(profile));
        } catch (IOException e) {
            logger.warn("{} cannot be read: no login is tried", file, e);
            return true;
        }
    }

    /** To be begun before an attempt. */
    Trial trial(SmtpProfile profile) {
        return new Trial(this, profile, file(profile).toFile().exists());
    }

    /**
     * An attempt through a server.
     *
     * @param refused whether its login was known to be refused when this began. One that was refused meanwhile is not
     *     proven by a message that left over a connection from before
     */
    record Trial(SignIns signIns, SmtpProfile profile, boolean refused) {

        /** What it taught; nothing, if that ended otherwise. */
        void learn(Optional<Ticket> after) throws IOException {
            if (after.flatMap(ticket -> ticket.progress().course()).equals(Optional.of(Course.ACCOUNT))) {
                signIns.refused(profile);
            } else if (after.isEmpty() && refused) {
                signIns.accepted(profile);
            }
        }
    }

    /** Its login was refused. */
    private void refused(SmtpProfile profile) throws IOException {
        DurableFile.folder(folder);
        new DurableFile(file(profile))
                .replace(new ByteArrayInputStream(stamp(profile).getBytes(StandardCharsets.UTF_8)));
        DurableFile.sync(folder);
    }

    /** Its login succeeded. */
    private void accepted(SmtpProfile profile) throws IOException {
        Files.deleteIfExists(file(profile));
    }

    private String stamp(SmtpProfile profile) {
        return profile.server() + "\n"
                + profile.server()
                        .account()
                        .map(this::mark)
                        .orElseGet(() -> vault.changed().toString());
    }

    private String mark(Account account) {
        try {
            return vault.mark(account);
        } catch (SettingsException e) {
            logger.warn("The vault cannot be opened", e);
            return "";
        }
    }

    private Path file(SmtpProfile profile) {
        return folder.resolve(profile.id());
    }
}
