// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/background.h"

#include <QPointer>

#include <optional>

namespace drawbridge {

/// One piece of work. Its thread writes `answer` and `failure` before it ends, the GUI thread reads them
/// then.
struct Background::Run {
    std::atomic<bool> cancelled = false;
    std::function<void()> answer;
    std::optional<ErrorReport> failure;
};

const std::atomic<bool>& Background::Context::cancelled() const {
    return m_run->cancelled;
}

void Background::Context::post(std::function<void()> what) const {
    // The destructor waits for the pool, so the receiver is alive here.
    QMetaObject::invokeMethod(
        m_background,
        [background = m_background, run = m_run, what = std::move(what)] {
            if (background->m_newest == run)
                what();
        },
        Qt::QueuedConnection);
}

void Background::Context::answer(std::function<void()> what) const {
    m_run->answer = std::move(what);
}

Background::Background(QObject* parent) : QObject(parent) {
    m_pool.setMaxThreadCount(1);
}

Background::~Background() {
    cancel();
    waitForDone();
}

void Background::cancel() {
    if (m_newest)
        m_newest->cancelled = true;
    m_newest.reset();
}

void Background::waitForDone() {
    m_pool.waitForDone();
}

void Background::start(Work work) {
    cancel();
    m_newest = std::make_shared<Run>();
    Context context;
    context.m_background = this;
    context.m_run = m_newest;
    m_pool.start([context, work = std::move(work)] {
        try {
            if (!context.isCancelled())
                work(context);
        } catch (...) {
            context.m_run->failure = reportOf(std::current_exception());
        }
        context.post([background = context.m_background, run = context.m_run] { background->end(run); });
    });
}

void Background::end(const std::shared_ptr<Run>& run) {
    m_newest.reset();
    // What hears of the end may start other work, or end the owner of this.
    const QPointer<Background> alive(this);
    if (run->failure)
        emit failed(*run->failure);
    else if (run->answer)
        run->answer();
    if (alive && m_newest == nullptr)
        emit finished();
}

} // namespace drawbridge
