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

/** Whether a name has an address, or one in given blocks: split DNS answers only inside. */
public final class Resolves extends ActiveCondition {

    @Override
    Answer ask(Parameters parameters, Probes probes) throws ProbeException {
        String host = parameters.one("host", "");
        List<String> blocks = parameters.all("address");
        List<InetAddress> addresses = probes.addresses(host);
        if (addresses.isEmpty()) {
            return Answer.no(Words.text("resolves.not", host));
        }
        boolean inside = blocks.isEmpty() || addresses.stream().anyMatch(address -> Blocks.hold(blocks, address));
        String list = addresses.stream().map(AddressText::of).collect(Collectors.joining(", "));
        return Answer.of(inside, Words.text("resolves", host, list));
    }
}
