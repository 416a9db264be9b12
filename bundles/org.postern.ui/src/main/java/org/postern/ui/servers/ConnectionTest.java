// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.util.List;
import java.util.Locale;
import org.eclipse.osgi.util.NLS;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Attempt;
import org.postern.api.send.Step;
import org.postern.api.send.Submission;
import org.postern.ui.attempt.Complaint;
import org.postern.ui.attempt.Explanation;

/** Tests the connection to one server and puts the result in words. Sends no mail. */
public record ConnectionTest(SmtpProfile profile, Submission submission, Diagnostician diagnostician) {

    /** How a test ended. */
    record Result(boolean passed, List<Step> steps, Explanation explanation) {}

    /** Blocks; interrupting the thread ends it. */
    Result run(Submission.StepListener listener) {
        Attempt attempt = submission.test(profile, listener);
        boolean passed = attempt.outcome().accepted();
        return new Result(passed, attempt.steps(), passed ? praise(attempt) : explain(attempt));
    }

    private Explanation praise(Attempt attempt) {
        String protection =
                attempt.tls().map(tls -> NLS.bind(Messages.Test_encrypted, tls)).orElse(Messages.Test_unencrypted);
        String login = attempt.loggedIn() ? Messages.Test_loggedIn : Messages.Test_noLogin;
        return Explanation.of(NLS.bind(Messages.Test_passed, profile.server()), List.of(protection, login));
    }

    private Explanation explain(Attempt attempt) {
        return Explanation.of(diagnostician.explain(Complaint.of(attempt), Locale.getDefault()));
    }
}
