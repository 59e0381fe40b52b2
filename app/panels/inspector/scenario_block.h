// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace drawbridge {

/// What the chosen scenario does to one entity: state, why, estimated RTO and RPO against their targets.
class ScenarioBlock : public QWidget {
    Q_OBJECT
public:
    explicit ScenarioBlock(Session& session, QWidget* parent = nullptr);
    void show(const std::optional<EntityRef>& entity);

private:
    void addRow(const QString& name, const QString& value, const char* tone, bool strong = true);
    void showComponent(const ScenarioAnalysis& analysis, int component);
    void showSite(const ScenarioAnalysis& analysis, int site);
    void showPath(bool lost);
    bool fill(const ScenarioAnalysis& analysis, const EntityRef& entity);

    Session& m_session;
    QLabel* m_title = nullptr;
    QGridLayout* m_rows = nullptr;
};

} // namespace drawbridge
