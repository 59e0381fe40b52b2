// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/card_tabs.h"

#include "app/common/controls.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>

namespace drawbridge {

CardTabs::CardTabs(const QString& name, QWidget* parent)
    : QFrame(parent), m_bar(new QTabBar), m_note(makeLabel({}, "secondary")), m_pages(new QStackedWidget) {
    setObjectName(QStringLiteral("pageCard"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 6, 1, 8);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 16, 0);
    m_bar->setObjectName(QStringLiteral("cardTabs"));
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setUsesScrollButtons(true);
    m_bar->setAccessibleName(name);
    head->addWidget(m_bar, 1);
    head->addWidget(m_note);
    column->addLayout(head);
    m_pages->setContentsMargins(8, 0, 8, 0);
    column->addWidget(m_pages, 1);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        refreshNote();
        emit currentChanged(tab);
    });
}

int CardTabs::addTab(QWidget* page, const QString& title, const QString& tip) {
    m_pages->addWidget(page);
    m_notes << QString();
    const int tab = m_bar->addTab(title);
    m_bar->setTabToolTip(tab, tip);
    return tab;
}

void CardTabs::setNote(int tab, const QString& text) {
    m_notes[tab] = text;
    refreshNote();
}

void CardTabs::refreshNote() {
    m_note->setText(m_notes.value(m_bar->currentIndex()));
}

int CardTabs::current() const {
    return m_bar->currentIndex();
}

void CardTabs::setCurrent(int tab) {
    m_bar->setCurrentIndex(tab);
}

QWidget* CardTabs::page(int tab) const {
    return m_pages->widget(tab);
}

} // namespace drawbridge
