// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/engine/found.h"

namespace drawbridge::engine {

/// What containers give a component, the same for all kinds of services.
struct Observed {
    QString image;
    bool hasHealthCheck = false;
    std::optional<double> cpus;
    std::optional<Bytes> memory;
    std::vector<live::MountFacts> mounts;
    std::vector<NetworkInterface> interfaces;
    std::vector<live::PublishedPort> ports;
    QString restartPolicy; ///< empty: not told
};

ComponentKind kindOf(const QString& image, bool dependsOnOthers);
/// Takes over what was observed; keeps what people gave: kind, note, targets, dependencies, recovery.
void update(Work& work, const live::EngineFacts& engine, const Observed& observed, Component& component);

} // namespace drawbridge::engine
