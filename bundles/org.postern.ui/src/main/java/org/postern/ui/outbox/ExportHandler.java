// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Writes a message that waits to a file. */
@NonNullByDefault({}) // the platform promises nothing
public final class ExportHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        Chosen.in(event)
                .ifPresent(chosen -> file(chosen, shell)
                        .ifPresent(file -> chosen.decide(Messages.Export_job, id -> export(chosen, file))));
        return null;
    }

    private static Optional<Path> file(Chosen chosen, Shell shell) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.Export_title);
        dialog.setFilterExtensions(new String[] {"*.eml"});
        dialog.setFileName(chosen.entry().id() + ".eml");
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    private static void export(Chosen chosen, Path file) {
        try (InputStream content = chosen.entry().message().content().open()) {
            Files.copy(content, file);
        } catch (FileAlreadyExistsException e) {
            throw new UncheckedIOException(NLS.bind(Messages.Export_exists, file), e);
        } catch (IOException e) {
            throw new UncheckedIOException(NLS.bind(Messages.Export_failed, file, e.getMessage()), e);
        }
    }
}
