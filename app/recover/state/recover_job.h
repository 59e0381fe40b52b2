// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace drawbridge {

/// Runs work on one background thread. Starting new work cancels the running one and drops its pending posts.
/// Lives on the GUI thread, like its owner.
class RecoverJob : public QObject {
    Q_OBJECT
public:
    /// Given to the work: cancellation, and posting to the GUI thread.
    class Context {
    public:
        const std::atomic<bool>& cancelled() const { return *m_cancelled; }
        bool isCancelled() const { return m_cancelled->load(std::memory_order_relaxed); }
        /// Calls `what` later on the GUI thread, unless the work has been superseded by then.
        void post(std::function<void()> what) const;

    private:
        friend class RecoverJob;
        RecoverJob* m_job = nullptr;
        quint64 m_run = 0;
        std::shared_ptr<std::atomic<bool>> m_cancelled;
    };

    explicit RecoverJob(QObject* parent = nullptr);
    ~RecoverJob() override; ///< cancels and waits for the work

    void start(std::function<void(const Context&)> work);
    void cancel();
    bool isRunning() const { return m_cancelled != nullptr; }

signals:
    void finished(); ///< done or failed; not emitted when cancelled
    void failed(const QString& sentence);

private:
    QThreadPool m_pool;
    quint64 m_run = 0;
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< flag of the running work; null when idle
};

} // namespace drawbridge
