/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant by a name that is not there. */
final class Nearest {
    private Nearest() {}

    /** The name and, for the end of a message, those that look like it; where none does, all that there are. */
    static String hint(String name, Collection<String> names) {
        int tolerated = Math.max(1, name.length() / 4);
        List<String> near = names.stream()
                .filter(each -> distance(name.toLowerCase(Locale.ROOT), each.toLowerCase(Locale.ROOT)) <= tolerated)
                .toList();
        return near.isEmpty()
                ? name + "; there are " + String.join(", ", names)
                : name + "; did you mean " + String.join(" or ", near) + "?";
    }

    /** How many characters have to be put in, taken out or changed to make one name of the other. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int i = 0; i < above.length; i++) {
            above[i] = i;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] now = new int[to.length() + 1];
            now[0] = row;
            for (int i = 1; i < now.length; i++) {
                int changed = above[i - 1] + (from.charAt(row - 1) == to.charAt(i - 1) ? 0 : 1);
                now[i] = Math.min(changed, Math.min(above[i], now[i - 1]) + 1);
            }
            above = now;
        }
        return above[to.length()];
    }
}
