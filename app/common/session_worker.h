// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"

#include <QThreadPool>
#include <QTimer>

#include <atomic>

namespace drawbridge {

/// Computes results on one background thread from a snapshot of the plan. Requests are put together for a
/// moment, a newer one cancels the one that runs, and what comes late is dropped.
class Session::Worker : public QObject {
public:
    explicit Worker(Session& session);
    ~Worker() override;

    void request(); ///< the plan or the improvised scenario has changed
    /// The schedules of the session's results have; everything is on its way already when busy.
    void requestFindings();
    void stop(); ///< forgets what runs and what waits
    bool isBusy() const { return m_timer.isActive() || m_cancelled != nullptr; }

private:
    struct Task;
    struct Outcome {
        std::shared_ptr<const SessionResults> results; ///< none when cancelled
        std::vector<Finding> findings;
    };
    void start(std::shared_ptr<const SessionResults> analysed);
    void deliver(quint64 run, Outcome outcome);

    Session& m_session;
    QTimer m_timer;
    QThreadPool m_pool;
    quint64 m_run = 0;
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< of the run that counts; null when none runs
    bool m_onlyFindings = false;                    ///< that run
};

} // namespace drawbridge
