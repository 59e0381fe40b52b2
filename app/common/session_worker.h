// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/background.h"
#include "app/common/session.h"

#include <QTimer>

namespace drawbridge {

/// Computes results on one background thread from a snapshot of the plan. Requests are put together for a
/// moment, a newer one cancels the one that runs, and what comes late is dropped.
class Session::Worker : public QObject {
public:
    explicit Worker(Session& session);

    void request(); ///< the plan or the improvised scenario has changed
    /// The schedules of the session's results have; everything is on its way already when busy.
    void requestFindings();
    void stop(); ///< forgets what runs and what waits
    bool isBusy() const { return m_timer.isActive() || m_background.isRunning(); }

private:
    struct Task;
    struct Outcome {
        std::shared_ptr<const SessionResults> results;
        std::vector<Finding> findings;
        std::shared_ptr<const Verifications> verifications;
    };
    void start(std::shared_ptr<const SessionResults> analysed);
    void deliver(Outcome outcome);

    Session& m_session;
    QTimer m_timer;
    bool m_onlyFindings = false; ///< what runs
    Background m_background;
};

} // namespace drawbridge
