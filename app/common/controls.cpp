// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/controls.h"

#include "app/common/style.h"
#include "core/base/texts.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLayout>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>

namespace drawbridge {

QLabel* makeLabel(const QString& text, const char* role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", QString::fromLatin1(role));
    label->setTextFormat(Qt::PlainText);
    return label;
}

QWidget* makeRule(QWidget* parent) {
    auto* rule = new QWidget(parent);
    rule->setObjectName(QStringLiteral("rule"));
    rule->setAttribute(Qt::WA_StyledBackground);
    rule->setFixedHeight(1);
    return rule;
}

QToolButton* makeIconButton(const QString& icon, const QString& tip, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setIconSize(QSize(14, 14));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QPushButton* makeLink(const QString& text, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setProperty("link", true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QString tipWithShortcut(const QString& text, const QKeySequence& shortcut) {
    QString plain = text;
    plain.remove(u'&');
    if (shortcut.isEmpty())
        return plain;
    return ControlsTexts::tr("%1 (%2)").arg(plain, shortcut.toString(QKeySequence::NativeText));
}

void retire(QWidget* widget) {
    widget->blockSignals(true);
    for (QWidget* child : widget->findChildren<QWidget*>())
        child->blockSignals(true);
    widget->hide();
    widget->deleteLater();
}

void clearLayout(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            retire(widget);
        } else if (item->layout() != nullptr) {
            clearLayout(item->layout());
        }
        delete item;
    }
}

ComboBox::ComboBox(QWidget* parent) : QComboBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(4);
    setMaxVisibleItems(16);
    setItemDelegate(new QStyledItemDelegate(this)); // the default delegate ignores the style sheet
}

void styleCompletion(QCompleter& completer) {
    completer.setCompletionMode(QCompleter::PopupCompletion);
    QAbstractItemView* popup = completer.popup();
    popup->setObjectName(QStringLiteral("completion"));
    popup->setItemDelegate(new QStyledItemDelegate(popup)); // the default delegate ignores the style sheet
    popup->setTextElideMode(Qt::ElideMiddle);
}

void ComboBox::paintEvent(QPaintEvent* event) {
    QComboBox::paintEvent(event);
    QPainter painter(this);
    constexpr double size = 14;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRectF place(mirrored ? 6.0 : width() - size - 6.0, (height() - size) / 2.0, size, size);
    paintIcon(painter, QStringLiteral("chevron-down"), place, currentTheme().secondary);
}

void ComboBox::showPopup() {
    constexpr int frame = 32;
    constexpr int widest = 420;
    view()->setTextElideMode(Qt::ElideRight);
    view()->setMinimumWidth(std::clamp(view()->sizeHintForColumn(0) + frame, 0, std::max(widest, width())));
    QComboBox::showPopup();
}

void ComboBox::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLabel::setFullText(const QString& text) {
    setText(text);
    setToolTip(text);
}

QSize ElidedLabel::minimumSizeHint() const {
    return {24, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent* event) {
    if (fontMetrics().horizontalAdvance(text()) <= contentsRect().width()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

} // namespace drawbridge
