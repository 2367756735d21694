/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import io.github.rasffm.cli.session.CommandContext;
import io.github.rasffm.cli.session.ExitCode;
import io.github.rasffm.cli.session.RasSession;
import io.github.rasffm.cli.terminal.Table;
import io.github.rasffm.cli.terminal.Terminal;
import io.github.rasffm.model.RasDevice;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ras devices}: what RAS can dial with. */
@Command(name = "devices", description = "Lists the devices that RAS can dial with.")
public final class DevicesCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandContext ras;

    @Option(names = "--json", description = "Print JSON (docs/ras-json.md).")
    private boolean json;

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
