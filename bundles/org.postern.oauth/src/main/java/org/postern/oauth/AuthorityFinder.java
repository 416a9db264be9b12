// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.postern.api.profile.Issuer;
import org.postern.api.signin.Result.Reason;

/** Finds the authority of an issuer: in the provider data, or else in its own metadata (RFC 8414, OpenID Connect Discovery). */
final class AuthorityFinder {

    private static final int OK = 200;

    private final KnownProviders known;
    private final Web web;
    private final Map<Issuer, Authority> found = new ConcurrentHashMap<>();

    AuthorityFinder(KnownProviders known, Web web) {
        this.known = known;
        this.web = web;
    }

    Authority of(Issuer issuer) throws OAuthException {
        Optional<Authority> there =
                known.named(issuer).map(KnownProvider::authority).or(() -> Optional.ofNullable(found.get(issuer)));
        if (there.isPresent()) {
            return there.get();
        }
        if (issuer.provider()) {
            throw new OAuthException(Reason.NOT_OFFERED, Words.say("provider.unknown", issuer));
        }
        Authority discovered = discovered(issuer);
        found.put(issuer, discovered);
        return discovered;
    }

    private Authority discovered(Issuer issuer) throws OAuthException {
        String host = String.valueOf(URI.create(issuer.text()).getHost());
        try {
            for (URI place : places(issuer)) {
                HTTPResponse answer = web.get(place);
                if (answer.getStatusCode() == OK) {
                    return read(AuthorizationServerMetadata.parse(answer.getBody()), issuer);
                }
            }
            throw new OAuthException(Reason.NOT_OFFERED, Words.say("no.metadata", issuer));
        } catch (IOException e) {
            throw Trouble.of(e, host);
        } catch (ParseException | IllegalArgumentException e) {
            throw Trouble.nonsense(host);
        }
    }

    /** RFC 8414 §3.1 puts the well-known part before the path, OpenID Connect behind it. */
    private static List<URI> places(Issuer issuer) {
        URI address = URI.create(issuer.text().replaceFirst("/$", ""));
        String origin = address.getScheme() + "://" + address.getRawAuthority();
        String path = Optional.ofNullable(address.getRawPath()).orElse("");
        return List.of(
                URI.create(origin + "/.well-known/oauth-authorization-server" + path),
                URI.create(origin + path + "/.well-known/openid-configuration"));
    }

    private static Authority read(AuthorizationServerMetadata metadata, Issuer issuer) throws OAuthException {
        if (!metadata.getIssuer().getValue().equals(issuer.text())) {
            throw new OAuthException(Reason.SUSPICIOUS, Words.say("other.issuer", issuer));
        }
        return new Authority(
                issuer.text(),
                Optional.ofNullable(metadata.getAuthorizationEndpointURI()),
                Optional.ofNullable(metadata.getTokenEndpointURI())
                        .orElseThrow(() -> new IllegalArgumentException("no token endpoint")),
                Optional.ofNullable(metadata.getDeviceAuthorizationEndpointURI()),
                Optional.ofNullable(metadata.getRevocationEndpointURI()),
                metadata.supportsAuthorizationResponseIssuerParam());
    }
}
