// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Condition.Context;
import org.postern.api.rule.When;
import org.postern.core.Words;

/**
 * Asks active conditions, those of one rule at the same time, and keeps for a minute what they said about this network.
 * When the network changes, the running ones are interrupted and everything is forgotten.
 */
final class ActiveAnswers implements AutoCloseable {

    private static final Words WORDS = new Words(ActiveAnswers.class);

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final NetworkMonitor monitor;
    private final ExecutorService threads = Executors.newCachedThreadPool(ActiveAnswers::thread);
    private final Map<When.Is, Asked> asked = new HashMap<>();
    private NetworkSnapshot network = NetworkSnapshot.OFFLINE;

    private record Asked(Instant at, Future<Answer> answer) {}

    ActiveAnswers(NetworkMonitor monitor) {
        this.monitor = monitor;
    }

    /** What the leaves say, each within its deadline. */
    Map<Leaf, Answer> ask(List<Leaf> leaves, Context context) {
        try (Subscription watch = monitor.listen(changed -> moved(changed))) {
            Map<Leaf, Future<Answer>> running = new LinkedHashMap<>();
            leaves.forEach(leaf -> running.put(leaf, start(leaf, context)));
            Map<Leaf, Answer> answers = new HashMap<>();
            running.forEach((leaf, answer) -> answers.put(leaf, await(leaf, answer)));
            if (!monitor.current().equals(context.snapshot())) {
                forget(); // it was another network that answered
                answers.replaceAll((leaf, answer) -> moved(leaf));
            }
            return answers;
        }
    }

    /** Asks anew from now on. */
    synchronized void forget() {
        asked.values().forEach(each -> each.answer().cancel(true));
        asked.clear();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private synchronized void moved(NetworkSnapshot now) {
        if (!now.equals(network)) {
            forget();
            network = now;
        }
    }

    private synchronized Future<Answer> start(Leaf leaf, Context context) {
        moved(context.snapshot());
        Instant now = context.clock().instant();
        asked.values().removeIf(each -> each.at().plus(FRESH).isBefore(now));
        return asked.computeIfAbsent(
                        leaf.is(),
                        is -> new Asked(
                                now, threads.submit(() -> leaf.question().ask(context))))
                .answer();
    }

    private static Answer await(Leaf leaf, Future<Answer> running) {
        try {
            return running.get();
        } catch (CancellationException | ExecutionException e) {
            return moved(leaf);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return moved(leaf);
        }
    }

    private static Answer moved(Leaf leaf) {
        return Answer.unknown(WORDS.text("evidence.moved", leaf.is().kind()));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "Postern questions");
        thread.setDaemon(true);
        return thread;
    }
}
