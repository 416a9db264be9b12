// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Condition;
import org.postern.api.rule.Conditions;
import org.postern.api.rule.Parameters;

/** A condition from another bundle comes and goes at run time. */
final class ContributedConditionTest {

    private static final String PLUGIN = """
            <plugin>
              <extension id="docking" point="org.postern.core.conditions">
                <condition kind="dock" label="the dock is {0}" imitable="true"
                    class="org.postern.tests.ContributedConditionTest$Dock">
                  <parameter name="model" kind="text" label="Model" example="WD19" required="true"/>
                </condition>
              </extension>
            </plugin>
            """;

    /** Made by the registry. */
    public static final class Dock implements Condition {
        @Override
        public Answer evaluate(Parameters parameters, Context context) {
            return Answer.yes("the dock is " + parameters.one("model", ""));
        }
    }

    private final IContributor us = ContributorFactoryOSGi.createContributor(FrameworkUtil.getBundle(Dock.class));
    private final Heard heard = new Heard();

    @Test
    void isKnownWhileItsBundleContributesIt() throws InterruptedException {
        Conditions conditions = Services.get(Conditions.class);
        IExtensionRegistry registry = Services.get(IExtensionRegistry.class);
        registry.addListener(heard, "org.postern.core.conditions");

        assertTrue(conditions.find("dock").isEmpty());
        var plugin = new ByteArrayInputStream(PLUGIN.getBytes(StandardCharsets.UTF_8));
        assertTrue(registry.addContribution(plugin, us, false, null, null, null));
        heard.await();
        assertTrue(conditions.find("dock").isPresent());
        assertEquals(Optional.empty(), conditions.complaint("dock", new Parameters(Map.of("model", List.of("WD19")))));
        Arrays.stream(registry.getExtensions(us)).forEach(e -> registry.removeExtension(e, null));
        heard.await();
        assertTrue(conditions.find("dock").isEmpty());
        registry.removeListener(heard);
    }
}
