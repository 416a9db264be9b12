// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rules in this bundle. */
final class BuiltInRules {

    static final String CONTRIBUTOR = "org.postern.diagnosis";

    /** In the order in which they decide: what one provider means by its words, what words mean, what codes mean. */
    private static final List<String> FILES = List.of(
            "provider/google",
            "provider/microsoft",
            "provider/yahoo",
            "provider/apple",
            "provider/yandex",
            "provider/zoho",
            "provider/fastmail",
            "provider/gmx",
            "provider/orange",
            "provider/t-online",
            "provider/netease",
            "provider/mimecast",
            "provider/godaddy",
            "provider/facebook",
            "provider/comcast",
            "provider/cox",
            "provider/amazon",
            "provider/sendgrid",
            "provider/aliyun",
            "provider/eyou",
            "provider/tencent",
            "clients",
            "languages",
            "network",
            "tls",
            "sign-in",
            "message-size",
            "domain-auth",
            "reputation",
            "volume",
            "sender",
            "recipient",
            "content",
            "server",
            "protocol",
            "policy",
            "hints",
            "codes");

    private BuiltInRules() {}

    static List<RuleFile> files() {
        return FILES.stream().map(BuiltInRules::file).toList();
    }

    private static RuleFile file(String name) {
        try (InputStream in =
                Objects.requireNonNull(BuiltInRules.class.getResourceAsStream("rules/" + name + ".json"), name)) {
            return RuleFile.read(new InputStreamReader(in, StandardCharsets.UTF_8), CONTRIBUTOR);
        } catch (RuleFileException e) {
            throw new IllegalStateException(name + ".json: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
