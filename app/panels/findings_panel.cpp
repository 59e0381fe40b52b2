// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/findings_panel.h"

#include "app/panels/controls.h"
#include "app/panels/words.h"
#include "app/window/style.h"

#include <QFont>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace drawbridge {

namespace {

QColor severityColour(Severity severity) {
    const Theme& theme = currentTheme();
    if (severity == Severity::Error)
        return theme.lost.ink;
    return severity == Severity::Warning ? theme.disabled.ink : theme.secondary;
}

} // namespace

FindingsModel::FindingsModel(Session& session, QObject* parent) : QAbstractTableModel(parent) {
    connect(&session, &Session::resultsChanged, this, [this, &session] {
        beginResetModel();
        m_findings = session.findings();
        endResetModel();
    });
}

const Finding* FindingsModel::at(int row) const {
    return row >= 0 && row < rowCount() ? &m_findings[static_cast<std::size_t>(row)] : nullptr;
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    const Finding* finding = at(index.row());
    if (finding == nullptr)
        return {};
    if (role == Qt::DisplayRole) {
        switch (index.column()) {
        case Id:
            return finding->id;
        case Place:
            return finding->names.value(0);
        case Message:
            return finding->message;
        default:
            return finding->fix;
        }
    }
    if (role == Qt::DecorationRole && index.column() == Id)
        return iconPixmap(severityIcon(finding->severity), 14, severityColour(finding->severity), 2);
    if (role == Qt::ToolTipRole && index.column() == Fix)
        return finding->fix;
    if (role == Qt::ToolTipRole)
        return finding->scenario.isEmpty() ? finding->message
                                           : tr("%1 Scenario: %2").arg(finding->message, finding->scenario);
    if (role == Qt::AccessibleTextRole && index.column() == Id)
        return tr("%1 %2").arg(severityLabel(finding->severity), finding->id);
    if (role == Qt::ForegroundRole && index.column() == Id)
        return currentTheme().secondary;
    if (role == Qt::ForegroundRole && index.column() == Fix)
        return currentTheme().secondary;
    if (role == Qt::FontRole && index.column() == Place) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    return {};
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Rule"), tr("Place"), tr("What is weak, and why"), tr("What would mend it")};
    return titles.value(section);
}

FindingsPanel::FindingsPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new FindingsModel(session, this)), m_view(new QTableView),
      m_count(makeLabel({}, "secondary")), m_empty(makeLabel({}, "secondary")), m_stack(new QStackedWidget) {
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(16, 9, 16, 7);
    heading->addWidget(makeLabel(tr("Findings"), "heading"), 1);
    heading->addWidget(m_count);
    column->addLayout(heading);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Findings"));
    m_view->setShowGrid(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(25);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* columns = m_view->horizontalHeader();
    columns->hide();
    columns->setMinimumSectionSize(40);
    columns->setSectionResizeMode(FindingsModel::Message, QHeaderView::Stretch);
    columns->resizeSection(FindingsModel::Id, 94);
    m_empty->setContentsMargins(16, 4, 16, 12);
    m_empty->setAlignment(Qt::AlignTop);
    m_empty->setWordWrap(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    connect(m_view, &QTableView::clicked, this, &FindingsPanel::jump);
    connect(m_view, &QTableView::activated, this, &FindingsPanel::jump);
    connect(&session, &Session::resultsChanged, this, &FindingsPanel::refresh);
    refresh();
}

void FindingsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // The sentence is what matters: it gets most of a narrow panel.
    constexpr int widestPlace = 140;
    constexpr int widestFix = 280;
    QHeaderView* columns = m_view->horizontalHeader();
    columns->resizeSection(FindingsModel::Place, std::min(widestPlace, width() * 15 / 100));
    columns->resizeSection(FindingsModel::Fix, std::min(widestFix, width() * 20 / 100));
}

QString FindingsPanel::counts() const {
    int errors = 0;
    int warnings = 0;
    int notes = 0;
    for (const Finding& finding : m_session.findings()) {
        errors += finding.severity == Severity::Error ? 1 : 0;
        warnings += finding.severity == Severity::Warning ? 1 : 0;
        notes += finding.severity == Severity::Note ? 1 : 0;
    }
    QStringList parts;
    if (errors > 0)
        parts << (errors == 1 ? tr("1 error") : tr("%1 errors").arg(errors));
    if (warnings > 0)
        parts << (warnings == 1 ? tr("1 warning") : tr("%1 warnings").arg(warnings));
    if (notes > 0)
        parts << (notes == 1 ? tr("1 note") : tr("%1 notes").arg(notes));
    return parts.join(QStringLiteral(" · "));
}

void FindingsPanel::refresh() {
    const bool known = m_session.results() != nullptr;
    m_count->setText(counts());
    m_empty->setText(known ? tr("No weakness was found in this plan.") : tr("The plan is being checked …"));
    m_stack->setCurrentIndex(m_session.findings().empty() ? 1 : 0);
}

void FindingsPanel::jump(const QModelIndex& index) {
    const Finding* finding = m_model->at(index.row());
    if (finding == nullptr)
        return;
    if (!finding->scenario.isEmpty()) {
        for (const Scenario& scenario : m_session.plan().scenarios) {
            if (scenario.name == finding->scenario)
                m_session.chooseScenario(scenario.id);
        }
    }
    if (!finding->entities.empty())
        m_session.select({finding->entities.front()}, true);
}

} // namespace drawbridge
