// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/connection.h"

namespace drawbridge::live {

/// The arguments of ssh that connect to an engine, as the docker command calls it
/// (docker/cli, cli/connhelper).
QStringList sshArguments(const Endpoint& endpoint);

/// Starts the system's ssh. That it cannot connect shows in the first answer. Throws EngineError.
std::unique_ptr<Connection> openSsh(const Endpoint& endpoint, const Limits& limits);

} // namespace drawbridge::live
