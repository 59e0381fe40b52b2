// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/findings/findings_model.h"

#include "app/common/result_words.h"
#include "app/common/style.h"
#include "core/model/words.h"

#include <QFont>

#include <algorithm>

namespace drawbridge {

namespace {

QColor severityColour(Severity severity) {
    const Theme& theme = currentTheme();
    if (severity == Severity::Error)
        return theme.lost.ink;
    return severity == Severity::Warning ? theme.disabled.ink : theme.secondary;
}

QFont strongFont() {
    QFont font;
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

bool FindingsFilter::passes(const Finding& finding, const std::vector<EntityRef>& selection) const {
    const bool wanted = finding.severity == Severity::Error     ? errors
                        : finding.severity == Severity::Warning ? warnings
                                                                : notes;
    if (!wanted)
        return false;
    if (onlySelection && std::find_first_of(finding.entities.begin(), finding.entities.end(),
                                            selection.begin(), selection.end()) == finding.entities.end())
        return false;
    return text.isEmpty() || finding.id.contains(text, Qt::CaseInsensitive) ||
           finding.message.contains(text, Qt::CaseInsensitive) ||
           finding.names.join(u'\n').contains(text, Qt::CaseInsensitive);
}

FindingsModel::FindingsModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {
    connect(&session, &Session::resultsChanged, this, [this] {
        beginResetModel();
        m_findings = m_session.findings();
        choose();
        endResetModel();
    });
    connect(&session, &Session::selectionChanged, this, [this] {
        if (m_filter.onlySelection)
            setFilter(m_filter);
    });
}

void FindingsModel::choose() {
    m_rows.clear();
    std::vector<EntityRef> selection = m_session.selection();
    if (const auto dependency = m_session.selectedDependency())
        selection = {refTo(dependency->first)};
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        if (m_filter.passes(m_findings[i], selection))
            m_rows.push_back({i, {}});
    }
}

void FindingsModel::setFilter(const FindingsFilter& filter) {
    beginResetModel();
    m_filter = filter;
    choose();
    endResetModel();
}

const Finding* FindingsModel::at(int row) const {
    return row >= 0 && row < rowCount() ? &m_findings[m_rows[static_cast<std::size_t>(row)].finding]
                                        : nullptr;
}

int FindingsModel::rowOf(const Finding& finding) const {
    for (int row = 0; row < rowCount(); ++row) {
        const Finding& other = *at(row);
        if (other.id == finding.id && other.entities == finding.entities)
            return row;
    }
    return -1;
}

const std::vector<FindingFix>& FindingsModel::fixesAt(int row) const {
    const Row& entry = m_rows.at(static_cast<std::size_t>(row));
    if (!entry.fixes) {
        const bool changeable = m_session.hasDocument() && !m_session.document().isReadOnly();
        entry.fixes =
            changeable ? fixesFor(m_session.plan(), m_findings[entry.finding]) : std::vector<FindingFix>();
    }
    return *entry.fixes;
}

int FindingsModel::countOf(Severity severity) const {
    return static_cast<int>(
        std::count_if(m_findings.begin(), m_findings.end(),
                      [severity](const Finding& finding) { return finding.severity == severity; }));
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QString FindingsModel::textOf(const Finding& finding, int row, int column) const {
    switch (column) {
    case Id:
        return finding.id;
    case Place:
        return finding.names.value(0);
    case Message:
        return finding.message;
    default:
        return fixesAt(row).empty() ? finding.fix : fixesAt(row).front().label;
    }
}

QVariant FindingsModel::tipOf(const Finding& finding, int row, int column) const {
    if (column == Fix && !fixesAt(row).empty())
        return tr("%1: one edit, which can be undone (Ctrl+Enter)").arg(fixesAt(row).front().label);
    if (column == Fix)
        return finding.fix;
    return finding.scenario.isEmpty() ? finding.message
                                      : tr("%1 Scenario: %2").arg(finding.message, finding.scenario);
}

/// What can be done at once looks like a link; what only people can do is said in grey.
QVariant FindingsModel::fixLook(int row, int role) const {
    const bool link = !fixesAt(row).empty();
    switch (role) {
    case Qt::ForegroundRole:
        return link ? currentTheme().accent : currentTheme().secondary;
    case Qt::FontRole:
        return link ? QVariant(strongFont()) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return link ? tr("Fix: %1").arg(fixesAt(row).front().label) : QVariant();
    default:
        return {};
    }
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    const Finding* finding = at(index.row());
    if (finding == nullptr)
        return {};
    if (role == Qt::DisplayRole)
        return textOf(*finding, index.row(), index.column());
    if (role == Qt::ToolTipRole)
        return tipOf(*finding, index.row(), index.column());
    if (index.column() == Fix)
        return fixLook(index.row(), role);
    if (role == Qt::FontRole && index.column() == Place)
        return strongFont();
    if (index.column() != Id)
        return {};
    if (role == Qt::DecorationRole)
        return iconPixmap(severityIcon(finding->severity), 14, severityColour(finding->severity), 2);
    if (role == Qt::AccessibleTextRole)
        return tr("%1 %2").arg(severityText(finding->severity), finding->id);
    return role == Qt::ForegroundRole ? QVariant(currentTheme().secondary) : QVariant();
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Rule"), tr("Place"), tr("What is weak, and why"), tr("What would mend it")};
    return titles.value(section);
}

} // namespace drawbridge
