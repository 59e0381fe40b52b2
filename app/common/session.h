// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/findings.h"
#include "core/analysis/verification/verified_state.h"
#include "core/document/document.h"

#include <QObject>

#include <memory>
#include <optional>

namespace drawbridge {

struct DriftReport;

/// What was scheduled from one state of the plan.
struct SessionResults {
    PlanAnalysis plan;
    std::optional<ScenarioAnalysis> improvised; ///< "Fail this"
    std::optional<EntityRef> improvisedOf;      ///< what it fails
};

/// What the window's parts share: the document, the chosen scenario, the selection, and results computed in
/// the background. Parts observe its signals and change the plan through edit() alone. Holds no widget.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    bool hasDocument() const { return m_document != nullptr; }
    Document& document() { return *m_document; }
    const Plan& plan() const; ///< an empty plan when there is no document
    void setDocument(std::unique_ptr<Document> document);
    void closeDocument();

    /// Also in large pictures, dependencies that others imply are drawn.
    bool showsImplied() const { return m_showsImplied; }
    void setShowsImplied(bool shows);

    /// Document::edit with errors shown: false when it was refused; failed() has been emitted with the
    /// sentence.
    bool edit(const QString& label, const std::function<void(Edit&)>& how);
    /// The same for a form, which says itself what is wrong with what was typed into it: the sentence with
    /// which the document refused the edit, empty when it was accepted. Other errors are shown by failed(),
    /// too.
    QString refusalOf(const QString& label, const std::function<void(Edit&)>& how);
    void undo();
    void redo();
    /// Anything else done with the document (saving a version, reverting), with errors shown the same way.
    bool attempt(const std::function<void(Document&)>& what);

    std::optional<ScenarioId> scenario() const { return m_scenario; }
    void chooseScenario(std::optional<ScenarioId> scenario);
    /// Improvises a scenario that fails one thing; chooseScenario() ends it.
    void failEntity(const EntityRef& entity);
    QString improvisedName() const;                                ///< empty when none
    std::optional<EntityRef> failing() const { return m_failing; } ///< what the improvised scenario fails

    /// The analysis to show, or nullptr: of the chosen or improvised scenario, perhaps of a moment ago while
    /// newer is computed.
    const ScenarioAnalysis* analysis() const;
    /// A better schedule for analysis() was found in more time: everything shows it from now on, the runbook
    /// too; findings follow once they are worked out anew. Nothing when `of` is not analysis() any more.
    void adopt(const ScenarioAnalysis& of, const ScenarioAnalysis& better);
    const std::vector<Finding>& findings() const { return m_findings; }
    /// What exercises have proven, of the same moment as findings().
    const Verifications& verifications() const { return *m_verifications; }
    bool isComputing() const;
    /// All of the newest results; nullptr before the first have arrived.
    std::shared_ptr<const SessionResults> results() const { return m_results; }

    /// What the last check of the machines found since the project was opened; nullptr before.
    std::shared_ptr<const DriftReport> machines() const { return m_machines; }
    void setMachines(std::shared_ptr<const DriftReport> machines);

    /// The diagram page shown: the chosen one, else the plan's first; none before anything was placed.
    std::optional<PageId> page() const;
    void showPage(PageId page);

    const std::vector<EntityRef>& selection() const { return m_selection; }
    /// `scrollTo` asks the canvas to bring it into view.
    void select(std::vector<EntityRef> entities, bool scrollTo = false);
    /// Selects it in Design, where the plan is edited, from whatever mode.
    void showInDesign(const EntityRef& entity);
    /// A dependency edge chosen on the canvas: from → to; replaces the selection of entities.
    void selectDependency(ComponentId from, ComponentId to);
    std::optional<std::pair<ComponentId, ComponentId>> selectedDependency() const { return m_dependency; }

signals:
    void documentLeaves(); ///< it is still here; another takes its place next
    void documentReplaced();
    void planChanged(const ChangeSet& changes);
    void scenarioChanged();
    void resultsChanged(); ///< analysis() and findings() are new
    void selectionChanged(bool scrollTo);
    void designRequested();                ///< by showInDesign()
    void pageChanged();                    ///< page() is another
    void machinesChanged();                ///< machines() is new
    void pictureChanged();                 ///< what is drawn of the plan is another
    void failed(const QString& sentence);  ///< one clear sentence for the user
    void noticed(const QString& sentence); ///< something was done that is worth a sentence
    void toolHint(const QString& text);    ///< what the status bar says

private:
    class Worker;
    void startComputing();
    void subscribe();
    void afterChange(const ChangeSet& changes);
    void forgetRemoved(const ChangeSet& changes);
    std::unique_ptr<Document> m_document;
    bool m_showsImplied = false;
    Plan m_empty;
    std::unique_ptr<Worker> m_worker;
    std::shared_ptr<const SessionResults> m_results;
    std::vector<Finding> m_findings;
    std::shared_ptr<const Verifications> m_verifications; ///< never nullptr
    std::shared_ptr<const DriftReport> m_machines;
    std::optional<ScenarioId> m_scenario;
    std::optional<EntityRef> m_failing;
    std::vector<EntityRef> m_selection;
    std::optional<std::pair<ComponentId, ComponentId>> m_dependency;
    std::optional<PageId> m_page;
};

} // namespace drawbridge
