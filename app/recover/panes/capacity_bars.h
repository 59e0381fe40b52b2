// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/capacity/capacity_fit.h"
#include "core/analysis/graph/recovery_graph.h"

#include <QWidget>

#include <memory>

namespace drawbridge {

/// A row for each host with a bar for each resource: used by what stays there, added by the recovery, free.
/// What is over a host's capacity stands out, also what would be by the plan as it is.
class CapacityBars : public QWidget {
    Q_OBJECT
public:
    explicit CapacityBars(QWidget* parent = nullptr);
    void show(std::shared_ptr<const RecoveryGraph> graph, std::vector<HostFit> hosts);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    const std::vector<HostFit>& hosts() const { return m_hosts; }
    /// What a bar says: "spare-1, memory: 2 GiB used, 4 GiB added, 2 GiB free".
    QString textOf(int host, int resource) const;

signals:
    void hostChosen(int component);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    std::vector<int> resources() const;
    QRect barRect(int row, int column) const;
    int rowAt(int y) const;
    void paintBar(QPainter& painter, const QRect& rect, const HostFit& host, int resource) const;

    std::shared_ptr<const RecoveryGraph> m_graph;
    std::vector<HostFit> m_hosts;
};

} // namespace drawbridge
