/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;

/**
 * What picocli is to know of a command, said by calls. Annotations would say the same, but the JVM then makes a class
 * for each kind of them at every start, which no cache keeps: a third of the work of a start.
 */
public final class CommandModel {
    /** What picocli makes objects by: its own factory looks for Groovy in every jar first. */
    public static final IFactory FACTORY = CommandModel::make;

    private final CommandSpec spec;
    private ScopeType scope = ScopeType.LOCAL;

    /**
     * A command without options as yet.
     *
     * @param command what it does
     * @param description the first line stands in the list of commands as well
     */
    public CommandModel(Callable<Integer> command, String name, String... description) {
        spec = CommandSpec.wrapWithoutInspection(command, FACTORY).name(name);
        spec.usageMessage().description(description).sortOptions(false);
    }

    private static <T> T make(Class<T> type) throws ReflectiveOperationException {
        return type.isAssignableFrom(ArrayList.class)
                ? type.cast(new ArrayList<>())
                : type.getDeclaredConstructor().newInstance();
    }

    /** From here on, the commands below this one have its options as well. */
    public CommandModel forCommandsBelow() {
        scope = ScopeType.INHERIT;
        spec.scopeType(ScopeType.INHERIT);
        return this;
    }

    /** What stands below the help. */
    public CommandModel footer(String... lines) {
        spec.usageMessage().footer(lines);
        return this;
    }

    /** An option without a value. */
    public CommandModel flag(String name, String description, Consumer<Boolean> to) {
        return add(OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .setter(new Setter(value -> to.accept(Boolean.TRUE.equals(value)))));
    }

    /** An option with a value of a type that picocli reads by itself; null where it is not given. */
    public <T> CommandModel option(
            String[] names, String label, Class<T> type, String description, Consumer<@Nullable T> to) {
        return add(valued(names, label, type, description, to));
    }

    /** The same with a reader of its own. */
    public <T> CommandModel option(
            String name,
            String label,
            Class<T> type,
            ITypeConverter<T> reader,
            String description,
            Consumer<@Nullable T> to) {
        return add(valued(new String[] {name}, label, type, description, to).converters(reader));
    }

    private static <T> OptionSpec.Builder valued(
            String[] names, String label, Class<T> type, String description, Consumer<@Nullable T> to) {
        return OptionSpec.builder(names)
                .paramLabel(label)
                .type(type)
                .description(description)
                .setter(new Setter(value -> to.accept(type.cast(value))));
    }

    /** An option that is made elsewhere. */
    public CommandModel add(OptionSpec.Builder option) {
        spec.addOption(option.scopeType(scope).build());
        return this;
    }

    /** A word that may be left out; null then. */
    public CommandModel word(String label, String description, Consumer<@Nullable String> to) {
        return add(PositionalParamSpec.builder()
                .paramLabel(label)
                .arity("0..1")
                .type(String.class)
                .description(description)
                .setter(new Setter(value -> to.accept((String) value))));
    }

    /** A word of a few, which must be there. */
    public <T extends Enum<T>> CommandModel choice(String label, Class<T> type, String description, Consumer<T> to) {
        return add(PositionalParamSpec.builder()
                .paramLabel(label)
                .arity("1")
                .required(true)
                .type(type)
                .description(description)
                .setter(new Setter(value -> {
                    if (value != null) {
                        to.accept(type.cast(value));
                    }
                })));
    }

    /** Words, as many as the arity says. */
    @SuppressWarnings("unchecked") // picocli makes it of the types that it is told
    public CommandModel words(String label, String arity, String description, Consumer<List<String>> to) {
        return add(PositionalParamSpec.builder()
                .paramLabel(label)
                .arity(arity)
                .required(!arity.startsWith("0"))
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .setter(new Setter(value -> to.accept(value == null ? List.of() : (List<String>) value))));
    }

    private CommandModel add(PositionalParamSpec.Builder words) {
        spec.addPositional(words.build());
        return this;
    }

    /** What picocli takes. */
    public CommandSpec spec() {
        return spec;
    }

    /** Hands on what picocli has read; null, before each parsing, stands for nothing. */
    private record Setter(Consumer<@Nullable Object> to) implements ISetter {
        @Override
        public <T> @Nullable T set(@Nullable T value) {
            to.accept(value);
            return null; // the value before, for which nobody asks
        }
    }
}
