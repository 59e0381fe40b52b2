// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace drawbridge {

/// One layout in the background. finished() comes in the thread that made it; destroying it cancels.
class LayoutRun : public QObject {
    Q_OBJECT
public:
    explicit LayoutRun(LayoutGraph graph);
    ~LayoutRun() override;
    const LayoutGraph& graph() const { return m_graph; }
    const LayoutResult& result() const { return m_result; }

signals:
    void finished();

private:
    const LayoutGraph m_graph;
    LayoutResult m_result; ///< written by the thread before finished()
    std::atomic<bool> m_cancelled = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace drawbridge
