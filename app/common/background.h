// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace drawbridge {

/// Work on one background thread of which only the newest counts: starting another cancels what runs, and
/// what that still has to say is dropped. Lives, as its owner, on the GUI thread.
class Background : public QObject {
    Q_OBJECT
    struct Run;

public:
    /// What the work is given: when to give up, and how to reach the GUI thread.
    class Context {
    public:
        const std::atomic<bool>& cancelled() const;
        bool isCancelled() const { return cancelled().load(std::memory_order_relaxed); }
        /// Called later on the GUI thread, unless the work is old news by then; for progress.
        void post(std::function<void()> what) const;
        /// Called on the GUI thread when the work no longer runs, unless it was cancelled or has failed.
        /// Once.
        void answer(std::function<void()> what) const;

    private:
        friend class Background;
        Background* m_background = nullptr;
        std::shared_ptr<Run> m_run;
    };
    using Work = std::function<void(const Context&)>;

    explicit Background(QObject* parent = nullptr);
    ~Background() override; ///< waits for the work to give up

    void start(Work work);
    void cancel();
    void waitForDone(); ///< for work that is not to be cancelled when its owner ends; its answer is dropped
    bool isRunning() const { return m_newest != nullptr; }

signals:
    void failed(const ErrorReport& report); ///< the newest work has thrown
    void finished(); ///< the newest work is done and has answered, or has failed; not when it was cancelled

private:
    void end(const std::shared_ptr<Run>& run);

    QThreadPool m_pool;
    std::shared_ptr<Run> m_newest; ///< while it runs
};

} // namespace drawbridge
