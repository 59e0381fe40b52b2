// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/session.h"

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
    void stop();    ///< forgets what runs and what waits
    bool isBusy() const { return m_timer.isActive() || m_cancelled != nullptr; }

private:
    using Results = std::shared_ptr<const SessionResults>;
    struct Task;
    void start();
    void deliver(quint64 run, const Results& results);

    Session& m_session;
    QTimer m_timer;
    QThreadPool m_pool;
    quint64 m_run = 0;
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< of the run that counts; null when none runs
};

} // namespace drawbridge
