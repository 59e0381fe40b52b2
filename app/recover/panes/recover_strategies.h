// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recover/panes/recover_pane.h"
#include "core/analysis/improvements/strategy_comparison.h"
#include "core/analysis/improvements/what_if.h"

namespace drawbridge {

class ResultTable;

/// Compares failover, restore, rebuild and restart of the selected component; each can be tried.
class RecoverStrategies : public RecoverPane {
    Q_OBJECT
public:
    explicit RecoverStrategies(QWidget* parent = nullptr);
    void setComponent(int component); ///< dense index; -1: none
    ResultTable* table() const { return m_table; }

signals:
    void tryRequested(const drawbridge::WhatIf& change);

protected:
    void compute() override;

private:
    void fill(const std::vector<StrategyOutcome>& outcomes);
    int m_component = -1;
    ResultTable* m_table;
};

} // namespace drawbridge
