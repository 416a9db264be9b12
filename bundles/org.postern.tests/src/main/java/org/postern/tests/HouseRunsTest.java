// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.postern.api.delivery.Postman;
import org.postern.api.delivery.Residence;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.discovery.Discovery;
import org.postern.api.mail.MessageReader;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.Probes;
import org.postern.api.outbox.Keeper;
import org.postern.api.rule.Conditions;
import org.postern.api.rule.Selector;
import org.postern.api.send.Submission;
import org.postern.api.settings.Home;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Vault;
import org.postern.api.signin.SignIn;

final class HouseRunsTest {

    @Test
    void everyPortHasItsService() throws InterruptedException {
        for (Class<?> port : List.of(
                Home.class,
                Settings.class,
                Vault.class,
                NetworkMonitor.class,
                Probes.class,
                Conditions.class,
                Selector.class,
                Submission.class,
                SignIn.class,
                Discovery.class,
                MessageReader.class,
                Diagnostician.class,
                Postman.class,
                Residence.class,
                Keeper.class)) {
            assertNotNull(Services.get(port), port.getName());
        }
    }

    @Test
    void everyConditionHasItsWords() throws InterruptedException {
        List<String> wordless = Services.get(Conditions.class).all().stream()
                .flatMap(declaration -> Stream.concat(
                        Stream.of(declaration.label()),
                        declaration.parameters().stream().map(Conditions.Parameter::label)))
                .filter(label -> label.startsWith("%"))
                .toList();

        assertEquals(List.of(), wordless);
    }

    @Test
    void conditionsThatAskTheNetworkAreThere() throws InterruptedException {
        List<String> asking = Services.get(Conditions.class).all().stream()
                .filter(Conditions.Declaration::active)
                .map(Conditions.Declaration::kind)
                .sorted()
                .toList();

        assertEquals(
                List.of("publicAddress", "reachable", "resolves", "reverseDns", "smtpGreeting", "tlsPin", "urlProbe"),
                asking);
    }

    @Test
    void everyBundleResolves() {
        List<String> unresolved = postern()
                .filter(b -> b.getState() == Bundle.INSTALLED)
                .map(Bundle::getSymbolicName)
                .toList();

        assertEquals(List.of(), unresolved);
    }

    private static Stream<Bundle> postern() {
        return Arrays.stream(Services.context().getBundles())
                .filter(b -> b.getSymbolicName().startsWith("org.postern."));
    }
}
