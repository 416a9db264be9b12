// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.probe;

import java.net.InetAddress;
import java.util.List;
import org.postern.api.mail.Visible;
import org.postern.api.network.ProbeException;
import org.postern.api.network.Probes;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Parameters;
import org.postern.network.system.AddressText;

/** Whether an address has a name that fits a pattern. */
public final class ReverseDns extends ActiveCondition {

    @Override
    Answer ask(Parameters parameters, Probes probes) throws ProbeException {
        String address = parameters.one("address", "");
        InetAddress read = AddressText.read(address)
                .orElseThrow(() -> new ProbeException(Words.text("not.address", Visible.text(address))));
        List<String> names = probes.names(read);
        if (names.isEmpty()) {
            return Answer.no(Words.text("nameless", address));
        }
        boolean fits = names.stream().anyMatch(name -> Names.fit(parameters.all("name"), name));
        return Answer.of(fits, Words.text("named", address, Visible.text(String.join(", ", names))));
    }
}
