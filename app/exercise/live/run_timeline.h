// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/exercise/run_view.h"

#include <QWidget>

namespace drawbridge {

/// Planned and actual: a row per component, a thin grey line where a step was planned, a bar where it
/// happened or is projected. Scrolls by itself in a scroll area; a click chooses a step.
class RunTimeline : public QWidget {
    Q_OBJECT
public:
    explicit RunTimeline(QWidget* parent = nullptr);
    void show(const RunView& view, const QString& zero); ///< `zero`: the clock time of the incident
    QSize sizeHint() const override;

signals:
    void stepChosen(int number);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Row {
        QString component;
        std::vector<int> steps; ///< indices in m_view.steps
    };
    void paintRow(class QPainter& painter, const struct TimeAxis& axis, const Row& row, double top) const;
    TimeAxis axis() const;
    const LiveStep* stepAt(const QPointF& place) const;
    RunView m_view;
    QString m_zero;
    std::vector<Row> m_rows; ///< by when they begin
};

} // namespace drawbridge
