// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/endpoint.h"
#include "core/live/engine_error.h"
#include "core/live/limits.h"

#include <QDeadlineTimer>
#include <QIODevice>

#include <memory>

namespace drawbridge::live {

/// An open stream of bytes to an engine: a Unix socket, TCP with or without TLS, or ssh. Blocking; not for
/// the thread of a window. Belongs to the thread that opened it.
class Connection {
public:
    virtual ~Connection() = default;

    /// Throws EngineError.
    static std::unique_ptr<Connection> open(const Endpoint& endpoint, const Limits& limits,
                                            CancelFlag cancelled);

    virtual QIODevice& device() = 0;
    /// The other side has closed; bytes may still be there to read.
    virtual bool hasEnded() const = 0;
    /// Why it ended, if this is more than a close: ssh's last words. Null otherwise.
    virtual std::optional<EngineError> lastWords() = 0;
};

} // namespace drawbridge::live
