// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.postern.api.mail.Visible;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.ui.widget.Named;

/** What is to be said below the list: what could not be read, what to do first, why a server cannot be changed. */
final class ServerNotes {

    private static final int WIDTH_IN_CHARACTERS = 90;
    private static final int LINES = 3;

    private final Label label;
    private ServerPageState state = new ServerPageState(List.of(), List.of());

    ServerNotes(Composite parent) {
        label = Named.id(new Label(parent, SWT.WRAP), "servers.notes");
        PixelConverter pixels = new PixelConverter(parent);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .hint(
                        pixels.convertWidthInCharsToPixels(WIDTH_IN_CHARACTERS),
                        pixels.convertHeightInCharsToPixels(LINES))
                .applyTo(label);
    }

    void show(ServerPageState shown, Optional<SmtpProfile> selected) {
        state = shown;
        about(selected);
    }

    void about(Optional<SmtpProfile> selected) {
        label.setText(text(state, selected).replace("&", "&&"));
    }

    static String text(ServerPageState state, Optional<SmtpProfile> selected) {
        if (!state.problems().isEmpty()) {
            return state.problems().stream().map(Visible::text).collect(Collectors.joining("\n"));
        }
        if (state.profiles().isEmpty()) {
            return Messages.Notes_empty;
        }
        return selected.map(ServerNotes::reason).orElse("");
    }

    /** All that its row may have no room for. */
    private static String details(SmtpProfile profile) {
        String senders = profile.senders().stream().map(SenderPattern::text).collect(Collectors.joining(", "));
        Object[] words = {profile.name(), profile.server(), SecurityName.of(profile), senders};
        return NLS.bind(Messages.Notes_own, words);
    }

    private static String reason(SmtpProfile profile) {
        return switch (profile.origin().layer()) {
            case USER, PROGRAM -> details(profile);
            case POLICY_DEFAULT ->
                NLS.bind(Messages.Notes_policy, profile.name(), profile.origin().source());
            case POLICY_LOCKED ->
                NLS.bind(Messages.Notes_locked, profile.name(), profile.origin().source());
        };
    }
}
