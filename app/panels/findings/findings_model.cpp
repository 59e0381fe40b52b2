// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/findings/findings_model.h"

#include "app/common/result_words.h"
#include "app/common/style.h"
#include "core/analysis/findings/finding_groups.h"
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
    m_passing.clear();
    m_rowOf.assign(m_findings.size(), -1);
    std::vector<EntityRef> selection = m_session.selection();
    if (const auto dependency = m_session.selectedDependency())
        selection = {refTo(dependency->first)};
    std::vector<Finding> passing;
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        if (!m_filter.passes(m_findings[i], selection))
            continue;
        passing.push_back(m_findings[i]);
        m_passing.push_back(i);
    }
    for (const FindingGroup& group : groupedFindings(passing)) {
        const bool isLine = group.members.size() > 1;
        if (isLine)
            addRow({m_passing[group.members.front()],
                    static_cast<int>(group.members.size()),
                    0,
                    0,
                    groupText(passing, group),
                    {}});
        const bool isShown = !isLine || m_open.contains(keyOf(m_rows.back()));
        const int line = static_cast<int>(m_rows.size()) - 1;
        for (std::size_t i = 0; i < group.members.size(); ++i) {
            if (isShown) {
                addFinding(passing, group.members[i], group.consequences[i], isLine ? 1 : 0);
                continue;
            }
            m_rowOf[m_passing[group.members[i]]] = line;
            for (const std::size_t consequence : group.consequences[i])
                m_rowOf[m_passing[consequence]] = line;
        }
    }
}

void FindingsModel::addRow(Row row) {
    m_rowOf[row.finding] = static_cast<int>(m_rows.size());
    m_rows.push_back(std::move(row));
}

/// A finding, and under it what follows from it, if it is open.
void FindingsModel::addFinding(const std::vector<Finding>& passing, std::size_t finding,
                               const std::vector<std::size_t>& consequences, int depth) {
    const QString text = consequences.empty() ? QString() : consequencesText(passing, consequences);
    addRow({m_passing[finding], 0, static_cast<int>(consequences.size()), depth, text, {}});
    const bool isShown = m_open.contains(keyOf(m_rows.back()));
    const int row = static_cast<int>(m_rows.size()) - 1;
    for (const std::size_t consequence : consequences) {
        if (isShown)
            addRow({m_passing[consequence], 0, 0, depth + 1, {}, {}});
        else
            m_rowOf[m_passing[consequence]] = row;
    }
}

bool FindingsModel::isGroup(int row) const {
    return row >= 0 && row < rowCount() && m_rows[static_cast<std::size_t>(row)].members > 0;
}

bool FindingsModel::canOpen(int row) const {
    return isGroup(row) ||
           (row >= 0 && row < rowCount() && m_rows[static_cast<std::size_t>(row)].follows > 0);
}

QString FindingsModel::keyOf(const Row& row) const {
    const Finding& first = m_findings[row.finding];
    const QString rule = QStringLiteral("%1 %2").arg(first.id).arg(static_cast<int>(first.severity));
    if (row.members > 0 || first.entities.empty())
        return rule;
    const EntityRef& place = first.entities.front();
    return QStringLiteral("%1 %2 %3 %4")
        .arg(rule)
        .arg(static_cast<int>(place.kind))
        .arg(place.id)
        .arg(first.scenario);
}

bool FindingsModel::isOpen(int row) const {
    return canOpen(row) && m_open.contains(keyOf(m_rows[static_cast<std::size_t>(row)]));
}

void FindingsModel::setOpen(int row, bool open) {
    if (!canOpen(row) || isOpen(row) == open)
        return;
    const QString key = keyOf(m_rows[static_cast<std::size_t>(row)]);
    beginResetModel();
    if (open)
        m_open.insert(key);
    else
        m_open.erase(key);
    choose();
    endResetModel();
}

void FindingsModel::setFilter(const FindingsFilter& filter) {
    beginResetModel();
    m_filter = filter;
    choose();
    endResetModel();
}

const Finding* FindingsModel::at(int row) const {
    return row >= 0 && row < rowCount() && !isGroup(row)
               ? &m_findings[m_rows[static_cast<std::size_t>(row)].finding]
               : nullptr;
}

int FindingsModel::rowOf(const Finding& finding) const {
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        const Finding& other = m_findings[i];
        if (m_rowOf[i] >= 0 && other.id == finding.id && other.entities == finding.entities)
            return m_rowOf[i];
    }
    return -1;
}

const std::vector<FindingFix>& FindingsModel::fixesAt(int row) const {
    const Row& entry = m_rows.at(static_cast<std::size_t>(row));
    if (!entry.fixes) {
        const bool changeable =
            entry.members == 0 && m_session.hasDocument() && !m_session.document().isReadOnly();
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
    const Row& entry = m_rows[static_cast<std::size_t>(row)];
    switch (column) {
    case Id:
        return finding.id;
    case Place:
        return QString(3 * entry.depth, u' ') +
               (entry.follows == 0 ? QString() : QString(isOpen(row) ? u"▾ "_qs : u"▸ "_qs)) +
               finding.names.value(0);
    case Message:
        return entry.text.isEmpty() ? finding.message : tr("%1 %2").arg(finding.message, entry.text);
    default:
        return fixesAt(row).empty() ? finding.fix : fixesAt(row).front().label;
    }
}

QVariant FindingsModel::tipOf(const Finding& finding, int row, int column) const {
    if (column == Fix && !fixesAt(row).empty())
        return tr("%1: one edit, which can be undone (Ctrl+Enter)").arg(fixesAt(row).front().label);
    if (column == Fix)
        return finding.fix;
    if (column == Place && canOpen(row))
        return isOpen(row) ? tr("Hide what follows from it (Left)") : tr("Show what follows from it (Right)");
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

/// A line that stands for several findings of a rule.
QVariant FindingsModel::groupData(const Row& row, int column, int role) const {
    const Finding& first = m_findings[row.finding];
    const bool open = m_open.contains(keyOf(row));
    if (role == Qt::DisplayRole && column == Id)
        return first.id;
    if (role == Qt::DisplayRole && column == Place)
        return QStringLiteral("%1 %2").arg(QChar(open ? u'▾' : u'▸')).arg(row.members);
    if ((role == Qt::DisplayRole || role == Qt::ToolTipRole) && column == Message)
        return row.text;
    if (role == Qt::ToolTipRole)
        return open ? tr("Show them as one line (Left)") : tr("Show them one by one (Right)");
    if (role == Qt::AccessibleTextRole && column == Id)
        return tr("%1 %2, %3 findings, %4")
            .arg(severityText(first.severity), first.id, QString::number(row.members),
                 open ? tr("open") : tr("closed"));
    if (role == Qt::FontRole && column == Place)
        return strongFont();
    if (role == Qt::DecorationRole && column == Id)
        return iconPixmap(severityIcon(first.severity), 14, severityColour(first.severity), 2);
    return role == Qt::ForegroundRole && column == Id ? QVariant(currentTheme().secondary) : QVariant();
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    if (isGroup(index.row()))
        return groupData(m_rows[static_cast<std::size_t>(index.row())], index.column(), role);
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
