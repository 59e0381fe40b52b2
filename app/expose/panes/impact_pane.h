// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/result_table.h"
#include "app/common/session.h"
#include "core/operations/exposure_report.h"

class QStackedWidget;

namespace drawbridge {

/// Business impact: each activity with its MTPD and tightest chain, and the RTO that each component must keep
/// for them against its target and its estimate.
class ImpactPane : public QWidget {
    Q_OBJECT
public:
    explicit ImpactPane(Session& session, QWidget* parent = nullptr);
    void show(const ExposureReport& report);
    ResultTable* activities() const { return m_activities; }
    ResultTable* required() const { return m_required; }

private:
    void showActivities(const ExposureReport& report);
    void showRequired(const ExposureReport& report);
    ResultTable* m_activities;
    ResultTable* m_required;
    QLabel* m_sentence;
    QStackedWidget* m_stack;
};

} // namespace drawbridge
