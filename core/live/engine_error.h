// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"

namespace drawbridge::live {

/// An engine could not be read: one sentence that says which engine, what happened, and what to do.
class EngineError : public MachineError {
public:
    enum class What {
        NotThere,
        NotPermitted,
        Refused,
        Tls,
        Ssh,
        NotHttp, ///< or broken HTTP, or JSON
        Truncated,
        TooLarge,
        TimedOut,
        Cancelled,
        Status, ///< of HTTP, see status()
        Version
    };
    EngineError(What what, const QString& sentence, int status = 0)
        : MachineError(sentence), m_what(what), m_status(status) {}
    What cause() const { return m_what; }
    int status() const { return m_status; }

private:
    What m_what;
    int m_status;
};

} // namespace drawbridge::live
