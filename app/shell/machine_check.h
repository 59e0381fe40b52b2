// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/background.h"
#include "app/common/session.h"
#include "core/operations/look_at_engines.h"

namespace drawbridge {

/// Holds the engines of the plan's hosts against the plan, in the background, and records what was found in
/// one edit; findings then tell it. Reads only.
class MachineCheck : public QObject {
    Q_OBJECT
public:
    explicit MachineCheck(Session& session, QObject* parent = nullptr);

    void start();
    void cancel();
    bool isRunning() const { return m_work.isRunning(); }
    static bool isPossible(const Plan& plan); ///< a host has an engine

signals:
    void started();
    void finished(); ///< also when it was cancelled or failed

private:
    void take(const DriftReport& report);

    Session& m_session;
    Background m_work;
};

} // namespace drawbridge
