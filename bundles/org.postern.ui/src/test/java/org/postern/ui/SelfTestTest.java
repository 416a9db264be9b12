// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.service.log.Logger;
import org.postern.api.SelfCheck;
import org.postern.testing.MemorySettings;

final class SelfTestTest {

    private final List<String> said = new ArrayList<>();
    private final Logger logger = (Logger) Proxy.newProxyInstance(
            SelfTestTest.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                said.add(method.getName() + ": " + arguments[0]);
                return null;
            });
    private final MemorySettings settings = new MemorySettings();
    private final SelfTest test = new SelfTest(
            settings,
            () -> Stream.of(
                    () -> new SelfCheck.Result(true, "It works."), () -> new SelfCheck.Result(false, "It does not.")),
            logger);

    @Test
    void saysWhatDoesNotWorkInThisHost() {
        settings.put(Samples.profile("home"));

        test.run();

        assertEquals(List.of("info: It works.", "warn: It does not."), said);
    }

    @Test
    void wakesNothingWithoutAServer() {
        test.run();

        assertEquals(List.of(), said);
    }
}
