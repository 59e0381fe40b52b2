// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/checklist/checklist_panel.h"

#include "app/common/controls.h"

#include <QBoxLayout>
#include <QDate>

namespace drawbridge {

ChecklistPanel::ChecklistPanel(Session& session, QWidget* parent)
    : QFrame(parent), m_session(session), m_body(new ChecklistRows) {
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Your plan"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_body);
    column->addWidget(makeRule());
    connect(m_body, &ChecklistRows::opened, this, &ChecklistPanel::opened);
    connect(&m_session, &Session::documentReplaced, this, &ChecklistPanel::refresh);
    connect(&m_session, &Session::planChanged, this, &ChecklistPanel::refresh);
    connect(&m_session, &Session::resultsChanged, this, &ChecklistPanel::refresh);
    refresh();
}

QWidget* ChecklistPanel::buildHead() {
    auto* head = new QWidget;
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(12, 6, 6, 6);
    line->setSpacing(8);
    m_bar = new ChecklistBar;
    m_count = makeLabel({}, "secondary");
    m_fold = makeIconButton(QStringLiteral("chevron-down"), tr("Show or hide the checklist"));
    m_fold->setObjectName(QStringLiteral("foldChecklist"));
    auto* away = makeIconButton(QStringLiteral("close"),
                                tr("Put the checklist away; View → Panels → Checklist brings it back"));
    away->setObjectName(QStringLiteral("closeChecklist"));
    line->addWidget(makeLabel(tr("Your plan"), "heading"));
    line->addWidget(m_bar, 1);
    line->addWidget(m_count);
    line->addWidget(m_fold);
    line->addWidget(away);
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!isFolded()); });
    connect(away, &QToolButton::clicked, this, &ChecklistPanel::putAway);
    return head;
}

void ChecklistPanel::setFolded(bool isFolded) {
    m_body->setHidden(isFolded);
    emit folded(isFolded);
}

void ChecklistPanel::refresh() {
    const auto results = m_session.results();
    m_rows = checklistOf(m_session.plan(), results ? &results->plan : nullptr, QDate::currentDate());
    m_body->setRows(m_rows);
    m_bar->setRows(m_rows);
    m_count->setText(checklistCount(m_rows));
}

} // namespace drawbridge
