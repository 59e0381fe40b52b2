// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/background.h"
#include "app/prepare/state/preparation_choices.h"
#include "app/prepare/state/proposal_rows.h"
#include "core/analysis/scenario/scenario_analysis.h"

namespace drawbridge {

/// What is proposed for one state of the plan and of the choices.
struct Proposed {
    Plan start; ///< with the new site
    Preparation preparation;
    Plan full; ///< with all proposals
    std::vector<ProposalSection> sections;
};

/// The plan with what is ticked, once the site is lost.
struct PreparedEffect {
    std::shared_ptr<const ScenarioAnalysis> today; ///< the plan as it is
    std::shared_ptr<const ScenarioAnalysis> after;
};

/// Asks for proposals and weighs them, in the background; a newer request cancels the one that runs.
class PreparationStudy : public QObject {
    Q_OBJECT
public:
    explicit PreparationStudy(QObject* parent = nullptr);

    /// Proposals and effect. Whatever stands stays until there is something newer.
    void ask(const Plan& plan, const PreparationChoices& choices);
    /// The effect of the same proposals with others declined.
    void weigh(const PreparationChoices& choices);
    void forget(); ///< the plan is another
    void stop();

    bool isBusy() const { return m_background.isRunning(); }
    const std::shared_ptr<const Proposed>& proposed() const { return m_proposed; }
    const PreparedEffect& effect() const { return m_effect; }

signals:
    void proposalsChanged();
    void effectChanged();
    void failed(const QString& sentence);

private:
    void take(PreparedEffect effect);

    Background m_background;
    std::shared_ptr<const Proposed> m_proposed;
    std::shared_ptr<const ScenarioAnalysis> m_today; ///< of the plan and site of the last request
    std::optional<SiteId> m_todayFrom;
    PreparedEffect m_effect;
    bool m_isCurrent = false; ///< the proposals are of the last request
    Plan m_plan;              ///< of the last request
};

/// The same on the spot, for accepting.
std::shared_ptr<const Proposed> propose(const Plan& plan, const PreparationChoices& choices);
Plan acceptedPlan(const Proposed& proposed, const PreparationChoices& choices);

} // namespace drawbridge
