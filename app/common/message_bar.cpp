// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/message_bar.h"

#include "app/common/controls.h"
#include "app/common/style.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>

namespace drawbridge {

namespace {

constexpr int kNoticeMs = 8000;

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel), m_text(makeLabel({}, "plain")), m_offer(new QPushButton) {
    setObjectName(QStringLiteral("message"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 6, 10, 6);
    line->setSpacing(8);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QToolButton* close = makeIconButton(QStringLiteral("state-lost"), tr("Dismiss this message"));
    close->setObjectName(QStringLiteral("dismiss"));
    line->addWidget(m_icon);
    line->addWidget(m_text, 1);
    m_offer->setObjectName(QStringLiteral("offer"));
    m_offer->setFocusPolicy(Qt::TabFocus);
    m_offer->hide();
    connect(m_offer, &QPushButton::clicked, this, &MessageBar::pressed);
    line->addWidget(m_offer);
    line->addWidget(close);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kNoticeMs);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

QString MessageBar::text() const {
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::show(const QString& sentence, bool bad) {
    const Theme& theme = currentTheme();
    setStyleProperty(this, "tone", bad ? QStringLiteral("bad") : QStringLiteral("good"));
    m_icon->setPixmap(iconPixmap(bad ? QStringLiteral("error") : QStringLiteral("state-recovered"), 16,
                                 bad ? theme.lost.ink : theme.recovered.ink, devicePixelRatioF()));
    m_text->setText(sentence);
    m_isBad = bad;
    m_offer->hide();
    m_offered = {};
    setAccessibleName(sentence);
    setVisible(true);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::offer(const QString& label, std::function<void()> what) {
    if (isHidden())
        return;
    m_offered = std::move(what);
    m_offer->setText(label);
    m_offer->show();
    m_timer.stop(); // it stays until it is taken, or dismissed
}

void MessageBar::pressed() {
    const auto what = std::exchange(m_offered, {});
    hide();
    if (what)
        what();
}

void MessageBar::planMovedOn() {
    if (m_isBad)
        hide();
}

void MessageBar::planTakenBack() {
    hide();
}

void MessageBar::showFailure(const QString& sentence) {
    m_timer.stop();
    show(sentence, true);
}

void MessageBar::showNotice(const QString& sentence) {
    show(sentence, false);
    m_timer.start();
}

} // namespace drawbridge
