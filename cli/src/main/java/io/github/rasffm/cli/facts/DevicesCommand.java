/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.CommandModel;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.session.RasSession;
import io.github.rasffm.cli.terminal.Table;
import io.github.rasffm.cli.terminal.Terminal;
import io.github.rasffm.model.RasDevice;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ras devices}: what RAS can dial with. */
public final class DevicesCommand implements Callable<Integer> {
    private final CommandContext ras;
    private boolean json;

    /** Takes what all commands share. */
    public DevicesCommand(CommandContext ras) {
        this.ras = ras;
    }

    /** What picocli is to know of it. */
    public CommandSpec spec() {
        return new CommandModel(this, "devices", "Lists the devices that RAS can dial with.")
                .flag("--json", "Print JSON (docs/ras-json.md).", on -> json = on)
                .spec();
    }

    @Override
    public Integer call() {
        try (RasSession session = ras.open()) {
            List<RasDevice> devices = session.ras().devices();
            Terminal terminal = ras.terminal();
            if (json) {
                terminal.out().println(DevicesJson.of(devices));
            } else if (devices.isEmpty()) {
                terminal.out().println("RAS has no devices.");
            } else {
                Table table = new Table("TYPE", "DEVICE");
                devices.forEach(device -> table.row(device.type(), device.name()));
                table.print(terminal);
            }
            return ExitCode.OK;
        }
    }
}
