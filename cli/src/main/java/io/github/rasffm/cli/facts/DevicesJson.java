/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import io.github.rasffm.cli.json.JsonText;
import io.github.rasffm.model.RasDevice;
import java.util.List;

/** The devices, for programs. */
final class DevicesJson {
    private DevicesJson() {}

    /** What {@code ras devices --json} prints. */
    static String of(List<RasDevice> devices) {
        return JsonText.document("rasffm.devices/1", json -> {
            json.writeArrayFieldStart("devices");
            for (RasDevice device : devices) {
                json.writeStartObject();
                JsonText.text(json, "deviceType", device.type());
                JsonText.text(json, "deviceName", device.name());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
