// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/model/kind_traits.h"
#include "core/model/run_times.h"
#include "core/model/words.h"
#include "core/report/exercise/evidence_parts.h"
#include "core/report/exercise/exercise_texts.h"
#include "core/report/exercise/run_facts.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace drawbridge {

namespace evidence_pack {

namespace {

using Proven = decltype(Verification::state);

/// What there is of one kind of evidence; nothing shown when the statement only says what is missing.
struct Statement {
    bool isShown = false;
    QString text;
};

Statement shown(const QString& text) {
    return {true, text};
}
Statement missing(const QString& text) {
    return {false, text};
}

QString count(qsizetype number) {
    return QString::number(number);
}

Statement planVersion(const EvidenceInput& input) {
    if (!input.hasHistory)
        return missing(
            EvidenceTexts::tr("This is plan text, which has no versions: the project file has them."));
    if (input.versions.empty())
        return missing(EvidenceTexts::tr("No version of the plan was ever saved under a name."));
    const NamedVersion& last = input.versions.back();
    return shown(EvidenceTexts::tr("The plan is kept in versions: %1 of them, the newest “%2” of %3 by %4.")
                     .arg(count(static_cast<qsizetype>(input.versions.size())), last.name,
                          dayText(last.at.date()), last.who));
}

Statement history(const EvidenceInput& input) {
    if (!input.hasHistory || input.history.empty())
        return missing(EvidenceTexts::tr("There is no record of changes here."));
    return shown(EvidenceTexts::tr("Every change is recorded with time and person: %1 since %2.")
                     .arg(count(static_cast<qsizetype>(input.history.size())),
                          dayText(input.history.front().at.date())));
}

Statement approvals(const EvidenceInput& input) {
    const auto& all = input.plan().project.approvals;
    if (all.empty())
        return missing(EvidenceTexts::tr("Nobody has approved the plan."));
    const auto newest = std::max_element(all.begin(), all.end(),
                                         [](const Approval& a, const Approval& b) { return a.on < b.on; });
    return shown(EvidenceTexts::tr("%1 approvals, the newest by %2 on %3.")
                     .arg(count(static_cast<qsizetype>(all.size())), newest->by, dayText(newest->on)));
}

Statement response(const EvidenceInput& input) {
    const Plan& plan = input.plan();
    const auto criteria = std::count_if(plan.scenarios.begin(), plan.scenarios.end(),
                                        [](const Scenario& s) { return !s.declareWhen.isEmpty(); });
    if (criteria == 0 && plan.contacts.isEmpty())
        return missing(EvidenceTexts::tr("The plan says neither when a disaster is declared nor by whom."));
    return shown(EvidenceTexts::tr("%1 of %2 scenarios have criteria for the declaration; %3 contacts and %4 "
                                   "teams with what they do.")
                     .arg(count(criteria), count(plan.scenarios.size()), count(plan.contacts.size()),
                          count(plan.teams.size())));
}

Statement communication(const EvidenceInput& input) {
    const Plan& plan = input.plan();
    if (plan.communications.isEmpty())
        return missing(EvidenceTexts::tr("The plan does not say who is told what, and when."));
    QStringList audiences;
    for (const Communication& one : plan.communications) {
        const QString audience = one.audience ? choiceLabel(choiceName(*one.audience)) : one.name;
        if (!audiences.contains(audience))
            audiences += audience;
    }
    return shown(EvidenceTexts::tr("A communication plan with %1 lines, for: %2.")
                     .arg(count(plan.communications.size()), audiences.join(QStringLiteral(", "))));
}

Statement procedures(const EvidenceInput& input) {
    int down = 0;
    int recoverable = 0;
    int steps = 0;
    for (const ScenarioAnalysis& analysis : input.analysis->scenarios()) {
        for (const ComponentRecovery& recovery : analysis.tasks.components) {
            ++down;
            recoverable += recovery.notRecoverableBecause.isEmpty() ? 1 : 0;
            steps += static_cast<int>(recovery.steps.size());
        }
    }
    if (recoverable == 0 || steps == 0)
        return missing(EvidenceTexts::tr("No scenario has steps of recovery."));
    return shown(
        EvidenceTexts::tr("%1 scenarios with %2 steps of recovery; %3 of %4 outages of components in "
                          "them can be recovered by the plan.")
            .arg(count(static_cast<qsizetype>(input.analysis->scenarios().size())), count(steps),
                 count(recoverable), count(down)));
}

/// Over all scenarios: estimates against targets. Unknown ones are neither.
Statement targets(const EvidenceInput& input) {
    int met = 0;
    int missedOnes = 0;
    int unknown = 0;
    const auto add = [&](Verdict verdict) {
        met += verdict == Verdict::Met ? 1 : 0;
        missedOnes += verdict == Verdict::Missed ? 1 : 0;
        unknown += verdict == Verdict::Unknown ? 1 : 0;
    };
    for (const ScenarioAnalysis& analysis : input.analysis->scenarios()) {
        for (const ComponentResult& result : analysis.components) {
            if (!result.isDown())
                continue;
            add(result.rtoVerdict);
            add(result.rpoVerdict);
        }
    }
    if (met + missedOnes + unknown == 0)
        return missing(EvidenceTexts::tr("No recovery time or point is set for what the scenarios affect."));
    return shown(EvidenceTexts::tr("Of %1 recovery times and points that are set, by scenario, the estimates "
                                   "meet %2, miss %3, and %4 are unknown.")
                     .arg(count(met + missedOnes + unknown), count(met), count(missedOnes), count(unknown)));
}

Statement impactAnalysis(const EvidenceInput& input) {
    const Plan& plan = input.plan();
    if (plan.activities.isEmpty())
        return missing(EvidenceTexts::tr("The plan has no business activities, so no impact analysis."));
    const auto withLimit = std::count_if(plan.activities.begin(), plan.activities.end(),
                                         [](const Activity& a) { return a.mtpd.has_value(); });
    return shown(EvidenceTexts::tr("%1 business activities, %2 with the longest outage that is bearable.")
                     .arg(count(plan.activities.size()), count(withLimit)));
}

Statement programme(const EvidenceInput& input) {
    const Plan& plan = input.plan();
    if (plan.exercises.isEmpty())
        return missing(EvidenceTexts::tr("No exercise is planned."));
    const auto repeated = std::count_if(plan.exercises.begin(), plan.exercises.end(),
                                        [](const Exercise& e) { return e.every.has_value(); });
    return shown(EvidenceTexts::tr("%1 exercises are planned, %2 of them at intervals; %3 are overdue.")
                     .arg(count(plan.exercises.size()), count(repeated), count(input.programme.overdue)));
}

Statement results(const EvidenceInput& input) {
    const Run* last = lastRun(input.plan());
    if (last == nullptr)
        return missing(EvidenceTexts::tr("No exercise or incident is recorded with its result."));
    int ended = 0;
    for (const Run& run : input.plan().runs)
        ended += run.ended ? 1 : 0;
    const RunFacts facts = factsOf(input.plan(), *last);
    QString text = EvidenceTexts::tr("Recorded step by step: %1; the newest, “%2” of %3: %4.")
                       .arg(ended == 1 ? EvidenceTexts::tr("1 run") : EvidenceTexts::tr("%1 runs").arg(ended),
                            last->name, dayText(last->date.date()), resultText(*last));
    if (facts.worst >= 0) {
        const ServiceFact& worst = facts.services[idx(facts.worst)];
        text += u' ' + (worst.rta ? EvidenceTexts::tr("%1 was back after %2 of %3.")
                                        .arg(worst.component, durationText(*worst.rta),
                                             durationText(*worst.rtoTarget))
                                  : EvidenceTexts::tr("%1 is not recorded as back (target %2).")
                                        .arg(worst.component, durationText(*worst.rtoTarget)));
    }
    return shown(text);
}

Statement coverageOf(const EvidenceInput& input) {
    const Programme& programme = input.programme;
    if (programme.steps == 0 && programme.coverage.empty())
        return missing(EvidenceTexts::tr("There is nothing to be exercised in the plan."));
    const bool any =
        programme.stepsExercised > 0 ||
        std::any_of(programme.coverage.begin(), programme.coverage.end(), [](const CoverageRow& row) {
            return std::any_of(row.cells.begin(), row.cells.end(),
                               [](const CoverageCell& cell) { return cell.on; });
        });
    if (!any)
        return missing(
            EvidenceTexts::tr("Nothing was ever exercised: 0 of %1 planned steps.").arg(programme.steps));
    return shown(EvidenceTexts::tr("%1 of %2 planned steps were done in some run; %3 components with steps "
                                   "never were.")
                     .arg(count(programme.stepsExercised), count(programme.steps),
                          count(static_cast<qsizetype>(programme.neverExercised.size()))));
}

Statement verifiedOf(const EvidenceInput& input) {
    const auto holding = [](const std::vector<Verification>& all) {
        return std::count_if(all.begin(), all.end(),
                             [](const Verification& one) { return one.state == Proven::Holds; });
    };
    const auto scenarios = holding(input.scenarios);
    const auto components = holding(input.components);
    const QString text =
        EvidenceTexts::tr("%1 of %2 scenarios and %3 of %4 components were proven by a run, and nothing that "
                          "they rest on has changed since.")
            .arg(count(scenarios), count(static_cast<qsizetype>(input.scenarios.size())), count(components),
                 count(static_cast<qsizetype>(input.components.size())));
    return scenarios + components > 0
               ? shown(text)
               : missing(EvidenceTexts::tr("No recovery is proven by a run, as the plan stands now."));
}

Statement correctiveActions(const EvidenceInput& input) {
    const Plan& plan = input.plan();
    if (plan.correctiveActions.isEmpty())
        return missing(EvidenceTexts::tr("No corrective action is recorded."));
    int open = 0;
    int overdue = 0;
    for (const CorrectiveAction& action : plan.correctiveActions) {
        open += action.closed ? 0 : 1;
        overdue += !action.closed && action.due && *action.due < input.today ? 1 : 0;
    }
    return shown(EvidenceTexts::tr("%1 corrective actions: %2 closed, %3 open, of which %4 are overdue.")
                     .arg(count(plan.correctiveActions.size()), count(plan.correctiveActions.size() - open),
                          count(open), count(overdue)));
}

Statement changesOf(const EvidenceInput& input) {
    const Run* last = lastRun(input.plan());
    if (!input.hasHistory)
        return missing(EvidenceTexts::tr("This is plan text, which has no record of changes."));
    if (last == nullptr)
        return missing(EvidenceTexts::tr("No run is recorded that changes could be counted from."));
    return shown(EvidenceTexts::tr("%1 changes since the newest run are listed one by one.")
                     .arg(count(static_cast<qsizetype>(changesSince(input, *last).size()))));
}

Statement backupsOf(const EvidenceInput& input) {
    int copies = 0;
    int stateful = 0;
    int covered = 0;
    for (const Component& component : input.plan().components) {
        const auto own =
            std::count_if(component.copies.begin(), component.copies.end(), [](const DataCopy& c) {
                return c.method == CopyMethod::Backup || c.method == CopyMethod::Snapshot;
            });
        copies += static_cast<int>(own);
        const bool keepsData = component.data || !component.copies.empty();
        stateful += keepsData ? 1 : 0;
        covered += keepsData && own > 0 ? 1 : 0;
    }
    if (copies == 0)
        return missing(EvidenceTexts::tr("The plan has no backups or snapshots."));
    return shown(
        EvidenceTexts::tr("%1 backups and snapshots; %2 of %3 components with data have at least one.")
            .arg(count(copies), count(covered), count(stateful)));
}

Statement restoreTests(const EvidenceInput& input) {
    int copies = 0;
    int tested = 0;
    std::optional<QDate> newest;
    for (const Component& component : input.plan().components) {
        for (const DataCopy& copy : component.copies) {
            if (copy.method != CopyMethod::Backup && copy.method != CopyMethod::Snapshot)
                continue;
            ++copies;
            if (!copy.lastRestoreTest)
                continue;
            ++tested;
            newest = std::max(newest.value_or(*copy.lastRestoreTest), *copy.lastRestoreTest);
        }
    }
    if (tested == 0)
        return missing(copies == 0 ? EvidenceTexts::tr("There is no copy that could be restored on trial.")
                                   : EvidenceTexts::tr("None of %1 backups and snapshots is recorded as "
                                                       "restored on trial.")
                                         .arg(copies));
    return shown(EvidenceTexts::tr("%1 of %2 backups and snapshots were restored on trial, the newest on %3.")
                     .arg(count(tested), count(copies), dayText(*newest)));
}

Statement redundancy(const EvidenceInput& input) {
    int groups = 0;
    int standbys = 0;
    for (const Component& component : input.plan().components) {
        groups += component.kind == ComponentKind::RedundancyGroup ? 1 : 0;
        standbys += component.recovery && component.recovery->standby ? 1 : 0;
    }
    const auto recoverySites =
        std::count_if(input.plan().sites.begin(), input.plan().sites.end(), [](const Site& site) {
            return site.role == SiteRole::Recovery || site.role == SiteRole::ActiveActive;
        });
    if (groups + standbys == 0 && recoverySites == 0)
        return missing(
            EvidenceTexts::tr("The plan has no redundancy group, no standby and no recovery site."));
    return shown(EvidenceTexts::tr("%1 redundancy groups, %2 components with a standby, %3 recovery sites.")
                     .arg(count(groups), count(standbys), count(recoverySites)));
}

Statement accesses(const EvidenceInput& input) {
    const Plan& plan = input.plan();
    if (plan.accesses.isEmpty())
        return missing(EvidenceTexts::tr("The plan does not say who must and must not reach what."));
    const auto denied = std::count_if(plan.accesses.begin(), plan.accesses.end(), [](const Access& access) {
        return access.expect == Expectation::Denied;
    });
    return shown(EvidenceTexts::tr("%1 accesses are to hold before and after a failover, %2 of them denials.")
                     .arg(count(plan.accesses.size()), count(denied)));
}

Statement accessChecks(const EvidenceInput& input) {
    int tried = 0;
    int passed = 0;
    for (const Run& run : input.plan().runs) {
        for (const RunCheck& check : run.checks) {
            ++tried;
            passed += check.passed ? 1 : 0;
        }
    }
    if (tried == 0)
        return missing(EvidenceTexts::tr("No run tried an access after a failover."));
    return shown(EvidenceTexts::tr("Accesses were tried %1 times in runs, %2 as expected; %3 of %4 were ever "
                                   "tried.")
                     .arg(count(tried), count(passed), count(input.programme.accessesChecked),
                          count(input.programme.accesses)));
}

Statement credentials(const EvidenceInput& input) {
    const Plan& plan = input.plan();
    if (plan.credentials.isEmpty())
        return missing(EvidenceTexts::tr("The plan does not list the credentials that a recovery needs."));
    const auto twice = std::count_if(plan.credentials.begin(), plan.credentials.end(),
                                     [](const Credential& c) { return c.alsoAt.has_value(); });
    const auto expired =
        std::count_if(plan.credentials.begin(), plan.credentials.end(),
                      [&input](const Credential& c) { return c.expires && *c.expires < input.today; });
    return shown(EvidenceTexts::tr("%1 credentials with holder and place, never the secret; %2 kept in two "
                                   "places, %3 expired.")
                     .arg(count(plan.credentials.size()), count(twice), count(expired)));
}

Statement costs(const EvidenceInput& input) {
    const Plan& plan = input.plan();
    if (plan.contracts.isEmpty() && plan.activities.isEmpty())
        return missing(
            EvidenceTexts::tr("The plan has no contracts or activities, so no cost of a disruption."));
    Money known{0};
    int unknown = 0;
    for (const ScenarioAnalysis& analysis : input.analysis->scenarios()) {
        const auto cost = analysis.exposure.all().known();
        unknown += cost ? 0 : 1;
        known = std::max(known, cost.value_or(Money{0}));
    }
    QString text = EvidenceTexts::tr("What a disruption costs is estimated for each scenario, at most %1.")
                       .arg(moneyText(plan, known));
    if (unknown > 0)
        text += u' ' + EvidenceTexts::tr("Of %1 scenarios it is unknown.").arg(unknown);
    return shown(text);
}

struct Item {
    const char16_t* name;
    const char* title;
    Statement (*state)(const EvidenceInput&);
};

const std::array kItems{
    Item{u"plan-version", QT_TRANSLATE_NOOP("EvidenceTexts", "Versions of the plan"), planVersion},
    Item{u"history", QT_TRANSLATE_NOOP("EvidenceTexts", "Record of changes"), history},
    Item{u"approvals", QT_TRANSLATE_NOOP("EvidenceTexts", "Approvals"), approvals},
    Item{u"response", QT_TRANSLATE_NOOP("EvidenceTexts", "Declaration and people"), response},
    Item{u"communication", QT_TRANSLATE_NOOP("EvidenceTexts", "Communication"), communication},
    Item{u"procedures", QT_TRANSLATE_NOOP("EvidenceTexts", "Steps of recovery"), procedures},
    Item{u"targets", QT_TRANSLATE_NOOP("EvidenceTexts", "Targets and estimates"), targets},
    Item{u"impact-analysis", QT_TRANSLATE_NOOP("EvidenceTexts", "Business impact"), impactAnalysis},
    Item{u"programme", QT_TRANSLATE_NOOP("EvidenceTexts", "Programme of exercises"), programme},
    Item{u"results", QT_TRANSLATE_NOOP("EvidenceTexts", "Results of exercises"), results},
    Item{u"coverage", QT_TRANSLATE_NOOP("EvidenceTexts", "Coverage"), coverageOf},
    Item{u"verified", QT_TRANSLATE_NOOP("EvidenceTexts", "Verified state"), verifiedOf},
    Item{u"actions", QT_TRANSLATE_NOOP("EvidenceTexts", "Corrective actions"), correctiveActions},
    Item{u"changes", QT_TRANSLATE_NOOP("EvidenceTexts", "Changes since the last run"), changesOf},
    Item{u"backups", QT_TRANSLATE_NOOP("EvidenceTexts", "Backups"), backupsOf},
    Item{u"restore-tests", QT_TRANSLATE_NOOP("EvidenceTexts", "Restore tests"), restoreTests},
    Item{u"redundancy", QT_TRANSLATE_NOOP("EvidenceTexts", "Redundancy"), redundancy},
    Item{u"accesses", QT_TRANSLATE_NOOP("EvidenceTexts", "Accesses"), accesses},
    Item{u"access-checks", QT_TRANSLATE_NOOP("EvidenceTexts", "Accesses tried"), accessChecks},
    Item{u"credentials", QT_TRANSLATE_NOOP("EvidenceTexts", "Credentials"), credentials},
    Item{u"costs", QT_TRANSLATE_NOOP("EvidenceTexts", "Cost of a disruption"), costs},
};

} // namespace

QString dayText(const QDate& day) {
    return QLocale().toString(day, QStringLiteral("d MMMM yyyy"));
}

QString resultText(const Run& run) {
    if (!run.ended)
        return EvidenceTexts::tr("goes on");
    return run.result ? choiceLabel(choiceName(*run.result)) : EvidenceTexts::tr("not judged");
}

const Run* lastRun(const Plan& plan) {
    const Run* last = nullptr;
    for (const Run& run : plan.runs) {
        if (run.ended && (last == nullptr || run.date > last->date))
            last = &run;
    }
    return last;
}

std::vector<const HistoryEntry*> changesSince(const EvidenceInput& input, const Run& run) {
    const QDateTime end = run.date.addSecs(run.ended.value_or(Seconds(0)).count());
    std::vector<const HistoryEntry*> found;
    for (const HistoryEntry& entry : input.history) {
        if (input.lastEndedBy ? entry.number > *input.lastEndedBy : entry.at > end)
            found.push_back(&entry);
    }
    return found;
}

Evidence evidenceCalled(const QString& name, const EvidenceInput& input) {
    for (const Item& item : kItems) {
        if (name != QStringView(item.name))
            continue;
        const Statement statement = item.state(input);
        return {name, EvidenceTexts::tr(item.title), statement.isShown, statement.text};
    }
    return {name, name, false, EvidenceTexts::tr("The program knows no such evidence.")};
}

} // namespace evidence_pack

const QStringList& evidenceNames() {
    static const QStringList names = [] {
        QStringList list;
        for (const auto& item : evidence_pack::kItems)
            list += QString::fromUtf16(item.name);
        return list;
    }();
    return names;
}

bool AnsweredControl::isShown() const {
    return std::any_of(evidence.begin(), evidence.end(), [](const Evidence& one) { return one.isShown; });
}

std::vector<AnsweredControl> answerControls(const std::vector<Control>& controls,
                                            const EvidenceInput& input) {
    std::vector<AnsweredControl> answered;
    for (const Control& control : controls) {
        AnsweredControl one{control, {}};
        for (const QString& name : control.evidence)
            one.evidence.push_back(evidence_pack::evidenceCalled(name, input));
        answered.push_back(std::move(one));
    }
    return answered;
}

} // namespace drawbridge
