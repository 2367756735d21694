/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli;

import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.CommandModel;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.session.FailureReport;
import io.github.rasffm.cli.session.Names;
import io.github.rasffm.cli.session.Product;
import io.github.rasffm.cli.session.RasSession;
import io.github.rasffm.cli.terminal.Columns;
import io.github.rasffm.cli.terminal.Interrupts;
import io.github.rasffm.cli.terminal.SystemInterrupts;
import io.github.rasffm.cli.terminal.SystemTerminal;
import io.github.rasffm.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code ras} itself: its options, which every command takes as well, and the way in. */
public final class RasCommand implements Callable<Integer>, CommandContext {
    private static final int NARROWEST_HELP = 55;

    private final Terminal terminal;
    private final Interrupts interrupts;
    private final Map<String, String> environment;

    private final CommandSpec spec;
    private boolean noColor;
    private @Nullable Path library;
    private @Nullable String scenario;

    RasCommand(Terminal terminal, Interrupts interrupts, Map<String, String> environment) {
        this.terminal = terminal;
        this.interrupts = interrupts;
        this.environment = environment;
        this.spec = model().spec();
        spec.versionProvider(new Version());
        spec.usageMessage().synopsisSubcommandLabel("COMMAND").autoWidth(false);
    }

    private CommandModel model() {
        return new CommandModel(this, "ras", "Dials, lists, looks at and hangs up Windows Remote Access connections.")
                .forCommandsBelow()
                .flag(
                        "--no-color",
                        "Plain text; also by the variable NO_COLOR, and always in pipes and files.",
                        on -> noColor = on)
                .option(
                        new String[] {"--library"},
                        "FILE",
                        Path.class,
                        "Use this RAS library instead of the system's.",
                        file -> library = file)
                .option(
                        new String[] {"--scenario"},
                        "NAME",
                        String.class,
                        "Use the simulator, and let it behave so: a built-in scenario or a file.",
                        name -> scenario = name)
                .add(OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help message and exit."))
                .add(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Print version information and exit."));
    }

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        if (System.getProperty("jdk.console") == null) {
            // JDK 22 to 24 would take JLine, which reads Ctrl-C as a key and leaves a raw terminal to who exits.
            System.setProperty("jdk.console", "java.base");
        }
        Map<String, String> environment = System.getenv();
        int code = run(SystemTerminal.detect(environment), new SystemInterrupts(), environment, arguments);
        if (code != ExitCode.OK) {
            System.exit(code);
        } // all threads are daemons; System.exit would load a logger first
    }

    /** Runs the command in this process and gives its exit code. */
    static int run(Terminal detected, Interrupts interrupts, Map<String, String> environment, String... arguments) {
        // Looked at before parsing, as help and complaints about the parsing are coloured too.
        Terminal terminal = Arrays.asList(arguments).contains("--no-color") ? detected.withoutColour() : detected;
        StringWriter help = new StringWriter();
        boolean colour = terminal.colourOut() && terminal.width() >= NARROWEST_HELP;
        RasCommand ras = new RasCommand(terminal, interrupts, environment);
        CommandLine commandLine = new CommandLine(ras.spec, CommandModel.FACTORY);
        Commands.add(commandLine, ras, arguments);
        commandLine
                .setExpandAtFiles(false) // @ may begin the name of an entry
                .setOut(new PrintWriter(help, true))
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.max(NARROWEST_HELP, terminal.proseWidth()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, at, parsed) -> FailureReport.print(terminal, failure))
                .setParameterExceptionHandler((wrong, args) -> complain(terminal, wrong));
        space(commandLine);
        commandLine.getSubcommands().values().forEach(RasCommand::space);
        int code = commandLine.execute(arguments);
        show(help.toString(), terminal);
        return written(terminal) || code != ExitCode.OK ? code : ExitCode.FAILED;
    }

    /** Whether the result has reached standard output; a remark that is lost is no failure. */
    private static boolean written(Terminal terminal) {
        String failure = terminal.out().failure();
        // Who closes the pipe (ras list | head -1) has seen enough.
        if (failure != null && !failure.equals("Broken pipe")) {
            terminal.complain("the output could not be written: " + failure);
        }
        return failure == null;
    }

    /** Prints what picocli has written; it cannot write for a narrower screen than {@link #NARROWEST_HELP}. */
    private static void show(String help, Terminal terminal) {
        for (String line : help.lines().toList()) {
            if (terminal.width() < NARROWEST_HELP) {
                Columns.rewrap(line, terminal.width()).forEach(terminal.out()::println);
            } else {
                terminal.out().println(line);
            }
        }
    }

    private static void space(CommandLine commandLine) {
        commandLine
                .getCommandSpec()
                .usageMessage()
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .commandListHeading("%nCommands:%n");
    }

    private static int complain(Terminal terminal, ParameterException wrong) {
        CommandLine at = wrong.getCommandLine();
        String message = String.valueOf(wrong.getMessage());
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            boolean command = at.getParent() == null && !first.startsWith("-");
            message = command ? "there is no command " + first : at.getCommandName() + " does not take " + first;
        }
        terminal.complain(Columns.printable(message));
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            List<String> near = Names.nearest(unmatched.getUnmatched().get(0), words(at));
            if (!near.isEmpty()) {
                terminal.advise("Did you mean " + Names.either(near) + "?");
            }
        }
        terminal.advise("Try: " + at.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** What may stand there: picocli's own suggestions know no distance that is too far. */
    private static List<String> words(CommandLine at) {
        return Stream.concat(
                        at.getSubcommands().keySet().stream(),
                        at.getCommandSpec().optionsMap().keySet().stream().filter(option -> option.startsWith("--")))
                .toList();
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public Integer call() {
        if (!spec.commandLine().getParseResult().originalArgs().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "a command is missing");
        }
        spec.commandLine().usage(terminal.err());
        return ExitCode.USAGE;
    }

    @Override
    public Terminal terminal() {
        return noColor ? terminal.withoutColour() : terminal;
    }

    @Override
    public Interrupts interrupts() {
        return interrupts;
    }

    @Override
    public RasSession open() {
        return RasSession.open(terminal(), environment, library, scenario, false);
    }

    @Override
    public RasSession openToFollow() {
        return RasSession.open(terminal(), environment, library, scenario, true);
    }

    /** What {@code ras --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "ras " + Product.version(),
                "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
            };
        }
    }
}
