// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/edits/layout_run.h"

#include <QCoreApplication>

namespace drawbridge {

LayoutRun::LayoutRun(LayoutGraph graph) : m_graph(std::move(graph)) {
    const QString program = QCoreApplication::applicationFilePath();
    m_thread.reset(QThread::create([this, program] { m_result = layOut(m_graph, program, &m_cancelled); }));
    connect(m_thread.get(), &QThread::finished, this, &LayoutRun::finished);
    m_thread->start();
}

LayoutRun::~LayoutRun() {
    m_cancelled = true;
    m_thread->wait();
}

} // namespace drawbridge
