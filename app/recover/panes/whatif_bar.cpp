// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/panes/whatif_bar.h"

#include "app/common/controls.h"
#include "app/common/style.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace drawbridge {

namespace {

constexpr int kWidestChip = 380;
constexpr int kHeight = 30;

} // namespace

WhatIfBar::WhatIfBar(QWidget* parent)
    : QFrame(parent), m_title(makeLabel({}, "heading")), m_scroll(new QScrollArea), m_chips(new QHBoxLayout),
      m_apply(new QPushButton(tr("Apply"))), m_discard(new QPushButton(tr("Discard"))) {
    setObjectName(QStringLiteral("whatIfBar"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 6, 8, 6);
    line->setSpacing(8);
    auto* content = new QWidget;
    m_chips->setContentsMargins(0, 0, 0, 0);
    m_chips->setSpacing(6);
    m_chips->addStretch(1);
    content->setLayout(m_chips);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false); // keep the bar's background
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFixedHeight(kHeight);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_apply->setProperty("primary", true);
    line->addWidget(m_title);
    line->addWidget(m_scroll, 1);
    line->addWidget(m_discard);
    line->addWidget(m_apply);
    hide();
}

int WhatIfBar::chipCount() const {
    return static_cast<int>(m_texts.size());
}

QPushButton* WhatIfBar::chip(int index) const {
    return qobject_cast<QPushButton*>(m_chips->itemAt(index)->widget());
}

void WhatIfBar::show(const Plan& plan, const Scenario* scenario, const std::vector<WhatIf>& changes,
                     bool writable) {
    setVisible(!changes.empty());
    m_apply->setEnabled(writable);
    m_apply->setToolTip(writable ? tr("Apply the changes to the plan; Undo reverts them (Ctrl+Return)")
                                 : tr("The project is open read-only"));
    m_discard->setToolTip(tr("Return to the unchanged plan"));
    m_title->setText(changes.size() == 1 ? tr("What-if: 1 change")
                                         : tr("What-if: %1 changes").arg(changes.size()));
    QStringList texts;
    for (const WhatIf& change : changes)
        texts << whatIfText(plan, change, scenario);
    if (texts == m_texts)
        return;
    m_texts = texts;
    while (m_chips->count() > 1) { // keep the stretch
        QLayoutItem* item = m_chips->takeAt(0);
        retire(item->widget());
        delete item;
    }
    for (int i = 0; i < texts.size(); ++i) {
        auto* chip = new QPushButton;
        chip->setProperty("whatIf", true);
        chip->setIcon(themedIcon(QStringLiteral("close")));
        chip->setIconSize(QSize(10, 10));
        chip->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
        chip->setText(chip->fontMetrics().elidedText(texts[i], Qt::ElideRight, kWidestChip));
        chip->setToolTip(tr("%1 · click to remove").arg(texts[i]));
        chip->setAccessibleName(tr("Remove: %1").arg(texts[i]));
        connect(chip, &QPushButton::clicked, this, [this, i] { emit removeRequested(i); });
        m_chips->insertWidget(i, chip);
    }
}

} // namespace drawbridge
