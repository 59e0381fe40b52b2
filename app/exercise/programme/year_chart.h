// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/programme/programme.h"

#include <QWidget>

namespace drawbridge {

/// Twelve months of exercises: a row each, with marks where it was held, is due or has a date. A due date is
/// moved by dragging its mark; arrow keys choose a row, Return opens it.
class YearChart : public QWidget {
    Q_OBJECT
public:
    explicit YearChart(QWidget* parent = nullptr);
    void show(const Plan& plan, const Programme& programme, const QDate& today);
    void showFrom(const QDate& month);
    QDate from() const { return m_from; }
    QString span() const; ///< "Mar 2026 – Feb 2027"
    QSize sizeHint() const override;
    QPointF placeOf(ExerciseId exercise, const QDate& day) const;

signals:
    void exerciseChosen(ExerciseId exercise);
    void exerciseOpened(ExerciseId exercise);
    void runChosen(RunId run);
    void dueMoved(ExerciseId exercise, const QDate& day);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Row {
        ExerciseId exercise;
        QString name;
        std::vector<ProgrammeMark> marks;
        int daysOverdue = 0;
        DueState state = DueState::NotPlanned;
    };
    double x(const QDate& day) const;
    QDate dayAt(double x) const;
    int rowAt(double y) const;
    const ProgrammeMark* markAt(const QPointF& place) const;
    void paintMonths(class QPainter& painter) const;
    void paintRow(class QPainter& painter, const Row& row, double middle) const;
    std::vector<Row> m_rows;
    QDate m_from;
    QDate m_today;
    int m_current = -1;
    std::optional<ProgrammeMark> m_dragged;
    QDate m_dragTo;
};

/// "held", "due", "overdue": of a mark, with its day.
QString markSentence(const ProgrammeMark& mark);

} // namespace drawbridge
