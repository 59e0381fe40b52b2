// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"

/// By which tags what was discovered is known again, whatever it is called in the plan.
namespace drawbridge {

/// Of a host: the engine's own id.
inline QString engineTag(const QString& id) {
    return QStringLiteral("engine:") + id;
}

/// Of a host: its id in a Swarm.
inline QString swarmNodeTag(const QString& id) {
    return QStringLiteral("node:") + id;
}

inline const QString kContainerTagPrefix = QStringLiteral("container:");

/// Of what is no service of a Compose project: the name of its container, or Swarm service.
inline QString containerTag(const QString& name) {
    return kContainerTagPrefix + name;
}

inline bool hasTagBeginning(const Component& component, const QString& prefix) {
    for (const QString& tag : component.tags) {
        if (tag.startsWith(prefix))
            return true;
    }
    return false;
}

} // namespace drawbridge
