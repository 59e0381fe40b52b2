// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/runbook.h"

#include <QWidget>

namespace drawbridge {

/// The recovery over time: a row a component, the critical path marked, targets as flags. The same layout as
/// on paper (core/report/runbook_gantt).
class GanttChart : public QWidget {
    Q_OBJECT
public:
    explicit GanttChart(QWidget* parent = nullptr);
    void show(runbook::Gantt gantt);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    double axisLeft() const;
    double axisWidth() const;
    int rowHeight(const runbook::GanttRow& row) const;
    void fitHeight();
    void paintAxis(QPainter& painter) const;
    void paintRow(QPainter& painter, const runbook::GanttRow& row, double top, double height) const;
    runbook::Gantt m_gantt;
};

} // namespace drawbridge
