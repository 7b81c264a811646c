package org.clipfile.archive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clipfile.article.AddressKey;
import org.clipfile.article.Identity;

/** The keys by which a fetched article is found again. */
final class Aliases {
    private Aliases() {}

    /** All of them; none for an article that was not fetched, as nobody asks for its address again. */
    static Set<String> keys(Identity identity) {
        if (identity.aliases().isEmpty()) {
            return Set.of();
        }
        Set<String> keys = new LinkedHashSet<>();
        List<String> names = new ArrayList<>(identity.aliases());
        if (identity.url() != null) {
            names.add(identity.url());
        }
        if (identity.canonicalUrl() != null && isOfOnePage(identity.canonicalUrl())) {
            names.add(identity.canonicalUrl());
        }
        names.forEach(name -> keys.add(AddressKey.of(name)));
        return keys;
    }

    /** Careless sites call their front page the right address of every page. */
    private static boolean isOfOnePage(String address) {
        return AddressKey.of(address).indexOf('/') > 0;
    }
}
