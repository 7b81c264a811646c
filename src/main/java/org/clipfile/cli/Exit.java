package org.clipfile.cli;

/** The exit codes of all commands, and how the help tells them. */
final class Exit {
    /** All was done. */
    static final int DONE = 0;

    static final String DONE_HELP = "0:all done";
    /** Some inputs were set aside, each with a line on standard error; the others were done. */
    static final int SOME_ASIDE = 1;

    static final String ASIDE_HELP = "1:some inputs were set aside; standard error names each and why";
    /** The command line, a setting or a rule is wrong; nothing was done. */
    static final int USAGE = 2;

    static final String USAGE_HELP = "2:the command line or a setting is wrong; nothing was done";

    private Exit() {}
}
