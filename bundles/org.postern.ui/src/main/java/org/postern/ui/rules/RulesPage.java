// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.rules;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.postern.api.Subscription;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selector;
import org.postern.api.settings.Settings;
import org.postern.ui.Service;
import org.postern.ui.Watch;
import org.postern.ui.widget.Later;
import org.postern.ui.widget.Live;
import org.postern.ui.widget.Work;

/** The preference page “Rules”: the rules as sentences, in the order they are asked, and what is chosen at this moment. */
@NonNullByDefault({}) // the platform promises nothing
public final class RulesPage extends PreferencePage implements IWorkbenchPreferencePage {

    private final Settings settings;
    private final Selector selector;
    private final Watch watch;

    /** Made by the workbench. */
    public RulesPage() {
        this(Service.of(Settings.class), Service.of(Selector.class), Service.of(Watch.class));
    }

    RulesPage(Settings settings, Selector selector, Watch watch) {
        this.settings = settings;
        this.selector = selector;
        this.watch = watch;
        noDefaultAndApplyButton();
    }

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.Page_intro);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(page);
        RuleList list = new RuleList(page);
        RuleButtons buttons = new RuleButtons(page, list, this::save);
        NowText now = new NowText(page);
        Live<List<RuleRow>> live =
                new Live<>(page, Messages.Page_reading, () -> RuleRow.all(settings, selector), rows -> {
                    list.show(rows);
                    buttons.enable();
                });
        Later later = new Later(page);
        List<Subscription> subscriptions = List.of(
                settings.listen(live::refresh), watch.listen(situation -> later.run(() -> now.show(situation))));
        page.addDisposeListener(event -> subscriptions.forEach(Subscription::close));
        live.refresh();
        PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "org.postern.ui.rules");
        return page;
    }

    private void save(List<Rule> rules) {
        new Work(Messages.Page_saving, () -> settings.putRules(rules)).schedule();
    }
}
