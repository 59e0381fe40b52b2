// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/result_table.h"
#include "app/common/session.h"
#include "app/expose/state/expose_results.h"

namespace drawbridge {

/// Cost of each scenario for each client and, where the plan has activities, of their own loss. A cell shows
/// its arithmetic when clicked or with Return; the name of a scenario chooses it.
class CostMatrix : public PageCard {
    Q_OBJECT
public:
    explicit CostMatrix(Session& session, QWidget* parent = nullptr);
    void show(std::shared_ptr<const ExposureReport> costs);
    ResultTable* table() const { return m_table; }
    /// Opens the arithmetic of a cell; of the first column nothing.
    void ask(const QModelIndex& cell);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showRows();
    void fitRows(); ///< rows share the height, within what can be read
    bool hasActivities() const;
    Session& m_session;
    std::shared_ptr<const ExposureReport> m_costs;
    ResultTable* m_table;
};

} // namespace drawbridge
