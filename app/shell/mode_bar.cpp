// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/mode_bar.h"

#include "app/common/style.h"

#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace drawbridge {

ModeBar::ModeBar(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("modeBar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(76);
    m_column->setContentsMargins(7, 10, 7, 10);
    m_column->setSpacing(6);
    add(Mode::Design, QStringLiteral("design"), tr("Design"), tr("Draw the estate (Ctrl+1)"));
    add(Mode::Recover, QStringLiteral("recover"), tr("Recover"), tr("Recovery order, RTO and RPO (Ctrl+2)"));
    add(Mode::Expose, QStringLiteral("expose"), tr("Expose"), tr("What each scenario costs (Ctrl+3)"));
    m_column->addStretch(1);
    setMode(Mode::Design);
}

void ModeBar::add(Mode mode, const QString& icon, const QString& text, const QString& tip) {
    auto* button = new QToolButton;
    button->setProperty("mode", true);
    button->setIcon(themedIcon(icon));
    button->setIconSize(QSize(20, 20));
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setFixedSize(62, 56);
    connect(button, &QToolButton::clicked, this, [this, mode] { emit chosen(mode); });
    m_column->addWidget(button);
    m_buttons << button;
}

void ModeBar::setMode(Mode mode) {
    m_buttons.at(static_cast<int>(mode))->setChecked(true);
    update();
}

void ModeBar::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    QPainter painter(this);
    for (const QToolButton* button : m_buttons) {
        if (!button->isChecked())
            continue;
        const int x = layoutDirection() == Qt::RightToLeft ? width() - 3 : 0;
        painter.fillRect(QRect(x, button->y() + 4, 3, button->height() - 8), currentTheme().accent);
    }
}

} // namespace drawbridge
