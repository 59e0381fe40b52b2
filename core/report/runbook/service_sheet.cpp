// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runbook/service_sheet.h"

#include "core/analysis/recovery/step_placeholders.h"
#include "core/analysis/scenario/scenario_summary.h"
#include "core/base/document_language.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"
#include "core/model/words.h"
#include "core/report/runbook/runbook_parts.h"

#include <algorithm>
#include <deque>
#include <map>

namespace drawbridge {

namespace {

using namespace runbook_parts;

constexpr std::size_t kMostNames = 12;

/// "a, b, c and 4 more"
QString listed(const QStringList& names) {
    const auto most = static_cast<qsizetype>(kMostNames);
    if (names.size() <= most)
        return names.join(QStringLiteral(", "));
    return RunbookTexts::tr("%1 and %2 more")
        .arg(names.mid(0, most).join(QStringLiteral(", ")))
        .arg(names.size() - most);
}

class SheetBuilder {
public:
    SheetBuilder(const RecoveryGraph& graph, int component, const ScenarioAnalysis* analysis,
                 const RunbookSettings& settings, std::size_t mostRows)
        : m_graph(graph), m_index(component), m_component(graph.component(component)), m_analysis(analysis),
          m_settings(settings), m_mostRows(mostRows) {}

    Document build() {
        Document document;
        const Plan& plan = m_graph.plan;
        document.isSheet = true;
        document.language = textLanguage();
        document.plan = plan.project.name;
        document.scenario = m_analysis == nullptr ? QString() : m_analysis->scenario.name;
        document.organisation = plan.project.organisation.value_or(QString());
        document.version = m_settings.version;
        document.date = m_settings.date.toString(Qt::ISODate);
        m_section.title = m_component.name;
        m_section.lead = lead();
        m_section.newPage = false;
        addTargets();
        addRequirements();
        addDependents();
        addCopies();
        addSteps();
        addCalls();
        document.sections.push_back(std::move(m_section));
        return document;
    }

private:
    QString lead() const {
        QStringList parts{labelOf(m_component.kind)};
        if (const int host = m_graph.host[idx(m_index)]; host >= 0)
            parts += RunbookTexts::tr("on %1").arg(m_graph.name(host));
        if (const int site = m_graph.site[idx(m_index)]; site >= 0)
            parts += m_graph.plan.sites.at(site).name;
        if (m_component.image)
            parts += *m_component.image;
        return parts.join(QStringLiteral(" · "));
    }

    void heading(const QString& text) { m_section.blocks.emplace_back(Heading{text}); }
    void paragraph(const QString& text) { m_section.blocks.emplace_back(Paragraph{text, false}); }
    void note(const QString& text) { m_section.blocks.emplace_back(Paragraph{text, true}); }

    /// Cuts a table to what a page holds. Of steps and calls less is cut.
    void table(runbook::Table table, std::size_t extraRows = 0) {
        const std::size_t most = m_mostRows + extraRows;
        const std::size_t all = table.rows.size();
        if (all > most)
            table.rows.resize(most);
        m_section.blocks.emplace_back(std::move(table));
        if (all > most)
            note(RunbookTexts::tr("and %1 more").arg(all - most));
    }

    void addTargets() {
        if (m_analysis == nullptr) {
            note(RunbookTexts::tr("No scenario of the plan takes it down."));
            return;
        }
        const ComponentSummary summary = summariseComponent(*m_analysis, m_index);
        const auto figure = [](const QString& label, const Estimate& estimate) {
            runbook::Figure result;
            result.label = label;
            result.value = estimate.value.isEmpty() ? QStringLiteral("–") : estimate.value;
            result.note =
                !estimate.unknownBecause.isEmpty() ? estimate.unknownBecause
                : estimate.target.isEmpty()
                    ? RunbookTexts::tr("no target")
                    : RunbookTexts::tr("target %1, %2").arg(estimate.target, verdictText(estimate.verdict));
            result.missed = estimate.verdict == Verdict::Missed;
            return result;
        };
        Figures figures;
        figures.figures = {figure(RunbookTexts::tr("Up again after"), summary.rto),
                           figure(RunbookTexts::tr("Data lost"), summary.rpo)};
        runbook::Figure limit;
        limit.label = RunbookTexts::tr("Longest outage bearable");
        limit.value = durationText(m_component.mtpd, QStringLiteral("–"));
        limit.note = m_component.mtpd ? QStringLiteral("MTPD") : RunbookTexts::tr("not given");
        figures.figures.push_back(limit);
        m_section.blocks.emplace_back(std::move(figures));
        if (!summary.notRecoverableBecause.isEmpty())
            paragraph(summary.notRecoverableBecause + u'.');
    }

    /// Direct ones one by one; those behind them by name.
    void addRequirements() {
        heading(RunbookTexts::tr("What it rests on"));
        runbook::Table rows;
        rows.columns = {RunbookTexts::tr("Requires"), RunbookTexts::tr("Kind"), RunbookTexts::tr("How"),
                        RunbookTexts::tr("Up again after")};
        rows.whenEmpty = RunbookTexts::tr("Nothing.");
        if (const int host = m_graph.host[idx(m_index)]; host >= 0)
            addRequirement(host, RunbookTexts::tr("runs on it"), rows);
        for (const Dependency& dependency : m_component.dependencies) {
            const int other = m_graph.indexOf(dependency.on);
            if (other < 0)
                continue;
            QString how = dependency.isHard() ? RunbookTexts::tr("hard")
                                              : RunbookTexts::tr("soft: works degraded without");
            if (dependency.port)
                how += QStringLiteral(", ") + formatPortRange(*dependency.port);
            addRequirement(other, how, rows);
        }
        table(std::move(rows));
        const QStringList behind = reached(m_graph.hard, m_graph.soft);
        if (!behind.isEmpty())
            note(RunbookTexts::tr("And by way of these: %1.").arg(listed(behind)));
    }

    void addRequirement(int other, const QString& how, runbook::Table& rows) const {
        QString up = QStringLiteral("–");
        if (m_analysis != nullptr && m_analysis->components[idx(other)].isDown())
            up = summariseComponent(*m_analysis, other).rto.value;
        rows.rows.push_back({strong(m_graph.name(other)), cell(labelOf(m_graph.component(other).kind)),
                             cell(how), right(up)});
    }

    void addDependents() {
        heading(RunbookTexts::tr("What rests on it"));
        QStringList direct;
        for (const Adjacency* side : {&m_graph.hardDependents, &m_graph.softDependents}) {
            for (const int other : side->of(m_index)) {
                if (!direct.contains(m_graph.name(other)))
                    direct += m_graph.name(other);
            }
        }
        if (direct.isEmpty()) {
            paragraph(RunbookTexts::tr("Nothing."));
            return;
        }
        paragraph(listed(direct) + u'.');
        const QStringList behind = reached(m_graph.hardDependents, m_graph.softDependents);
        if (!behind.isEmpty())
            note(RunbookTexts::tr("And by way of these: %1.").arg(listed(behind)));
    }

    /// Names of what is reached in two steps or more, the nearest first.
    QStringList reached(const Adjacency& hard, const Adjacency& soft) const {
        std::vector<int> distance(idx(m_graph.size), -1);
        std::deque<int> open{m_index};
        distance[idx(m_index)] = 0;
        QStringList names;
        for (; !open.empty(); open.pop_front()) {
            for (const Adjacency* side : {&hard, &soft}) {
                for (const int other : side->of(open.front())) {
                    if (distance[idx(other)] >= 0)
                        continue;
                    distance[idx(other)] = distance[idx(open.front())] + 1;
                    open.push_back(other);
                    if (distance[idx(other)] > 1)
                        names += m_graph.name(other);
                }
            }
        }
        return names;
    }

    void addCopies() {
        if (!mayKeepData(m_component.kind) && m_component.copies.empty())
            return;
        heading(RunbookTexts::tr("Copies of its data"));
        runbook::Table rows;
        rows.columns = {RunbookTexts::tr("At"), RunbookTexts::tr("Method"), RunbookTexts::tr("Age"),
                        RunbookTexts::tr("Restored on trial")};
        rows.whenEmpty = RunbookTexts::tr("None: if it is lost, all its data are lost.");
        for (const DataCopy& copy : m_component.copies) {
            const QString at = copy.at.component ? displayName(m_graph.plan, refTo(*copy.at.component))
                               : copy.at.site    ? displayName(m_graph.plan, refTo(*copy.at.site))
                                                 : QString();
            const QString age = copy.lag     ? RunbookTexts::tr("%1 behind").arg(durationText(*copy.lag))
                                : copy.every ? RunbookTexts::tr("every %1").arg(durationText(*copy.every))
                                             : RunbookTexts::tr("unknown");
            rows.rows.push_back({strong(at), cell(choiceLabel(choiceName(copy.method))), cell(age),
                                 cell(copy.lastRestoreTest ? copy.lastRestoreTest->toString(Qt::ISODate)
                                                           : RunbookTexts::tr("never"))});
        }
        table(std::move(rows));
    }

    void addSteps() {
        heading(RunbookTexts::tr("How it is recovered"));
        const int entry = m_analysis == nullptr ? -1 : m_analysis->tasks.indexOf[idx(m_index)];
        if (entry < 0) {
            paragraph(RunbookTexts::tr("Not in this scenario."));
            return;
        }
        const ComponentRecovery& recovery = m_analysis->tasks.components[idx(entry)];
        runbook::Table rows;
        rows.columns = {RunbookTexts::tr("Step"), RunbookTexts::tr("What to do"), RunbookTexts::tr("Team"),
                        RunbookTexts::tr("Takes")};
        rows.widths = {1.5, 3.4, 1.1, 0.7};
        rows.whenEmpty = recovery.notRecoverableBecause.isEmpty()
                             ? RunbookTexts::tr("It has no steps.")
                             : RunbookTexts::tr("By this plan, not at all.");
        for (const int index : recovery.steps)
            rows.rows.push_back(stepRow(recovery, m_analysis->tasks.steps[idx(index)]));
        constexpr std::size_t moreSteps = 3;
        table(std::move(rows), moreSteps);
    }

    /// A short command as it is. Part of one would do something else, so of a long one only the instruction
    /// is shown; where that is cut, too, it says so.
    static Cell whatToDo(const Step& step) {
        constexpr qsizetype longest = 150;
        if (step.run && step.run->trimmed().size() <= longest && !step.run->trimmed().contains(u'\n'))
            return code(step.run->trimmed());
        const QString all = step.doWhat.value_or(QString()).simplified();
        if (all.isEmpty() && step.run)
            return cell(RunbookTexts::tr("see the runbook"));
        if (all.size() <= longest)
            return cell(all);
        const qsizetype space = all.lastIndexOf(u' ', longest);
        return cell(
            RunbookTexts::tr("%1 … (more in the runbook)").arg(all.left(space > 0 ? space : longest)));
    }

    std::vector<Cell> stepRow(const ComponentRecovery& recovery, const RecoveryStep& step) {
        QStringList teams;
        for (const TeamDemand& demand : step.teams) {
            teams += m_graph.plan.teams.at(demand.team).name;
            m_teams.push_back(demand.team);
        }
        const Cell what = step.source ? whatToDo(filledIn(m_graph, m_analysis->scenario, m_analysis->impact,
                                                          recovery, *step.source))
                                      : cell(QString());
        const auto takes = step.duration.known();
        return {strong(step.name), what, cell(teams.join(QStringLiteral(", "))),
                right(takes ? durationText(*takes) : RunbookTexts::tr("unknown"))};
    }

    void addCalls() {
        heading(RunbookTexts::tr("Whom to call"));
        runbook::Table rows;
        rows.columns = {RunbookTexts::tr("Who"), RunbookTexts::tr("Reached at")};
        rows.widths = {1.3, 4};
        rows.whenEmpty = RunbookTexts::tr("The plan names nobody.");
        std::sort(m_teams.begin(), m_teams.end());
        m_teams.erase(std::unique(m_teams.begin(), m_teams.end()), m_teams.end());
        for (const int index : m_teams) {
            const Team& team = m_graph.plan.teams.at(index);
            rows.rows.push_back(
                {strong(team.name), cell(team.contact.value_or(RunbookTexts::tr("no contact given")))});
        }
        for (const Contact& contact : m_graph.plan.contacts) {
            QStringList reached;
            for (const auto& way : {contact.name, contact.phone, contact.email}) {
                if (way)
                    reached += *way;
            }
            if (contact.deputy)
                reached += RunbookTexts::tr("deputy %1").arg(*contact.deputy);
            rows.rows.push_back({strong(contact.role), cell(reached.join(QStringLiteral(", ")))});
        }
        constexpr std::size_t moreCalls = 1;
        table(std::move(rows), moreCalls);
    }

    const RecoveryGraph& m_graph;
    int m_index;
    const Component& m_component;
    const ScenarioAnalysis* m_analysis;
    const RunbookSettings& m_settings;
    std::size_t m_mostRows;
    Section m_section;
    std::vector<int> m_teams;
};

} // namespace

runbook::Document buildServiceSheet(const RecoveryGraph& graph, int component,
                                    const ScenarioAnalysis* analysis, const RunbookSettings& settings,
                                    std::size_t mostRows) {
    return SheetBuilder(graph, component, analysis, settings, mostRows).build();
}

const ScenarioAnalysis* worstScenario(const std::vector<ScenarioAnalysis>& scenarios, int component) {
    const ScenarioAnalysis* worst = nullptr;
    const auto rank = [component](const ScenarioAnalysis& analysis) {
        const ComponentResult& result = analysis.components[idx(component)];
        const auto known = result.estimatedRto.known();
        return std::pair(!known.has_value(), known.value_or(Seconds(0)));
    };
    for (const ScenarioAnalysis& analysis : scenarios) {
        if (analysis.components[idx(component)].isDown() &&
            (worst == nullptr || rank(analysis) > rank(*worst)))
            worst = &analysis;
    }
    return worst;
}

} // namespace drawbridge
