package org.clipfile.camel;

import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.FailedToStartRouteException;
import org.apache.camel.ResolveEndpointFailedException;
import org.clipfile.Printable;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in one line what is wrong with a route file, and where. */
final class RouteFault {
    private RouteFault() {}

    /** A sentence for the person who wrote the file, with the line as far as it is known. */
    static String of(Throwable thrown) {
        String where = "";
        Throwable last = thrown;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYamlEngineException yaml) {
                return ofYaml(yaml);
            }
            if (cause instanceof FailedToCreateRouteException route && route.getRouteId() != null) {
                where = "route " + route.getRouteId() + ": ";
            }
            last = cause.getMessage() == null ? last : cause;
        }
        return sentence(where + String.valueOf(last.getMessage()));
    }

    /** Whether it is the routes' writer who can mend it, and not we. */
    static boolean isOne(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYamlEngineException
                    || cause instanceof FailedToCreateRouteException
                    || cause instanceof FailedToStartRouteException
                    || cause instanceof ResolveEndpointFailedException) {
                return true;
            }
        }
        return false;
    }

    private static String ofYaml(MarkedYamlEngineException yaml) {
        String what = yaml.getContext() == null ? yaml.getProblem() : yaml.getProblem() + " " + yaml.getContext();
        String where = yaml.getProblemMark()
                .or(yaml::getContextMark)
                .map(mark -> file(mark.getName()) + "line " + (mark.getLine() + 1) + ": ")
                .orElse("");
        return sentence(where + what);
    }

    /** The last part of a path, for which a mark has a whole address. */
    private static String file(@Nullable String name) {
        return name == null || !name.endsWith(".yaml") ? "" : name.substring(name.lastIndexOf('/') + 1) + ", ";
    }

    private static String sentence(String words) {
        String line = Printable.name(words.strip().replaceAll("\\s*\\R\\s*", " "));
        return line.endsWith(".") ? line : line + ".";
    }
}
