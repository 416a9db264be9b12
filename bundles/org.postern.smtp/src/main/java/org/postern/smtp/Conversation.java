// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;
import org.postern.api.send.Submission.StepListener;

/** What is said on a line for one message. Of one thread, used once. */
final class Conversation {

    /** The server ends the session with this, in any phase (RFC 5321 §3.8). */
    private static final int CLOSING = 421;

    /** What a line is wanted for, once it is ready. */
    @FunctionalInterface
    interface Purpose {

        /** @throws MessagingException or IOException if it ended early */
        Outcome pursue(SmtpConnection connection) throws MessagingException, IOException;
    }

    private final Line line;
    private final Dialogue dialogue;

    /** @param before the steps that led here */
    Conversation(Line line, StepListener listener, List<Step> before) {
        this.line = line;
        dialogue = new Dialogue(listener, line.redaction(), before);
    }

    /** Makes the line ready and does what it came for. */
    Outcome hold(Purpose purpose) {
        try {
            return purpose.pursue(line.ready(dialogue));
        } catch (MessagingException | IOException | RuntimeException e) {
            dialogue.broke(Ending.reason(e));
            return Ending.of(e, dialogue, dotLeft());
        }
    }

    private boolean dotLeft() {
        return dialogue.phase() == Phase.END_OF_DATA && line.spoke();
    }

    /** Whether the server waits for the next transaction: none is open, and it did not say that it leaves. */
    boolean clean() {
        Phase phase = dialogue.phase();
        return line.stands()
                && (phase.compareTo(Phase.MAIL) < 0
                        || phase == Phase.END_OF_DATA && lastReply().isPresent() && !closing());
    }

    private boolean closing() {
        return lastReply().filter(reply -> reply.code() == CLOSING).isPresent();
    }

    /** Whether a line, thought to stand, was gone before the transaction had begun. */
    static boolean foundNobody(Outcome outcome) {
        return outcome instanceof Outcome.Broken broken
                        && broken.phase() == Phase.MAIL
                        && broken.breakage() == Breakage.LOST
                || outcome instanceof Outcome.Refused refused
                        && refused.phase() == Phase.MAIL
                        && refused.reply().code() == CLOSING;
    }

    /** Only while the server answers. The outcome stands; what happens here changes nothing. */
    void end() {
        try {
            if (lastReply().isPresent() || clean()) {
                line.takeLeave();
            }
        } catch (MessagingException | RuntimeException e) {
            dialogue.broke(Ending.reason(e));
        } finally {
            line.hangUp();
        }
    }

    /** The reply to what was said last. */
    Optional<Reply> lastReply() {
        return dialogue.lastReply();
    }

    List<Step> steps() {
        return dialogue.steps();
    }
}
