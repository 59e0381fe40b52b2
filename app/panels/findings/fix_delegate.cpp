// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/findings/fix_delegate.h"

#include "app/common/style.h"
#include "app/panels/findings/findings_model.h"

#include <QApplication>
#include <QPainter>

namespace drawbridge {

FixDelegate::FixDelegate(const FindingsModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model) {}

void FixDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    if (m_model.fixesAt(index.row()).empty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = item.text;
    item.text.clear();
    const QStyle* style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    constexpr int margin = 8;
    const QRect place = item.rect.adjusted(margin, 0, -margin, 0);
    QFont font = item.font;
    font.setUnderline(item.state.testFlag(QStyle::State_MouseOver));
    painter->save();
    painter->setFont(font);
    painter->setPen(currentTheme().accent);
    const auto align = QStyle::visualAlignment(item.direction, item.displayAlignment);
    painter->drawText(place, static_cast<int>(align) | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
    painter->restore();
}

} // namespace drawbridge
