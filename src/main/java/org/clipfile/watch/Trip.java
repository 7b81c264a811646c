package org.clipfile.watch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clipfile.fetch.Answer;
import org.clipfile.fetch.FetchException;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be fetched, over all its redirects.
 *
 * @param at where it goes next
 * @param form what is told there; null if something is asked
 * @param headers that are sent everywhere: validators
 * @param secrets that are sent to the first host only
 * @param visited where it was before, in order
 * @param permanent whether all moves so far are for good
 * @param maxBytes a longer answer is broken off
 * @param end what is done in the end
 */
record Trip(
        URI at,
        @Nullable String form,
        Map<String, String> headers,
        Map<String, String> secrets,
        List<URI> visited,
        boolean permanent,
        long maxBytes,
        End end) {

    /** What is done in the end; exactly one of the two is called, once. */
    interface End {
        /** There is an answer that is no redirect. */
        void arrived(Trip trip, Answer answer);

        /** There is none. */
        void failed(Trip trip, FetchException why);

        /** What goes first if both are due. */
        default Turns.Rank rank() {
            return Turns.Rank.LOOK;
        }
    }

    static Trip to(URI at, Map<String, String> headers, Map<String, String> secrets, long maxBytes, End end) {
        return new Trip(at, null, headers, secrets, List.of(), true, maxBytes, end);
    }

    /** Tells somebody something, and takes the answer. */
    static Trip toTell(URI at, String form, long maxBytes, End end) {
        return new Trip(at, form, Map.of(), Map.of(), List.of(), true, maxBytes, end);
    }

    /** Once it was begun it goes on before others begin. */
    Turns.Rank rank() {
        return visited.isEmpty() ? end.rank() : Turns.Rank.LOOK;
    }

    /** Where it began. */
    URI start() {
        return visited.isEmpty() ? at : visited.get(0);
    }

    /** Onwards; what is secret stays with the host it was meant for. */
    Trip on(URI next, boolean forGood) {
        List<URI> path = new ArrayList<>(visited);
        path.add(at);
        boolean home = Hosts.of(next).equals(Hosts.of(at))
                && !(at.getScheme().equals("https") && next.getScheme().equals("http"));
        return new Trip(next, form, headers, home ? secrets : Map.of(), path, permanent && forGood, maxBytes, end);
    }
}
