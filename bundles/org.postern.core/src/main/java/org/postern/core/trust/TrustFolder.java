// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.postern.core.disk.DurableFile;

/** Small files in one folder, each replaced as a whole: several processes need no lock. */
record TrustFolder(Path path) {

    private static final long MOST_OCTETS = 64 * 1024;

    /** Empty if there is no such file. */
    List<String> read(String name) throws IOException {
        Path file = path.resolve(name);
        if (!file.toFile().exists()) {
            return List.of();
        }
        if (Files.size(file) > MOST_OCTETS) {
            throw new IOException("larger than it can be");
        }
        return Files.readAllLines(file);
    }

    void replace(String name, List<String> lines) throws IOException {
        DurableFile.folder(path);
        byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        new DurableFile(path.resolve(name)).replace(new ByteArrayInputStream(text));
        DurableFile.sync(path);
    }

    void remove(String name) throws IOException {
        if (Files.deleteIfExists(path.resolve(name))) {
            DurableFile.sync(path);
        }
    }

    /** The files there are whose names begin so. */
    List<String> names(String prefix) throws IOException {
        List<String> names = new ArrayList<>();
        if (path.toFile().isDirectory()) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(path, prefix + "*")) {
                files.forEach(file -> names.add(String.valueOf(file.getFileName())));
            }
        }
        names.removeIf(name -> name.endsWith(DurableFile.UNFINISHED));
        names.sort(null);
        return names;
    }

    /** A short name for any text. */
    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
