// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"

namespace drawbridge {

inline const QString kComposeTagPrefix = QStringLiteral("compose:");

/// The tag of all components of a Compose project.
inline QString composeTag(const QString& project) {
    return kComposeTagPrefix + project;
}

/// The Compose project that a component was imported from; empty: none.
inline QString composeProjectOf(const Component& component) {
    for (const QString& tag : component.tags) {
        if (tag.startsWith(kComposeTagPrefix))
            return tag.mid(kComposeTagPrefix.size());
    }
    return {};
}

} // namespace drawbridge
