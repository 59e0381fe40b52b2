// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace drawbridge {

/// The tree of the outline: a mark of the state before each name, chevrons in the window's look.
class OutlineView : public QTreeView {
    Q_OBJECT
public:
    explicit OutlineView(QWidget* parent = nullptr);
    bool isPressed() const { return m_pressed; } ///< with the mouse: perhaps for a drag

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;

private:
    bool m_pressed = false;
};

} // namespace drawbridge
