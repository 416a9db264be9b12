// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.osgi.util.NLS;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Attempt;
import org.postern.api.send.Step;
import org.postern.api.send.Submission;
import org.postern.ui.attempt.Complaint;
import org.postern.ui.attempt.Explanation;

/** Tests the connection to one server and puts the result in words. Sends no mail. */
public record ConnectionTest(SmtpProfile profile, Submission submission, Diagnostician diagnostician) {

    private static final Set<Remedy.Kind> ABOUT_A_SERVER = EnumSet.of(
            Remedy.Kind.WORK_EVERYWHERE,
            Remedy.Kind.TURN_LOGIN_ON,
            Remedy.Kind.CHANGE_PORT,
            Remedy.Kind.SIGN_IN,
            Remedy.Kind.APP_PASSWORD,
            Remedy.Kind.TRUST_CERTIFICATE,
            Remedy.Kind.NETWORK_SIGN_IN);

    /** How a test ended, and what may mend it. */
    record Result(boolean passed, List<Step> steps, Explanation explanation, List<Remedy> remedies) {}

    /** Blocks; interrupting the thread ends it. */
    Result run(Submission.StepListener listener) {
        Attempt attempt = submission.test(profile, listener);
        boolean passed = attempt.outcome().accepted();
        return passed ? new Result(true, attempt.steps(), praise(attempt), List.of()) : explain(attempt);
    }

    private Explanation praise(Attempt attempt) {
        String protection =
                attempt.tls().map(tls -> NLS.bind(Messages.Test_encrypted, tls)).orElse(Messages.Test_unencrypted);
        String login = attempt.loggedIn() ? Messages.Test_loggedIn : Messages.Test_noLogin;
        return Explanation.of(NLS.bind(Messages.Test_passed, profile.server()), List.of(protection, login));
    }

    private Result explain(Attempt attempt) {
        Diagnosis diagnosis = diagnostician.explain(Complaint.of(attempt), Locale.getDefault());
        List<Remedy> remedies = diagnosis.remedies().stream()
                .filter(remedy -> ABOUT_A_SERVER.contains(remedy.kind()))
                .toList();
        return new Result(false, attempt.steps(), Explanation.of(diagnosis), remedies);
    }
}
