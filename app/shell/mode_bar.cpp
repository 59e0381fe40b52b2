// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/mode_bar.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "core/base/texts.h"

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
    for (const ModeRow& row : modes())
        add(row);
    m_column->addStretch(1);
    setMode(Mode::Design);
}

void ModeBar::add(const ModeRow& row) {
    const QString text = ModeTexts::tr(row.label).remove(u'&');
    auto* button = new QToolButton;
    button->setProperty("mode", true);
    button->setIcon(themedIcon(QString::fromLatin1(row.icon)));
    button->setIconSize(QSize(20, 20));
    button->setText(text);
    button->setToolTip(tipWithShortcut(ModeTexts::tr(row.tip), QKeySequence(ModeTexts::tr(row.shortcut))));
    button->setAccessibleName(text);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setFixedSize(62, 56);
    connect(button, &QToolButton::clicked, this, [this, mode = row.mode] { emit chosen(mode); });
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
