// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.probe;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;
import org.postern.api.network.ProbeException;
import org.postern.api.network.Probes;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Parameters;
import org.postern.network.system.AddressText;

/**
 * Whether the world sees this computer at an address in given blocks, or at one whose name fits a pattern. It is one's own
 * mail server that is asked: many say in their answer to EHLO whom they see.
 */
public final class PublicAddress extends ActiveCondition {

    private static final int SMTP = 25;

    @Override
    Answer ask(Parameters parameters, Probes probes) throws ProbeException {
        String host = parameters.one("host", "");
        int port = port(parameters, SMTP);
        List<InetAddress> seen = probes.addressSeenBy(host, port);
        if (seen.isEmpty()) {
            throw new ProbeException(Words.text("unseen", host, port));
        }
        String list = seen.stream().map(AddressText::of).collect(Collectors.joining(", "));
        return Answer.of(fits(parameters, probes, seen), Words.text("seen", host, list));
    }

    private static boolean fits(Parameters parameters, Probes probes, List<InetAddress> seen) throws ProbeException {
        for (InetAddress address : seen) {
            if (Blocks.hold(parameters.all("address"), address)) {
                return true;
            }
            List<String> patterns = parameters.all("name");
            if (!patterns.isEmpty() && probes.names(address).stream().anyMatch(name -> Names.fit(patterns, name))) {
                return true;
            }
        }
        return false;
    }
}
