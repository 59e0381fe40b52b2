// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/endpoint.h"

#include <QSslConfiguration>

namespace drawbridge::live {

/// Reads the files of an endpoint with TLS. Verification of the other side is always on. Throws EngineError.
QSslConfiguration tlsConfiguration(const Endpoint& endpoint);

} // namespace drawbridge::live
