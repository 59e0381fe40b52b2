// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/prepare/state/proposal_rows.h"

#include <QAbstractItemModel>

namespace drawbridge {

/// Sections of proposals, as a tree of two levels. Ticks are of the proposals' keys, so they outlive a change
/// of proposals.
class ProposalModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Tick, Name, Strategy, Where, Address, Steps, Duration, Why, Columns };
    using QAbstractItemModel::QAbstractItemModel;

    void setSections(std::vector<ProposalSection> sections);
    void setFilter(const QString& text);
    void setDeclined(const std::set<QString>& declined);

    const ProposalSection* section(const QModelIndex& index) const; ///< nullptr for a proposal
    const ProposalRow* row(const QModelIndex& index) const;         ///< nullptr for a section
    QModelIndex indexOf(const QString& key) const; ///< of a shown proposal, or of a section by its id
    QString keyAt(const QModelIndex& index) const;
    Qt::CheckState stateOf(const QModelIndex& index) const;
    Qt::CheckState stateOfAll() const;
    int count() const;  ///< proposals
    int ticked() const; ///< of them
    int hidden() const; ///< by the filter
    int assumed() const;
    bool hasAddresses() const; ///< any at all

    /// Ticks a proposal, or all of a section; those that the filter hides stay as they are.
    void tick(const QModelIndex& index, bool on);
    void tickAll(bool on);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void ticksChanged(const std::set<QString>& declined);

private:
    struct Shown {
        int section = 0;
        std::vector<int> rows; ///< of the section, in order
    };
    void choose();
    bool passes(const ProposalRow& row) const;
    void afterTicks();
    QString textOf(const ProposalRow& row, int column) const;
    QString spokenText(const ProposalRow& row, int column) const;

    std::vector<ProposalSection> m_sections;
    std::vector<Shown> m_shown;
    std::set<QString> m_declined;
    QString m_filter;
};

} // namespace drawbridge
