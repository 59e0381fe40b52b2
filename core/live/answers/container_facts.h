// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/answers/answer_values.h"

namespace drawbridge::live {

/// Of the answer to /containers/ID/json, of Docker or Podman.
ContainerFacts containerFacts(const QJsonObject& inspected, const QSet<QString>& known);
/// Its names for others: of the container, its Compose service, its aliases.
QStringList containerNames(const QJsonObject& inspected);

} // namespace drawbridge::live
