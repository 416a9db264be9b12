// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.profiles;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.postern.api.Origin;
import org.postern.api.check.SenderFinding;
import org.postern.api.check.SenderPolicy;
import org.postern.api.command.ExitCode;
import org.postern.api.mail.Visible;
import org.postern.api.profile.Account;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.settings.Secret;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Vault;
import org.postern.api.signin.SignIn;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Input;
import org.postern.cli.console.Messages;
import org.postern.cli.console.SenderFields;
import org.postern.cli.profiles.ServerOptions.Auth;

/** Adds a profile, replaces or edits it, and keeps its password. */
record Saving(Settings settings, Vault vault, SignIn signIn, SenderPolicy senderPolicy, Messages messages) {
    private static final int MOST_CERTIFICATE_OCTETS = 1 << 20;
    private static final int MOST_PASSWORD_OCTETS = 64 << 10;

    int add(ServerOptions options, Console console) {
        return save(options, Optional.empty(), new Left(List.of()), console);
    }

    int edit(EditOptions options, Console console) {
        String id = options.server.id;
        SmtpProfile before =
                settings.profile(id).orElseThrow(() -> new Complaint(ExitCode.DATA, messages.text("no.such", id)));
        return save(options.server, Optional.of(before), Complaint.ofData(options::left), console);
    }

    private int save(ServerOptions options, Optional<SmtpProfile> before, Left left, Console console) {
        Input input = new Input(console.terminal());
        SmtpProfile profile = Complaint.ofData(() -> profile(options, before, left, input));
        if (options.passwordFromStandardInput && profile.server().issuer().isPresent()) {
            throw new Complaint(ExitCode.USAGE, messages.text("password.beside.oauth"));
        }
        Optional<Account> account = account(options, profile);
        Optional<Secret> secret = secret(options, profile, input);
        settings.put(profile);
        keep(account, secret);
        report(profile, before.isPresent(), console);
        return ExitCode.OK;
    }

    private SmtpProfile profile(ServerOptions options, Optional<SmtpProfile> before, Left left, Input input) {
        List<X509Certificate> anchors =
                options.trust.map(file -> certificates(file, input)).orElse(List.of());
        Particulars particulars = before.map(SmtpProfile::particulars).orElse(Particulars.NONE);
        boolean certificate = options.auth
                .map(auth -> auth == Auth.certificate)
                .orElse(particulars.tlsIdentity().logsIn());
        SubmissionServer server = new ServerChoice(options, before.map(SmtpProfile::server), left, signIn, messages)
                .server(anchors, certificate);
        return new SmtpProfile(
                options.id,
                options.name.or(() -> before.map(SmtpProfile::name)).orElse(server.host()),
                server,
                senders(options, before),
                new Origin(Origin.Layer.USER, "postern profiles"),
                options.particular.over(particulars, certificate, left));
    }

    /** Those given, else those there were, else the user name where that is an address. */
    private static List<SenderPattern> senders(ServerOptions options, Optional<SmtpProfile> before) {
        if (options.senders.isEmpty() && before.isPresent()) {
            return before.get().senders();
        }
        List<String> patterns = options.senders.isEmpty()
                ? options.user.filter(user -> user.contains("@")).stream().toList()
                : options.senders;
        return patterns.stream().map(SenderPattern::new).toList();
    }

    private List<X509Certificate> certificates(Path file, Input input) {
        byte[] pem = input.octets(file, MOST_CERTIFICATE_OCTETS);
        try {
            return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            throw new Complaint(ExitCode.DATA, messages.text("no.certificates", file));
        }
    }

    private Optional<Secret> secret(ServerOptions options, SmtpProfile profile, Input input) {
        if (!options.passwordFromStandardInput && !options.keyStorePasswordFromStandardInput) {
            return Optional.empty();
        }
        if (options.passwordFromStandardInput && options.keyStorePasswordFromStandardInput) {
            throw new Complaint(ExitCode.USAGE, messages.text("password.one"));
        }
        if (options.passwordFromStandardInput && !profile.server().login()) {
            throw new Complaint(ExitCode.USAGE, messages.text("password.without.user"));
        }
        byte[] octets = input.standard(MOST_PASSWORD_OCTETS);
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(octets));
        Arrays.fill(octets, (byte) 0);
        return Optional.of(firstLine(text));
    }

    private Secret firstLine(CharBuffer text) {
        char[] characters = new char[text.remaining()];
        text.get(characters);
        int length = 0;
        while (length < characters.length && characters[length] != '\n' && characters[length] != '\r') {
            length++;
        }
        char[] password = Arrays.copyOf(characters, length);
        Arrays.fill(text.array(), '\0');
        Arrays.fill(characters, '\0');
        if (length == 0) {
            throw new Complaint(ExitCode.DATA, messages.text("password.empty"));
        }
        Secret secret = new Secret(password);
        Arrays.fill(password, '\0');
        return secret;
    }

    /** Whose password stands on standard input. */
    private Optional<Account> account(ServerOptions options, SmtpProfile profile) {
        if (!options.keyStorePasswordFromStandardInput) {
            return profile.server().account();
        }
        if (profile.keyStoreAccount().isEmpty()) {
            throw new Complaint(ExitCode.USAGE, messages.text("password.without.key.store"));
        }
        return profile.keyStoreAccount();
    }

    private void keep(Optional<Account> account, Optional<Secret> secret) {
        if (account.isPresent() && secret.isPresent()) {
            try (Secret password = secret.get()) {
                vault.put(account.get(), password);
            }
        }
    }

    private void report(SmtpProfile profile, boolean edited, Console console) {
        List<SenderFinding> objections = senderPolicy.objections(profile);
        if (console.json()) {
            console.object(new Fields()
                    .with(ProfileReport.fields(profile))
                    .with(
                            "senderPolicy",
                            objections.stream().map(SenderFields::of).toList())
                    .map());
            return;
        }
        console.line(messages.text(edited ? "edited" : "added", profile.id(), ProfileReport.line(profile)));
        Optional<Account> account = profile.server().account();
        if (account.filter(this::unknown).isPresent()) {
            boolean browser = account.get().issuer().isPresent();
            console.line(messages.text(browser ? "added.sign.in" : "added.without.password", profile.id()));
        }
        objections.forEach(finding -> console.paragraph("", console.strong(Visible.text(finding.sentences()))));
    }

    private boolean unknown(Account account) {
        Optional<Secret> secret = vault.secret(account);
        secret.ifPresent(Secret::close);
        return secret.isEmpty();
    }
}
