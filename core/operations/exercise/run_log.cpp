// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/model/run_times.h"
#include "core/operations/exercise/run_checks.h"
#include "core/operations/exercise/run_edits.h"
#include "core/operations/exercise/run_view.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace drawbridge {

namespace {

/// Clocks are shown in whole minutes.
constexpr Seconds kTolerance{60};

/// What may still be said of a run that has ended.
bool mayFollowTheEnd(LogKind kind) {
    return kind == LogKind::Note || kind == LogKind::Evidence || kind == LogKind::Message;
}

const Run& runOf(const Plan& plan, RunId id) {
    const Run* run = plan.runs.find(id);
    if (run == nullptr)
        throw InputError(OperationsTexts::tr("there is no such run"));
    return *run;
}

void requireStrategy(const Plan& plan, const LogEntry& entry) {
    if (!entry.component || !entry.strategy)
        throw InputError(OperationsTexts::tr("a strategy needs its component"));
    QStringList names;
    for (const Component& component : plan.components)
        names += component.name;
    if (!names.contains(*entry.component))
        throw InputError(
            withNearest(OperationsTexts::tr("no component is called %1").arg(inQuotes(*entry.component)),
                        *entry.component, names));
}

void requireEntry(const Plan& plan, const Run& run, const LogEntry& entry) {
    if (run.ended && !mayFollowTheEnd(entry.kind))
        openRunOf(plan, run.id); // throws
    if (entry.kind == LogKind::Paused && isPaused(run))
        throw InputError(OperationsTexts::tr("%1 is paused already").arg(inQuotes(run.name)));
    if (entry.kind == LogKind::Resumed && !isPaused(run))
        throw InputError(OperationsTexts::tr("%1 is not paused").arg(inQuotes(run.name)));
    const auto pause = std::find_if(run.log.rbegin(), run.log.rend(),
                                    [](const LogEntry& each) { return each.kind == LogKind::Paused; });
    if (entry.kind == LogKind::Resumed && pause != run.log.rend() && entry.at < pause->at)
        throw InputError(OperationsTexts::tr("%1 was paused later than that, at %2")
                             .arg(inQuotes(run.name), clockText(pause->at)));
    if (entry.kind == LogKind::Declared && declaredAt(run))
        throw InputError(
            OperationsTexts::tr("the disaster was declared at %1").arg(clockText(*declaredAt(run))));
    if (entry.kind == LogKind::Strategy) {
        requireStrategy(plan, entry);
        QString refusal = strategyRefusal(plan, run, *entry.component, *entry.strategy);
        if (refusal.endsWith(u'.'))
            refusal.chop(1);
        if (!refusal.isEmpty())
            throw InputError(refusal);
    }
    const bool needsWords = entry.kind == LogKind::Note || entry.kind == LogKind::Decision;
    if (needsWords && entry.text.value_or(QString()).trimmed().isEmpty())
        throw InputError(OperationsTexts::tr("a note needs words"));
}

QString labelOf(LogKind kind) {
    switch (kind) {
    case LogKind::Declared:
        return OperationsTexts::tr("Declare the disaster");
    case LogKind::Stopped:
        return OperationsTexts::tr("Stop the recovery");
    case LogKind::Decision:
        return OperationsTexts::tr("Note a decision");
    case LogKind::Note:
        return OperationsTexts::tr("Note something");
    case LogKind::Evidence:
        return OperationsTexts::tr("Add evidence");
    case LogKind::Message:
        return OperationsTexts::tr("Note a message");
    case LogKind::Inject:
        return OperationsTexts::tr("Note an inject");
    case LogKind::Strategy:
        return OperationsTexts::tr("Recover another way");
    case LogKind::Paused:
        return OperationsTexts::tr("Pause the run");
    case LogKind::Resumed:
        break;
    }
    return OperationsTexts::tr("Go on with the run");
}

} // namespace

const Run& openRunOf(const Plan& plan, RunId id) {
    const Run& run = runOf(plan, id);
    if (run.ended)
        throw InputError(OperationsTexts::tr("%1 has ended").arg(inQuotes(run.name)));
    return run;
}

const Run& goingOn(const Plan& plan, RunId id) {
    const Run& run = openRunOf(plan, id);
    if (isPaused(run))
        throw InputError(OperationsTexts::tr("%1 is paused: go on first").arg(inQuotes(run.name)));
    return run;
}

void requireTime(const Run& run, Seconds at) {
    const Seconds now = sinceIncident(run, QDateTime::currentDateTimeUtc());
    if (at < Seconds(0))
        throw InputError(OperationsTexts::tr("that is before the incident"));
    if (at > now + kTolerance)
        throw InputError(OperationsTexts::tr("%1 after the incident is still to come: it is %2 now")
                             .arg(durationText(at), durationText(now)));
}

void addToLog(Document& document, RunId id, const LogEntry& entry) {
    const Plan plan = document.plan();
    const Run& run = runOf(plan, id);
    requireEntry(plan, run, entry);
    requireTime(run, entry.at);
    document.edit(labelOf(entry.kind), [&](Edit& edit) {
        edit.change(edit.plan().runs, id, [&](Run& changed) {
            const auto after =
                std::upper_bound(changed.log.begin(), changed.log.end(), entry,
                                 [](const LogEntry& a, const LogEntry& b) { return a.at < b.at; });
            changed.log.insert(after, entry);
        });
    });
}

LogEntry evidenceOf(const QString& path, Seconds at, const QString& by) {
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) // a device has no end
        throw MachineError(OperationsTexts::tr("%1 cannot be read: %2")
                               .arg(inQuotes(path), info.isDir() ? OperationsTexts::tr("it is a folder")
                                                                 : OperationsTexts::tr("it is no file")));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw MachineError(
            OperationsTexts::tr("%1 cannot be read: %2").arg(inQuotes(path), file.errorString()));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file))
        throw MachineError(
            OperationsTexts::tr("%1 cannot be read: %2").arg(inQuotes(path), file.errorString()));
    LogEntry entry;
    entry.kind = LogKind::Evidence;
    entry.at = at;
    if (!by.isEmpty())
        entry.by = by;
    entry.file = QFileInfo(path).fileName();
    entry.sha256 = QString::fromLatin1(hash.result().toHex());
    if (file.size() <= kSmallEvidence) {
        file.seek(0);
        entry.content = QString::fromLatin1(file.readAll().toBase64());
    }
    return entry;
}

} // namespace drawbridge
