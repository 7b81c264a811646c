package org.clipfile.clip;

/** The name and version that articles carry. */
public final class Tool {
    /** {@code clipfile}. */
    public static final String NAME = "clipfile";

    private Tool() {}

    /** The version of this build, or {@code dev} when run from classes. */
    public static String version() {
        String version = Tool.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
