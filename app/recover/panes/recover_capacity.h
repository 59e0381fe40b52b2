// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recover/panes/recover_pane.h"
#include "core/operations/capacity_fit.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace drawbridge {

class CapacityBars;
class ResultTable;

/// Whether what is recovered fits on the recovery site's hosts: how full they get, what recovers elsewhere
/// than planned, and what has to stay off. The placement can be accepted, in one edit.
class RecoverCapacity : public RecoverPane {
    Q_OBJECT
public:
    explicit RecoverCapacity(QWidget* parent = nullptr);
    ResultTable* table() const { return m_table; }
    CapacityBars* bars() const { return m_bars; }
    QPushButton* acceptButton() const { return m_accept; }
    QCheckBox* leaveOffBox() const { return m_leaveOff; }
    QString sentence() const;
    void setWritable(bool writable);

signals:
    void acceptRequested(const drawbridge::CapacityProposal& proposal);
    void componentChosen(int component);

protected:
    void compute() override;

private:
    void fill(const CapacityFit& fit);
    void fillTable(const CapacityFit& fit);
    void refreshButtons();
    QString unknownText(const CapacityFit& fit) const;

    QLabel* m_proof;
    QLabel* m_unknown;
    CapacityBars* m_bars;
    ResultTable* m_table;
    QCheckBox* m_leaveOff;
    QPushButton* m_accept;
    std::optional<CapacityFit> m_fit;
    bool m_writable = false;
};

} // namespace drawbridge
