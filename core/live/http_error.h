// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/endpoint.h"
#include "core/live/engine_error.h"

namespace drawbridge::live {

/// An error whose sentence begins with the endpoint.
inline EngineError httpError(EngineError::What what, const Endpoint& endpoint, const QString& sentence) {
    return {what, endpoint.text() + QStringLiteral(": ") + sentence};
}

} // namespace drawbridge::live
