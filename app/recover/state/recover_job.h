// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace drawbridge {

/// Work on one background thread of which only the newest counts: starting another cancels what runs, and
/// what it still has to say is dropped. Lives, as its owner, on the GUI thread.
class RecoverJob : public QObject {
    Q_OBJECT
public:
    /// What the work is given: when to give up, and a way to say something on the GUI thread.
    class Context {
    public:
        const std::atomic<bool>& cancelled() const { return *m_cancelled; }
        bool isCancelled() const { return m_cancelled->load(std::memory_order_relaxed); }
        /// Called later on the GUI thread, unless the work is old news by then.
        void post(std::function<void()> what) const;

    private:
        friend class RecoverJob;
        RecoverJob* m_job = nullptr;
        quint64 m_run = 0;
        std::shared_ptr<std::atomic<bool>> m_cancelled;
    };

    explicit RecoverJob(QObject* parent = nullptr);
    ~RecoverJob() override; ///< waits for the work to give up

    void start(std::function<void(const Context&)> work);
    void cancel();
    bool isRunning() const { return m_cancelled != nullptr; }

signals:
    void finished(); ///< the newest work is done, or has failed; not when it was cancelled
    void failed(const QString& sentence);

private:
    QThreadPool m_pool;
    quint64 m_run = 0;
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< of the newest work, while it runs
};

} // namespace drawbridge
