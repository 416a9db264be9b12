// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.rule;

import java.util.List;
import java.util.Optional;
import org.postern.api.Subscription;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;

/** The signals contributed at this moment; whoever makes a snapshot of this computer's network puts them into it. */
public interface Signals {

    /** Where there are none. */
    Signals NONE = new NoSignals();

    /** What they say now. Contributors are waited for a fraction of a second, the first time some seconds. */
    List<Signal> observe();

    /**
     * Calls {@code changed} whenever {@link #observe} may say something else than before, the first time at once. On any
     * thread; it returns at once.
     */
    Subscription follow(Runnable changed);

    /** Why a contributed signal is not there, as half a sentence that can follow “because”; empty if nothing is wrong with it. */
    Optional<String> failure(SignalName name);

    /** All that is wrong with contributed signals, each a half sentence. */
    List<String> failures();
}
