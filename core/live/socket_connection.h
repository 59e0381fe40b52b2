// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/connection.h"

namespace drawbridge::live {

/// Each throws EngineError. TLS verifies the engine's certificate and that it is for the endpoint's host.
std::unique_ptr<Connection> openUnixSocket(const Endpoint& endpoint, const Limits& limits,
                                           CancelFlag cancelled);
std::unique_ptr<Connection> openTcp(const Endpoint& endpoint, const Limits& limits, CancelFlag cancelled);
std::unique_ptr<Connection> openTls(const Endpoint& endpoint, const Limits& limits, CancelFlag cancelled);

} // namespace drawbridge::live
