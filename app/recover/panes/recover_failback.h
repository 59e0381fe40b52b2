// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recover/panes/recover_pane.h"
#include "core/analysis/failback/failback.h"

class QLabel;

namespace drawbridge {

class ResultTable;

/// Failback: what runs before the window, during it, and what does not fail back.
class RecoverFailback : public RecoverPane {
    Q_OBJECT
public:
    explicit RecoverFailback(QWidget* parent = nullptr);
    ResultTable* table() const { return m_table; }

protected:
    void compute() override;

private:
    void fill(const FailbackPlan& plan);
    QLabel* m_staying;
    ResultTable* m_table;
};

} // namespace drawbridge
