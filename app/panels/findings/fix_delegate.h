// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace drawbridge {

class FindingsModel;

/// Draws what can be done at once as a link, in its own colour on the chosen row too, where the style sheet
/// would have all text alike.
class FixDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    FixDelegate(const FindingsModel& model, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const FindingsModel& m_model;
};

} // namespace drawbridge
