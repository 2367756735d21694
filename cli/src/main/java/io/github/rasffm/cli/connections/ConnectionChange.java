/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.connections;

import io.github.rasffm.RasConnection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What has become of a connection between two looks at the list.
 *
 * @param kind what happened
 * @param view the connection as it is now; of one that has gone: as it was seen last
 */
record ConnectionChange(Kind kind, ConnectionView view) {
    /** What can happen. */
    enum Kind {
        /** It was there when the watching began. */
        PRESENT,
        /** It has come up. */
        CONNECTED,
        /** Its state, sub-state or error is another one. */
        CHANGED,
        /** It has gone. */
        DISCONNECTED
    }

    /** What makes two rows of two lists the same connection; RAS may use a handle again, so it is not enough. */
    private record Identity(String entryName, String handle, String phoneBook) {
        static Identity of(RasConnection connection) {
            return new Identity(
                    connection.entryName(),
                    connection.handle().toString(),
                    connection.phoneBook().map(Object::toString).orElse(""));
        }
    }

    /** The first look. */
    static List<ConnectionChange> first(List<ConnectionView> views) {
        return views.stream()
                .map(view -> new ConnectionChange(Kind.PRESENT, view))
                .toList();
    }

    /** What went, changed and came, in this order, so that a connection that was dialled anew goes before it comes. */
    static List<ConnectionChange> between(List<ConnectionView> before, List<ConnectionView> after) {
        Map<Identity, ConnectionView> now = byIdentity(after);
        Map<Identity, ConnectionView> then = byIdentity(before);
        List<ConnectionChange> changes = new ArrayList<>();
        then.forEach((identity, view) -> {
            if (!now.containsKey(identity)) {
                changes.add(new ConnectionChange(Kind.DISCONNECTED, view));
            }
        });
        now.forEach((identity, view) -> {
            ConnectionView old = then.get(identity);
            if (old != null && !old.situation().equals(view.situation())) {
                changes.add(new ConnectionChange(Kind.CHANGED, view));
            }
        });
        now.forEach((identity, view) -> {
            if (!then.containsKey(identity)) {
                changes.add(new ConnectionChange(Kind.CONNECTED, view));
            }
        });
        return changes;
    }

    private static Map<Identity, ConnectionView> byIdentity(List<ConnectionView> views) {
        Map<Identity, ConnectionView> map = new LinkedHashMap<>();
        views.forEach(view -> map.put(Identity.of(view.connection()), view));
        return map;
    }
}
