// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema says what the parser does. */
final class SchemaTest {

    private static final Path FILE = Path.of("schema/settings.schema.json");

    private final JsonObject schema;
    private final Schema check;
    private final DocumentJson json = new DocumentJson(
            new RuleJson(new Fixture.KnownConditions()),
            new TrustJson(new Fixture.KnownConditions()),
            Fixture::grammar,
            Substitution.NONE);

    SchemaTest() throws IOException {
        schema = StrictJson.read(Files.readString(FILE)).getAsJsonObject();
        check = new Schema(schema);
    }

    @Test
    void namesWhatTheParserKnows() {
        assertEquals(DocumentJson.NAMES, names(schema));
        assertEquals(withLock(ProfileJson.NAMES), names(definition("profile")));
        assertEquals(withLock(RuleJson.NAMES), names(definition("rule")));
        assertEquals(ParticularsJson.TIMEOUTS, names(member("timeouts")));
        assertEquals(ParticularsJson.LIMITS, names(member("limits")));
        assertEquals(withLock(TrustJson.NAMES), names(definition("trust")));
        assertEquals(
                withLock(TakeoverJson.NAMES),
                names(schema.getAsJsonObject("properties").getAsJsonObject(TakeoverJson.NAME)));
        assertEquals(withLock(OAuthClientJson.NAMES), names(definition("oauthClient")));
        assertEquals(
                DocumentJson.FORMAT,
                schema.getAsJsonObject("properties")
                        .getAsJsonObject("format")
                        .get("const")
                        .getAsInt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'format':1}",
                "{'format':1,'senderPolicyAdvice':false}",
                "{'format':1,'policyKeys':['MCowBQYDK2VwAyEAVO4T1Ti/jxTp/abdDy+Q3wj2UBwWDyRFsxqP0UB3HVk=']}",
                "{'format':1,'environment':['CORP_MAIL','_x1'],'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls','senders':['${USER}@a.example']}]}",
                "{'$schema':'urn:postern:settings:1','format':1,'profiles':[],'rules':[]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','port':465,'security':'tls','user':'me','senders':['*@a.example'],'lock':true}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls','senders':['*@a.example'],'ehlo':'[192.0.2.1]','timeouts':{'connect':5,'confirmation':3600},'limits':{'messagesPerMinute':30,'recipients':100,'octets':26214400,'connections':20},'recipients':['corp.example','*.corp.example'],'pins':['47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='],'keyStore':'me.p12'}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls','user':'me','auth':'oauth2','provider':'google','senders':['*@a.example']}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls','user':'me','auth':'password','senders':['*@a.example']}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls','auth':'certificate','keyStore':'me.p12','senders':['*@a.example']}]}",
                "{'format':1,'jakartaMail':{'take':'off','lock':true}}",
                "{'format':1,'jakartaMail':{'take':['smtp.isp.example','*.corp.example']}}",
                "{'format':1,'oauthClients':[{'provider':'google','clientId':'1.apps.example','clientSecret':'x','lock':true}]}",
                "{'format':1,'oauthClients':[{'issuer':'https://login.example/realm','clientId':'postern','scopes':['smtp','offline_access']}]}",
                "{'format':1,'rules':[{'id':'a','name':'A','when':{'gateway':'1','dnsDomain':['a','b']},'use':'a','fallbacks':['b'],'lock':false}]}",
                "{'format':1,'trust':[{'id':'a','profile':'a','when':{'tlsPin':{'host':'b.example','pin':['x','y']}},'lock':true}]}",
                "{'format':1,'profiles':[{'id':'a','remove':true}],'rules':[{'id':'a','remove':true,'lock':true}],'trust':[{'id':'a','remove':true}]}",
                "{'format':1,'oauthClients':[{'provider':'google','remove':true},{'issuer':'https://login.example/realm','remove':true,'lock':true}]}",
                "{'format':1,'rules':[{'id':'a','when':{'any':[{'not':{'gateway':{'address':['1',2],'on':'any'}}},{'all':[]}]},'use':'a'}]}"
            })
    void acceptsWhatTheParserAccepts(String text) {
        assertTrue(parsed(text));
        assertTrue(check.accepts(StrictJson.read(text.replace('\'', '"'))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{'format':2}",
                "{'format':'1'}",
                "{'format':1,'rule':[]}",
                "{'format':1,'environment':'CORP_MAIL'}",
                "{'format':1,'policyKeys':['MIIB']}",
                "{'format':1,'environment':['CORP-MAIL']}",
                "{'format':1,'environment':['']}",
                "{'format':1,'profiles':{}}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls'}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'ssl','senders':['*@a.example']}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','port':0,'security':'tls','senders':['*@a.example']}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','port':1.5,'security':'tls','senders':['*@a.example']}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls','senders':[]}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls','senders':['me']}]}",
                "{'format':1,'profiles':[{'id':'-a','name':'A','host':'a.example','security':'tls','senders':['*@a.example']}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls','senders':['*@a.example'],'timeouts':{'connect':0}}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls','senders':['*@a.example'],'timeouts':{'greeting':5}}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls','senders':['*@a.example'],'timeouts':30}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls','senders':['*@a.example'],'limits':{'recipients':0}}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls','senders':['*@a.example'],'limits':{'octets':'10 MB'}}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls','senders':['*@a.example'],'limits':{'connections':21}}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls','senders':['*@a.example'],'pins':['sha256']}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls','senders':['*@a.example'],'pins':'47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls','senders':['*@a.example'],'recipients':['']}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls','senders':['*@a.example'],'ehlo':''}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls','user':'me','auth':'oauth','provider':'google','senders':['*@a.example']}]}",
                "{'format':1,'profiles':[{'id':'a','name':'A','host':'a.example','security':'tls','user':'me','auth':'oauth2','issuer':'google','senders':['*@a.example']}]}",
                "{'format':1,'profiles':[{'remove':true}]}",
                "{'format':1,'profiles':[{'id':'-a','remove':true}]}",
                "{'format':1,'profiles':[{'id':'a','remove':false}]}",
                "{'format':1,'rules':[{'id':'a','use':'b','remove':true}]}",
                "{'format':1,'oauthClients':[{'id':'google','remove':true}]}",
                "{'format':1,'jakartaMail':'off'}",
                "{'format':1,'jakartaMail':{}}",
                "{'format':1,'jakartaMail':{'take':'some'}}",
                "{'format':1,'jakartaMail':{'take':[]}}",
                "{'format':1,'jakartaMail':{'take':['smtp isp']}}",
                "{'format':1,'oauthClients':[{'clientId':'postern'}]}",
                "{'format':1,'oauthClients':[{'provider':'google'}]}",
                "{'format':1,'oauthClients':[{'provider':'Google','clientId':'postern'}]}",
                "{'format':1,'oauthClients':[{'provider':'google','clientId':'a b'}]}",
                "{'format':1,'rules':[{'id':'a','use':'a'}]}",
                "{'format':1,'trust':[{'id':'a','profile':'a'}]}",
                "{'format':1,'trust':[{'id':'a','use':'a','when':{'vpn':'any'}}]}",
                "{'format':1,'rules':[{'id':'a','when':[],'use':'a'}]}",
                "{'format':1,'rules':[{'id':'a','when':{'gateway':[]},'use':'a'}]}",
                "{'format':1,'rules':[{'id':'a','when':{'gateway':null},'use':'a'}]}",
                "{'format':1,'rules':[{'id':'a','when':{'any':{}},'use':'a'}]}",
                "{'format':1,'rules':[{'id':'a','when':{},'use':'a','fallbacks':'b'}]}"
            })
    void refusesWhatTheParserRefuses(String text) {
        assertTrue(!parsed(text));
        assertTrue(!check.accepts(StrictJson.read(text.replace('\'', '"'))));
    }

    private boolean parsed(String text) {
        try {
            json.read(
                    text.replace('\'', '"'),
                    new Owner(new Place(Path.of("policy.json"), Rank.MACHINE), true),
                    List.of());
            return true;
        } catch (Complaint e) {
            return false;
        }
    }

    private JsonObject member(String name) {
        return definition("profile").getAsJsonObject("properties").getAsJsonObject(name);
    }

    private JsonObject definition(String name) {
        return schema.getAsJsonObject("$defs").getAsJsonObject(name);
    }

    private static Set<String> names(JsonObject object) {
        return object.getAsJsonObject("properties").keySet();
    }

    private static Set<String> withLock(Set<String> names) {
        Set<String> all = new HashSet<>(names);
        all.add("lock");
        return all;
    }

    /** As much of JSON Schema as ours uses; it fails on a word it does not know. */
    private record Schema(JsonObject root) {

        boolean accepts(JsonElement value) {
            return valid(root, value);
        }

        private boolean valid(JsonObject schema, JsonElement value) {
            return schema.entrySet().stream().allMatch(word -> holds(schema, word.getKey(), word.getValue(), value));
        }

        private boolean holds(JsonObject schema, String word, JsonElement is, JsonElement value) {
            return switch (word) {
                case "$schema", "$id", "$defs", "title", "description" -> true;
                case "$ref" -> valid(root.getAsJsonObject("$defs").getAsJsonObject(name(is)), value);
                case "type" ->
                    is.isJsonArray()
                            ? is.getAsJsonArray().asList().stream().anyMatch(type -> typed(type.getAsString(), value))
                            : typed(is.getAsString(), value);
                case "const" ->
                    value.isJsonPrimitive()
                            && value.getAsJsonPrimitive().isNumber()
                            && value.getAsInt() == is.getAsInt();
                case "enum" -> is.getAsJsonArray().contains(value);
                case "anyOf" ->
                    is.getAsJsonArray().asList().stream().anyMatch(option -> valid(option.getAsJsonObject(), value));
                case "pattern" -> value.getAsString().matches(is.getAsString());
                case "minLength" -> value.getAsString().length() >= is.getAsInt();
                case "minimum" -> value.getAsDouble() >= is.getAsDouble();
                case "maximum" -> value.getAsDouble() <= is.getAsDouble();
                case "minItems" ->
                    !value.isJsonArray() || value.getAsJsonArray().size() >= is.getAsInt();
                case "items" ->
                    !value.isJsonArray()
                            || value.getAsJsonArray().asList().stream()
                                    .allMatch(item -> valid(is.getAsJsonObject(), item));
                case "required" ->
                    !value.isJsonObject()
                            || is.getAsJsonArray().asList().stream()
                                    .allMatch(name -> value.getAsJsonObject().has(name.getAsString()));
                case "properties" ->
                    !value.isJsonObject()
                            || is.getAsJsonObject().entrySet().stream()
                                    .filter(e -> value.getAsJsonObject().has(e.getKey()))
                                    .allMatch(e -> valid(
                                            e.getValue().getAsJsonObject(),
                                            value.getAsJsonObject().get(e.getKey())));
                case "additionalProperties" ->
                    !value.isJsonObject()
                            || value.getAsJsonObject().entrySet().stream()
                                    .filter(e -> !declared(schema, e.getKey()))
                                    .allMatch(e -> is.isJsonObject() && valid(is.getAsJsonObject(), e.getValue()));
                default -> throw new IllegalStateException("This test does not know the word " + word);
            };
        }

        private static boolean declared(JsonObject schema, String name) {
            return schema.has("properties")
                    && schema.getAsJsonObject("properties").has(name);
        }

        private static String name(JsonElement reference) {
            return reference.getAsString().replace("#/$defs/", "");
        }

        private static boolean typed(String type, JsonElement value) {
            return switch (type) {
                case "object" -> value.isJsonObject();
                case "array" -> value.isJsonArray();
                case "string" ->
                    value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
                case "boolean" ->
                    value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean();
                case "number" ->
                    value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
                case "integer" -> typed("number", value) && value.getAsDouble() % 1 == 0;
                default -> throw new IllegalStateException("This test does not know the type " + type);
            };
        }
    }
}
