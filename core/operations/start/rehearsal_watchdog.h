// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/endpoint.h"

#include <QStringList>

#include <memory>

class QProcess;

namespace drawbridge {

/// A child process that outlives this one: if this one ends without having said that all is removed, even by
/// SIGKILL, the child removes what a rehearsal made.
class RehearsalWatchdog {
public:
    /// `program`: this program's own file. Throws MachineError where it does not start.
    RehearsalWatchdog(const QString& program, const live::Endpoint& endpoint, const QString& id);
    ~RehearsalWatchdog(); ///< without dismiss(): the child removes
    /// Everything is removed: the child has nothing to do.
    void dismiss();

private:
    std::unique_ptr<QProcess> m_child;
    bool m_isDismissed = false;
};

inline const QString kWatchdogCommand = QStringLiteral("rehearsal-watchdog");

/// The child: waits for the end of standard input, then removes. Returns the exit status.
int runRehearsalWatchdog(const QStringList& arguments);

} // namespace drawbridge
