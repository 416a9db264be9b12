// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.fakes;

import java.util.ArrayList;
import java.util.List;
import org.postern.api.discovery.Discovery;
import org.postern.api.discovery.Result;
import org.postern.api.mail.EmailAddress;

/** Answers as a test says, and remembers who was asked for. */
public final class Directory implements Discovery {

    private final List<EmailAddress> asked = new ArrayList<>();
    private Result result = new Result.NothingFound(List.of());

    public Directory answering(Result given) {
        result = given;
        return this;
    }

    public List<EmailAddress> asked() {
        return asked;
    }

    @Override
    public String announcement(EmailAddress address) {
        return "Asked is " + address.domain() + ".";
    }

    @Override
    public Result servers(EmailAddress address) {
        asked.add(address);
        return result;
    }
}
