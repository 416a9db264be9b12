// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.check.ServerCheck;
import org.postern.api.discovery.Candidate;
import org.postern.api.discovery.Discovery;
import org.postern.api.discovery.Inquiry;
import org.postern.api.discovery.Result;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Visible;
import org.postern.api.network.NameServers;
import org.postern.api.trust.Authorities;

/** Asks all sources side by side, and answers as soon as no preferred one can say better. */
@Component
public final class ProviderDiscovery implements Discovery {

    private static final Comparator<Candidate> EVERYWHERE_FIRST = Comparator.comparing(Candidate::insideOnly)
            .thenComparing(candidate -> !candidate.server().security().verified());

    private final List<Source> sources;
    private final Duration patience;

    @Activate
    public ProviderDiscovery(
            @Reference NameServers nameServers, @Reference ServerCheck check, @Reference Authorities authorities) {
        this(sources(new HttpsWeb(authorities), Places.WORLD, nameServers, check), PATIENCE);
    }

    /** @param sources the preferred first */
    ProviderDiscovery(List<Source> sources, Duration patience) {
        this.sources = List.copyOf(sources);
        this.patience = patience;
    }

    static List<Source> sources(Web web, Places places, NameServers nameServers, ServerCheck check) {
        return List.of(
                new PublishedConfig(web, places::ownHost),
                new PublishedConfig(web, question -> Places.at(places.wellKnown(), question.domain())),
                new PublishedConfig(web, question -> Places.at(places.database(), question.domain())),
                new MailHost(web, places, nameServers),
                new ServiceRecords(nameServers),
                new UsualNames(check));
    }

    @Override
    public String announcement(EmailAddress address) {
        return Question.of(address)
                .map(question -> Words.say("announcement", question.domain()))
                .orElseGet(() -> Words.say("no.domain", Visible.text(address.domain())));
    }

    @Override
    public Result servers(EmailAddress address) {
        return Question.of(address)
                .map(this::answered)
                .orElseGet(() -> new Result.NothingFound(
                        List.of(new Inquiry(Visible.text(address.domain()), announcement(address)))));
    }

    private Result answered(Question question) {
        ExecutorService executor = Executors.newFixedThreadPool(sources.size(), ProviderDiscovery::thread);
        try {
            return first(sources.stream()
                    .map(source -> started(source, question, executor))
                    .toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Cancelled();
        } finally {
            executor.shutdownNow();
        }
    }

    private static Thread thread(Runnable body) {
        Thread thread = new Thread(body, "Postern finds servers");
        thread.setDaemon(true);
        return thread;
    }

    private CompletableFuture<Answer> started(Source source, Question question, Executor executor) {
        Answer late = Answer.none(source.place(question), Words.say("late"));
        return CompletableFuture.supplyAsync(() -> uninterrupted(source, question), executor)
                .completeOnTimeout(late, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Only {@link #answered} interrupts, when nobody waits any more. */
    private static Answer uninterrupted(Source source, Question question) {
        try {
            return source.answer(question);
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }

    /** In the order of preference, until something works everywhere. */
    private static Result first(List<CompletableFuture<Answer>> answers) throws InterruptedException {
        List<Candidate> candidates = new ArrayList<>();
        List<Inquiry> inVain = new ArrayList<>();
        for (CompletableFuture<Answer> coming : answers) {
            Answer answer = awaited(coming);
            candidates.addAll(answer.candidates());
            inVain.add(answer.inquiry());
            if (answer.candidates().stream().anyMatch(candidate -> !candidate.insideOnly())) {
                break;
            }
        }
        candidates.sort(EVERYWHERE_FIRST);
        return candidates.isEmpty() ? new Result.NothingFound(inVain) : new Result.Found(candidates);
    }

    private static Answer awaited(CompletableFuture<Answer> coming) throws InterruptedException {
        try {
            return coming.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A source says what is wrong, and does not throw", e);
        }
    }
}
