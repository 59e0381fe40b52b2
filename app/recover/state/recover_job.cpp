// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/state/recover_job.h"

namespace drawbridge {

RecoverJob::RecoverJob(QObject* parent) : QObject(parent) {
    m_pool.setMaxThreadCount(1);
}

RecoverJob::~RecoverJob() {
    cancel();
    m_pool.waitForDone();
}

void RecoverJob::cancel() {
    ++m_run;
    if (m_cancelled)
        m_cancelled->store(true);
    m_cancelled.reset();
}

void RecoverJob::Context::post(std::function<void()> what) const {
    // The destructor waits for the pool, so the job is alive here.
    QMetaObject::invokeMethod(
        m_job,
        [job = m_job, run = m_run, what = std::move(what)] {
            if (run == job->m_run)
                what();
        },
        Qt::QueuedConnection);
}

void RecoverJob::start(std::function<void(const Context&)> work) {
    cancel();
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    Context context;
    context.m_job = this;
    context.m_run = m_run;
    context.m_cancelled = m_cancelled;
    m_pool.start([this, context, work = std::move(work)] {
        QString failure;
        try {
            if (!context.isCancelled())
                work(context);
        } catch (const std::exception& error) {
            failure = QString::fromUtf8(error.what());
        }
        context.post([this, failure] {
            m_cancelled.reset();
            if (!failure.isEmpty())
                emit failed(tr("The recovery could not be analysed: %1").arg(failure));
            emit finished();
        });
    });
}

} // namespace drawbridge
