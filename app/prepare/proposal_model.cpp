// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prepare/proposal_model.h"

#include "core/base/estimated_text.h"
#include "core/base/index.h"
#include "core/model/words.h"

#include <algorithm>

namespace drawbridge {

void ProposalModel::setSections(std::vector<ProposalSection> sections) {
    beginResetModel();
    m_sections = std::move(sections);
    choose();
    endResetModel();
}

void ProposalModel::setFilter(const QString& text) {
    if (text == m_filter)
        return;
    beginResetModel();
    m_filter = text;
    choose();
    endResetModel();
}

void ProposalModel::setDeclined(const std::set<QString>& declined) {
    m_declined = declined;
    for (int i = 0; i < rowCount(); ++i) {
        const QModelIndex section = index(i, Tick);
        emit dataChanged(section, section);
        if (const int rows = rowCount(section); rows > 0)
            emit dataChanged(index(0, Tick, section), index(rows - 1, Why, section));
    }
    emit headerDataChanged(Qt::Horizontal, Tick, Tick);
}

bool ProposalModel::passes(const ProposalRow& row) const {
    if (m_filter.isEmpty())
        return true;
    for (const int column : {Name, Strategy, Where, Address, Why}) {
        if (textOf(row, column).contains(m_filter, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

void ProposalModel::choose() {
    m_shown.clear();
    for (int s = 0; s < static_cast<int>(m_sections.size()); ++s) {
        Shown shown{s, {}};
        const auto& rows = m_sections[idx(s)].rows;
        for (int r = 0; r < static_cast<int>(rows.size()); ++r) {
            if (passes(rows[idx(r)]))
                shown.rows.push_back(r);
        }
        if (!shown.rows.empty())
            m_shown.push_back(std::move(shown));
    }
}

const ProposalSection* ProposalModel::section(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() != 0)
        return nullptr;
    return &m_sections[idx(m_shown[idx(index.row())].section)];
}

const ProposalRow* ProposalModel::row(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    const Shown& shown = m_shown[static_cast<std::size_t>(index.internalId()) - 1];
    return &m_sections[idx(shown.section)].rows[idx(shown.rows[idx(index.row())])];
}

QString ProposalModel::keyAt(const QModelIndex& index) const {
    if (const ProposalSection* found = section(index))
        return found->id;
    const ProposalRow* found = row(index);
    return found == nullptr ? QString() : found->key;
}

QModelIndex ProposalModel::indexOf(const QString& key) const {
    for (int s = 0; s < rowCount(); ++s) {
        const QModelIndex section = index(s, Tick);
        if (keyAt(section) == key)
            return section;
        for (int r = 0; r < rowCount(section); ++r) {
            if (const QModelIndex row = index(r, Tick, section); keyAt(row) == key)
                return row;
        }
    }
    return {};
}

Qt::CheckState ProposalModel::stateOf(const QModelIndex& index) const {
    if (const ProposalRow* found = row(index))
        return m_declined.contains(found->key) ? Qt::Unchecked : Qt::Checked;
    const int rows = rowCount(index);
    int on = 0;
    for (int i = 0; i < rows; ++i)
        on += stateOf(this->index(i, Tick, index)) == Qt::Checked ? 1 : 0;
    return on == 0 ? Qt::Unchecked : on == rows ? Qt::Checked : Qt::PartiallyChecked;
}

Qt::CheckState ProposalModel::stateOfAll() const {
    const int on = ticked();
    return on == 0 ? Qt::Unchecked : on == count() ? Qt::Checked : Qt::PartiallyChecked;
}

int ProposalModel::count() const {
    int all = 0;
    for (const ProposalSection& section : m_sections)
        all += static_cast<int>(section.rows.size());
    return all;
}

int ProposalModel::ticked() const {
    int on = 0;
    for (const ProposalSection& section : m_sections)
        on += static_cast<int>(
            std::count_if(section.rows.begin(), section.rows.end(),
                          [this](const ProposalRow& row) { return !m_declined.contains(row.key); }));
    return on;
}

int ProposalModel::hidden() const {
    int shown = 0;
    for (const Shown& each : m_shown)
        shown += static_cast<int>(each.rows.size());
    return count() - shown;
}

int ProposalModel::assumed() const {
    int sum = 0;
    for (const ProposalSection& section : m_sections) {
        for (const ProposalRow& row : section.rows)
            sum += m_declined.contains(row.key) ? 0 : row.assumed;
    }
    return sum;
}

bool ProposalModel::hasAddresses() const {
    return std::any_of(m_sections.begin(), m_sections.end(), [](const ProposalSection& section) {
        return std::any_of(section.rows.begin(), section.rows.end(),
                           [](const ProposalRow& row) { return !row.address.isEmpty(); });
    });
}

void ProposalModel::tick(const QModelIndex& index, bool on) {
    const auto set = [this, on](const ProposalRow& row) {
        if (on)
            m_declined.erase(row.key);
        else
            m_declined.insert(row.key);
    };
    if (const ProposalRow* found = row(index)) {
        set(*found);
    } else {
        for (int i = 0; i < rowCount(index); ++i)
            set(*row(this->index(i, Tick, index)));
    }
    afterTicks();
}

void ProposalModel::tickAll(bool on) {
    for (const Shown& shown : m_shown) {
        for (const int r : shown.rows) {
            const QString& key = m_sections[idx(shown.section)].rows[idx(r)].key;
            if (on)
                m_declined.erase(key);
            else
                m_declined.insert(key);
        }
    }
    afterTicks();
}

void ProposalModel::afterTicks() {
    setDeclined(std::set<QString>(m_declined));
    emit ticksChanged(m_declined);
}

QModelIndex ProposalModel::index(int row, int column, const QModelIndex& parent) const {
    if (row < 0 || row >= rowCount(parent) || column < 0 || column >= Columns)
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : 0);
}

QModelIndex ProposalModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int ProposalModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_shown.size());
    if (parent.internalId() != 0 || parent.column() > 0)
        return 0;
    return static_cast<int>(m_shown[idx(parent.row())].rows.size());
}

int ProposalModel::columnCount(const QModelIndex&) const {
    return Columns;
}

QString ProposalModel::textOf(const ProposalRow& row, int column) const {
    switch (column) {
    case Name:
        return row.name;
    case Strategy:
        return row.strategy ? choiceLabel(choiceName(*row.strategy)) : QString();
    case Where:
        return row.where;
    case Address:
        return row.address;
    case Steps:
        return row.steps < 0 ? QString() : QString::number(row.steps);
    case Duration:
        return row.duration ? durationText(*row.duration, tr("never")) : QString();
    case Why:
        return row.why;
    default:
        return {};
    }
}

/// With what colour and marks say to those who see them.
QString ProposalModel::spokenText(const ProposalRow& row, int column) const {
    const QString text = textOf(row, column);
    if (column == Tick)
        return row.name;
    if (column == Where && row.isToBeBuilt)
        return tr("%1, to be built").arg(text);
    if (column == Duration && row.assumed > 0)
        return tr("%1, %n assumed", nullptr, row.assumed).arg(text);
    return text;
}

QVariant ProposalModel::data(const QModelIndex& index, int role) const {
    const ProposalSection* group = section(index);
    const ProposalRow* found = row(index);
    if (group == nullptr && found == nullptr)
        return {};
    if (role == Qt::CheckStateRole && index.column() == Tick)
        return stateOf(index);
    if (group != nullptr) {
        const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        if (isText && index.column() == Tick)
            return tr("%1, %2").arg(group->title, QString::number(rowCount(index)));
        return {};
    }
    if (role == Qt::DisplayRole)
        return textOf(*found, index.column());
    if (role == Qt::AccessibleTextRole)
        return spokenText(*found, index.column());
    if (role == Qt::ToolTipRole) {
        if (index.column() == Duration && found->assumed > 0)
            return tr("The duration of %n step(s) is assumed", nullptr, found->assumed);
        return spokenText(*found, index.column());
    }
    return {};
}

bool ProposalModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    tick(index.siblingAtColumn(Tick), value.toInt() == Qt::Checked);
    return true;
}

QVariant ProposalModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && section == Tick)
        return tr("Tick all");
    if (role == Qt::ToolTipRole && section == Tick)
        return tr("Tick all or none (Ctrl+A)");
    if (role == Qt::TextAlignmentRole) {
        const bool right = section == Steps || section == Duration;
        return QVariant::fromValue((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Component");
    case Strategy:
        return tr("Strategy");
    case Where:
        return tr("Where");
    case Address:
        return tr("Address");
    case Steps:
        return tr("Steps");
    case Duration:
        return tr("Duration");
    case Why:
        return tr("Why");
    default:
        return {};
    }
}

Qt::ItemFlags ProposalModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == Tick)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace drawbridge
