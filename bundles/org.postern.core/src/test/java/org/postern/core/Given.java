// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.postern.api.Origin;
import org.postern.api.Origin.Layer;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.profile.TimeLimits;
import org.postern.api.profile.TlsIdentity;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.Rule;
import org.postern.api.rule.When;

/** Profiles, rules and conditions in short. */
public final class Given {

    private Given() {}

    /** A profile for everyone at example.org. */
    public static SmtpProfile profile(String id, Protection protection) {
        return profile(id, protection, "*@example.org");
    }

    public static SmtpProfile profile(String id, Protection protection, String senders) {
        boolean login = protection == Protection.TLS_AND_LOGIN;
        ConnectionSecurity security =
                protection == Protection.NONE ? ConnectionSecurity.NONE : ConnectionSecurity.STARTTLS;
        SubmissionServer server = new SubmissionServer(
                id + ".example.org",
                security.usualPort(),
                security,
                login ? Optional.of("me") : Optional.empty(),
                List.of());
        return new SmtpProfile(
                id, "Server " + id, server, List.of(new SenderPattern(senders)), new Origin(Layer.USER, ""));
    }

    /** With login, and so many messages at the same time. */
    public static SmtpProfile wide(String id, int connections) {
        Limits limits =
                new Limits(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(), OptionalInt.of(connections));
        return profile(id, Protection.TLS_AND_LOGIN)
                .with(new Particulars(Optional.empty(), TimeLimits.USUAL, limits, List.of(), TlsIdentity.USUAL));
    }

    public static Rule rule(String id, When when, String use, String... fallbacks) {
        return rule(Layer.USER, id, when, use, fallbacks);
    }

    public static Rule rule(Layer layer, String id, When when, String use, String... fallbacks) {
        return new Rule(id, "Rule " + id, when, use, List.of(fallbacks), new Origin(layer, ""));
    }

    public static When gateway(String... addresses) {
        return is("gateway", Map.of("address", List.of(addresses)));
    }

    public static When is(String kind, Map<String, List<String>> values) {
        return new When.Is(kind, new Parameters(values));
    }

    /** From {@code name=value;value}. */
    public static Parameters parameters(String... values) {
        return new Parameters(Arrays.stream(values)
                .collect(Collectors.toMap(
                        v -> v.substring(0, v.indexOf('=')),
                        v -> List.of(v.substring(v.indexOf('=') + 1).split(";")))));
    }
}
