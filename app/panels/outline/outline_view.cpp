// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/outline/outline_view.h"

#include "app/common/result_words.h"
#include "app/common/style.h"
#include "app/panels/outline/outline_model.h"
#include "core/diagram/painting/diagram_painter.h"
#include "core/model/words.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace drawbridge {

namespace {

constexpr int kMarkSize = 12;
constexpr int kMarkRoom = 20;

/// Paints the state's mark before the text, and the number of rows after a heading.
class OutlineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const bool isEntity = index.data(OutlineModel::RefRole).isValid();
        QStyleOptionViewItem text = option;
        if (isEntity) {
            // The background covers the mark too.
            const QStyle* style = option.widget->style();
            style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
            text.rect.setLeft(option.rect.left() + kMarkRoom);
            paintMark(*painter, option, index);
        }
        QStyledItemDelegate::paint(painter, text, index);
        const QVariant count = index.data(Qt::UserRole);
        if (!isEntity && count.isValid())
            paintCount(*painter, option, count.toInt());
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + kMarkRoom, 24};
    }

private:
    static void paintMark(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
        const Theme& theme = currentTheme();
        const QRectF place(option.rect.left() + 3, option.rect.center().y() - kMarkSize / 2.0 + 0.5,
                           kMarkSize, kMarkSize);
        const QVariant data = index.data(OutlineModel::StateRole);
        const auto state = data.isValid() ? static_cast<ImpactState>(data.toInt()) : ImpactState::Unaffected;
        if (state != ImpactState::Unaffected) {
            const DiagramState shown = diagramStateOf(state);
            paintIcon(painter, stateIcon(shown), place, theme.state(shown).ink);
            return;
        }
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(data.isValid() ? theme.recovered.ink : mixed(theme.panel, theme.secondary, 0.6));
        painter.drawEllipse(place.center(), 3, 3);
        painter.restore();
    }

    static void paintCount(QPainter& painter, const QStyleOptionViewItem& option, int count) {
        painter.save();
        painter.setPen(currentTheme().secondary);
        painter.drawText(option.rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().toString(count));
        painter.restore();
    }
};

} // namespace

OutlineView::OutlineView(QWidget* parent) : QTreeView(parent) {
    setHeaderHidden(true);
    setIndentation(14);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setItemDelegate(new OutlineDelegate(this));
}

void OutlineView::mousePressEvent(QMouseEvent* event) {
    m_pressed = true;
    QTreeView::mousePressEvent(event);
}

void OutlineView::mouseReleaseEvent(QMouseEvent* event) {
    m_pressed = false;
    QTreeView::mouseReleaseEvent(event);
}

/// The release of a drag goes elsewhere.
void OutlineView::startDrag(Qt::DropActions actions) {
    QTreeView::startDrag(actions);
    m_pressed = false;
}

void OutlineView::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const {
    if (selectionModel()->isSelected(index))
        painter->fillRect(
            rect, mixed(currentTheme().panel, currentTheme().accent, currentTheme().dark ? 0.22 : 0.12));
    if (!model()->hasChildren(index))
        return;
    constexpr double size = 11;
    painter->save();
    painter->translate(rect.right() - size / 2 - 1, rect.center().y() + 0.5);
    if (!isExpanded(index))
        painter->rotate(layoutDirection() == Qt::RightToLeft ? 90 : -90);
    paintIcon(*painter, QStringLiteral("chevron-down"), QRectF(-size / 2, -size / 2, size, size),
              currentTheme().secondary);
    painter->restore();
}

} // namespace drawbridge
