// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/session.h"

#include "app/common/session_worker.h"
#include "core/model/failure.h"

#include <algorithm>

namespace drawbridge {

namespace {

bool exists(const Plan& plan, const EntityRef& ref) {
    return entityType(ref.kind).find(plan, ref.id) != nullptr;
}

} // namespace

Session::Session(QObject* parent)
    : QObject(parent), m_worker(std::make_unique<Worker>(*this)),
      m_verifications(std::make_shared<const Verifications>(Plan())) {}

Session::~Session() = default;

const Plan& Session::plan() const {
    return m_document ? m_document->plan() : m_empty;
}

void Session::setDocument(std::unique_ptr<Document> document) {
    if (hasDocument())
        emit documentLeaves();
    m_worker->stop();
    m_document = std::move(document);
    m_results.reset();
    m_findings.clear();
    m_verifications = std::make_shared<const Verifications>(Plan());
    m_machines.reset();
    m_scenario.reset();
    m_failing.reset();
    m_selection.clear();
    m_dependency.reset();
    m_page.reset();
    if (m_document)
        subscribe();
    emit documentReplaced();
    emit scenarioChanged();
    emit selectionChanged(false);
    emit resultsChanged();
    if (m_document)
        startComputing();
}

void Session::setShowsImplied(bool shows) {
    if (m_showsImplied == shows)
        return;
    m_showsImplied = shows;
    emit pictureChanged();
}

void Session::setMachines(std::shared_ptr<const DriftReport> machines) {
    m_machines = std::move(machines);
    emit machinesChanged();
    emit pictureChanged();
}

void Session::closeDocument() {
    setDocument(nullptr);
}

void Session::subscribe() {
    m_document->subscribe([this](const ChangeSet& changes) { afterChange(changes); });
}

void Session::afterChange(const ChangeSet& changes) {
    forgetRemoved(changes);
    emit planChanged(changes);
    startComputing();
}

void Session::forgetRemoved(const ChangeSet& changes) {
    const bool removed = std::any_of(changes.changes.begin(), changes.changes.end(),
                                     [](const Change& c) { return c.kind == ChangeKind::Removed; });
    if (!removed && !m_dependency)
        return;
    const std::size_t before = m_selection.size();
    std::erase_if(m_selection, [this](const EntityRef& ref) { return !exists(plan(), ref); });
    bool selectionLost = m_selection.size() != before;
    if (m_dependency) {
        const Component* from = plan().components.find(m_dependency->first);
        const bool stands = from != nullptr &&
                            std::any_of(from->dependencies.begin(), from->dependencies.end(),
                                        [this](const Dependency& d) { return d.on == m_dependency->second; });
        if (!stands) {
            m_dependency.reset();
            selectionLost = true;
        }
    }
    const bool scenarioLost = (m_scenario && plan().scenarios.find(*m_scenario) == nullptr) ||
                              (m_failing && !exists(plan(), *m_failing));
    if (scenarioLost) {
        m_scenario.reset();
        m_failing.reset();
        emit scenarioChanged();
    }
    if (m_page && plan().pages.find(*m_page) == nullptr) {
        m_page.reset();
        emit pageChanged();
    }
    if (selectionLost)
        emit selectionChanged(false);
}

bool Session::attempt(const std::function<void(Document&)>& what) {
    if (!m_document)
        return false;
    try {
        what(*m_document);
        return true;
    } catch (...) {
        emit failed(reportOf(std::current_exception()).sentence);
    }
    return false;
}

bool Session::edit(const QString& label, const std::function<void(Edit&)>& how) {
    return attempt([&](Document& document) { document.edit(label, how); });
}

QString Session::refusalOf(const QString& label, const std::function<void(Edit&)>& how) {
    QString refusal;
    const bool tried = attempt([&](Document& document) {
        try {
            document.edit(label, how);
        } catch (const InputError& error) {
            refusal = error.text();
        }
    });
    return tried ? refusal : tr("This could not be stored.");
}

void Session::undo() {
    if (m_document && m_document->canUndo())
        attempt([](Document& document) { document.undo(); });
}

void Session::redo() {
    if (m_document && m_document->canRedo())
        attempt([](Document& document) { document.redo(); });
}

void Session::chooseScenario(std::optional<ScenarioId> scenario) {
    if (scenario && plan().scenarios.find(*scenario) == nullptr)
        scenario.reset();
    if (scenario == m_scenario && !m_failing)
        return;
    m_scenario = scenario;
    m_failing.reset();
    emit scenarioChanged();
    emit resultsChanged();
}

void Session::failEntity(const EntityRef& entity) {
    if (!canFail(entity.kind) || !exists(plan(), entity))
        return;
    m_failing = entity;
    m_scenario.reset();
    emit scenarioChanged();
    startComputing();
}

QString Session::improvisedName() const {
    return m_failing ? failuresText(plan(), {failureOf(*m_failing)}) : QString();
}

const ScenarioAnalysis* Session::analysis() const {
    if (!m_results)
        return nullptr;
    if (m_failing)
        return m_results->improvisedOf == m_failing ? &*m_results->improvised : nullptr;
    return m_results->plan.find(m_scenario);
}

void Session::adopt(const ScenarioAnalysis& of, const ScenarioAnalysis& better) {
    if (analysis() != &of)
        return;
    auto results = std::make_shared<SessionResults>(*m_results);
    if (m_failing)
        results->improvised = better;
    else
        results->plan.adopt(better);
    m_results = std::move(results);
    emit resultsChanged();
    m_worker->requestFindings();
}

std::optional<PageId> Session::page() const {
    if (m_page && plan().pages.find(*m_page) != nullptr)
        return m_page;
    return plan().pages.isEmpty() ? std::nullopt : std::optional(plan().pages.at(0).id);
}

void Session::showPage(PageId page) {
    if (this->page() == page || plan().pages.find(page) == nullptr)
        return;
    m_page = page;
    emit pageChanged();
}

bool Session::isComputing() const {
    return m_worker->isBusy();
}

void Session::select(std::vector<EntityRef> entities, bool scrollTo) {
    std::erase_if(entities, [this](const EntityRef& ref) { return !exists(plan(), ref); });
    if (entities == m_selection && !m_dependency && !scrollTo)
        return;
    m_selection = std::move(entities);
    m_dependency.reset();
    emit selectionChanged(scrollTo);
}

void Session::showInDesign(const EntityRef& entity) {
    emit designRequested();
    select({entity}, true);
}

void Session::selectDependency(ComponentId from, ComponentId to) {
    if (m_dependency == std::pair(from, to))
        return;
    m_selection.clear();
    m_dependency = std::pair(from, to);
    emit selectionChanged(false);
}

void Session::startComputing() {
    m_worker->request();
}

} // namespace drawbridge
