// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/plan_checklist.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace drawbridge {

class ElidedLabel;

/// One segment a part: filled when it is done, a dashed outline when it lacks something.
class ChecklistBar : public QWidget {
    Q_OBJECT
public:
    explicit ChecklistBar(QWidget* parent = nullptr);
    void setRows(const std::vector<ChecklistRow>& rows);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<ChecklistRow> m_rows;
};

/// The rows of a checklist, each with a link that leads to what it is about.
class ChecklistRows : public QWidget {
    Q_OBJECT
public:
    explicit ChecklistRows(QWidget* parent = nullptr);
    void setRows(const std::vector<ChecklistRow>& rows);
    QPushButton* link(ChecklistPart part) const;

signals:
    void opened(ChecklistPart part);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Line {
        QLabel* sign;
        QLabel* title;
        ElidedLabel* sentence;
        QPushButton* link;
    };
    void show(const ChecklistRow& row, const Line& line);
    std::vector<ChecklistRow> m_rows;
    std::vector<Line> m_lines; ///< in the order of ChecklistPart
};

/// "4 of 6".
QString checklistCount(const std::vector<ChecklistRow>& rows);

} // namespace drawbridge
