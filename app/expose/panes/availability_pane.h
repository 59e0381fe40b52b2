// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/result_table.h"
#include "app/common/session.h"
#include "app/expose/state/expose_rows.h"
#include "core/analysis/scenario/figure_reasons.h"

class QStackedWidget;

namespace drawbridge {

/// How much of the time each service is down against what was promised; of the chosen one its likeliest
/// minimal cut sets and the importance of its parts.
class AvailabilityPane : public QWidget {
    Q_OBJECT
public:
    explicit AvailabilityPane(Session& session, QWidget* parent = nullptr);
    void show(std::shared_ptr<const std::vector<AvailabilityRow>> rows);
    void showNothing(const QString& sentence);
    ResultTable* services() const { return m_services; }
    ResultTable* cutSets() const { return m_cutSets; }
    ResultTable* importances() const { return m_importances; }

private:
    void showDetails(int service);
    Session& m_session;
    std::shared_ptr<const std::vector<AvailabilityRow>> m_rows;
    ResultTable* m_services;
    ResultTable* m_cutSets;
    ResultTable* m_importances;
    QLabel* m_sentence;
    QStackedWidget* m_stack;
};

/// "99.912 %", "at least 99.9 %", "unknown".
QString availabilityOf(const AvailabilityRow& row);
/// "63 m a year in hand", "2 h 10 m a year too much": against the promise; empty without one or if unknown.
QString inHandText(const AvailabilityRow& row);
/// The arithmetic of a service's availability, with its likeliest cut sets.
FigureReasons reasonsOfAvailability(const AvailabilityRow& row);

} // namespace drawbridge
