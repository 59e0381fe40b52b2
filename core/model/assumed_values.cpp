// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/assumed_values.h"

#include "core/base/texts.h"

#include <algorithm>
#include <array>

namespace drawbridge {

namespace {

using namespace std::chrono_literals;

constexpr qint64 kMiB = qint64(1) << 20;
constexpr qint64 kGiB = qint64(1) << 30;

/// A key, its value in the cautious set, and why. Seconds, bytes or bytes per second.
struct Row {
    AssumptionKey key;
    const char* what; ///< context AssumptionTexts
    qint64 cautious;  ///< -1: not in the set
    const char* why;
};

constexpr qint64 seconds(Seconds s) {
    return s.count();
}

constexpr auto kByHand = QT_TRANSLATE_NOOP(
    "AssumptionTexts", "Done by hand, at night, from a runbook that is read for the first time");
constexpr auto kRate = QT_TRANSLATE_NOOP(
    "AssumptionTexts", "About half of a 1 Gbit/s line; small files and decompression are seldom faster");

constexpr Row kRows[] = {
    {AssumptionKey::ManualStep, QT_TRANSLATE_NOOP("AssumptionTexts", "Duration of a manual step"),
     seconds(30min), kByHand},
    {AssumptionKey::CommandStep, QT_TRANSLATE_NOOP("AssumptionTexts", "Duration of a command"),
     seconds(10min), QT_TRANSLATE_NOOP("AssumptionTexts", "Log in, run it, read what it answers")},
    {AssumptionKey::AutomaticStep, QT_TRANSLATE_NOOP("AssumptionTexts", "Duration of an automatic step"),
     seconds(10min), QT_TRANSLATE_NOOP("AssumptionTexts", "Time limits and retries of orchestrators")},
    {AssumptionKey::VerifyStep, QT_TRANSLATE_NOOP("AssumptionTexts", "Duration of a verification"),
     seconds(5min), QT_TRANSLATE_NOOP("AssumptionTexts", "One query or one login, and a look at the log")},
    {AssumptionKey::WaitStep, QT_TRANSLATE_NOOP("AssumptionTexts", "Duration of waiting"), seconds(30min),
     QT_TRANSLATE_NOOP("AssumptionTexts", "DNS answers are often cached for that long")},
    {AssumptionKey::ApprovalStep, QT_TRANSLATE_NOOP("AssumptionTexts", "Duration of an approval"),
     seconds(30min),
     QT_TRANSLATE_NOOP("AssumptionTexts", "Somebody has to be reached, and to understand the question")},
    {AssumptionKey::FailoverStep,
     QT_TRANSLATE_NOOP("AssumptionTexts", "Duration of switching over to a standby"), seconds(10min),
     QT_TRANSLATE_NOOP("AssumptionTexts", "Check the replication, promote, repoint the clients")},
    {AssumptionKey::RestoreStep,
     QT_TRANSLATE_NOOP("AssumptionTexts", "Duration of preparing a server for its data"), seconds(30min),
     kByHand},
    {AssumptionKey::RebuildStep, QT_TRANSLATE_NOOP("AssumptionTexts", "Duration of a rebuild"), 0,
     QT_TRANSLATE_NOOP("AssumptionTexts",
                       "15 minutes for a service, an hour for a Docker host, two for another server")},
    {AssumptionKey::RestartStep, QT_TRANSLATE_NOOP("AssumptionTexts", "Duration of a restart"), seconds(5min),
     QT_TRANSLATE_NOOP("AssumptionTexts", "Image pull, start and health check")},
    {AssumptionKey::RerouteStep, QT_TRANSLATE_NOOP("AssumptionTexts", "Duration of rerouting"),
     seconds(15min),
     QT_TRANSLATE_NOOP("AssumptionTexts",
                       "Change routes or records on both sides, and wait until they are known")},
    {AssumptionKey::ReconnectStep, QT_TRANSLATE_NOOP("AssumptionTexts", "Duration of reconnecting"),
     seconds(5min), QT_TRANSLATE_NOOP("AssumptionTexts", "Connections time out, and are checked once")},
    {AssumptionKey::SnapshotRestoreRate, QT_TRANSLATE_NOOP("AssumptionTexts", "Restore rate of a snapshot"),
     100 * kMiB,
     QT_TRANSLATE_NOOP("AssumptionTexts", "A full 1 Gbit/s line, or one disk read from end to end")},
    {AssumptionKey::BackupRestoreRate, QT_TRANSLATE_NOOP("AssumptionTexts", "Restore rate of a backup"),
     50 * kMiB, kRate},
    {AssumptionKey::SynchronousRestoreRate,
     QT_TRANSLATE_NOOP("AssumptionTexts", "Rate of copying back from a synchronous replica"), 50 * kMiB,
     kRate},
    {AssumptionKey::AsynchronousRestoreRate,
     QT_TRANSLATE_NOOP("AssumptionTexts", "Rate of copying back from an asynchronous replica"), 50 * kMiB,
     kRate},
    {AssumptionKey::OnCallResponse, QT_TRANSLATE_NOOP("AssumptionTexts", "On-call response of a team"), -1,
     ""},
    {AssumptionKey::Lag, QT_TRANSLATE_NOOP("AssumptionTexts", "Lag of an asynchronous replica"),
     seconds(15min), QT_TRANSLATE_NOOP("AssumptionTexts", "Under load, replicas fall minutes behind")},
    {AssumptionKey::Every, QT_TRANSLATE_NOOP("AssumptionTexts", "Interval of snapshots and backups"),
     seconds(24h), QT_TRANSLATE_NOOP("AssumptionTexts", "Backups are seldom made less often than daily")},
    {AssumptionKey::Keeps, QT_TRANSLATE_NOOP("AssumptionTexts", "Retention of snapshots and backups"),
     seconds(7 * 24h), QT_TRANSLATE_NOOP("AssumptionTexts", "The shortest retention in common use")},
    {AssumptionKey::Data, QT_TRANSLATE_NOOP("AssumptionTexts", "Size of data that have to be restored"),
     100 * kGiB, QT_TRANSLATE_NOOP("AssumptionTexts", "More than most databases of such estates hold")},
    {AssumptionKey::StatedStep,
     QT_TRANSLATE_NOOP("AssumptionTexts", "Duration of a step that the plan marks as assumed"), -1, ""},
};

const Row& rowOf(AssumptionKey key) {
    return kRows[static_cast<std::size_t>(key)];
}

static_assert(std::ranges::all_of(kRows,
                                  [](const Row& row) { return &row == kRows + static_cast<int>(row.key); }));
static_assert(std::size(kRows) <= AssumptionSet::kMost);

AssumptionSet setOf(AssumptionKey key) {
    return AssumptionSet::of(static_cast<int>(key));
}

template <class T>
std::optional<Resolved<T>> given(const std::optional<T>& value) {
    return value ? std::optional(Resolved<T>{*value, {}}) : std::nullopt;
}

Resolved<UncertainDuration> lasting(Seconds likely, AssumptionKey key) {
    return {{{}, likely, {}}, setOf(key)};
}

AssumptionKey keyOf(StepKind kind) {
    static_assert(static_cast<int>(AssumptionKey::ApprovalStep) == static_cast<int>(StepKind::Approval));
    return static_cast<AssumptionKey>(kind);
}

AssumptionKey keyOf(CopyMethod method) {
    switch (method) {
    case CopyMethod::Snapshot:
        return AssumptionKey::SnapshotRestoreRate;
    case CopyMethod::Backup:
        return AssumptionKey::BackupRestoreRate;
    case CopyMethod::Synchronous:
        return AssumptionKey::SynchronousRestoreRate;
    case CopyMethod::Asynchronous:
        break;
    }
    return AssumptionKey::AsynchronousRestoreRate;
}

std::optional<AssumptionKey> keyOf(RecoveryStrategy strategy) {
    switch (strategy) {
    case RecoveryStrategy::Failover:
        return AssumptionKey::FailoverStep;
    case RecoveryStrategy::Restore:
        return AssumptionKey::RestoreStep;
    case RecoveryStrategy::Rebuild:
        return AssumptionKey::RebuildStep;
    case RecoveryStrategy::Restart:
        return AssumptionKey::RestartStep;
    case RecoveryStrategy::Reroute:
        return AssumptionKey::RerouteStep;
    case RecoveryStrategy::None:
        break;
    }
    return std::nullopt;
}

QString rebuildText() {
    Seconds least = Seconds::max();
    Seconds most{0};
    for (const KindTraits& kind : kindTable()) {
        least = std::min(least, kind.rebuild.likely);
        most = std::max(most, kind.rebuild.likely);
    }
    return AssumptionTexts::tr("%1 to %2, by kind").arg(durationText(least), durationText(most));
}

} // namespace

AssumedValues::AssumedValues(const std::optional<Assumptions>& assumptions)
    : m_own(assumptions.value_or(Assumptions{})) {}

std::optional<Seconds> AssumedValues::ownStep(AssumptionKey key) const {
    if (!m_own.steps)
        return std::nullopt;
    const StepAssumptions& s = *m_own.steps;
    const std::array values{s.manual,   s.command, s.automatic, s.verify,  s.wait,    s.approval,
                            s.failover, s.restore, s.rebuild,   s.restart, s.reroute, s.reconnect};
    static_assert(values.size() == static_cast<std::size_t>(AssumptionKey::ReconnectStep) + 1);
    return values[static_cast<std::size_t>(key)];
}

/// The plan's own values go first, however general; `usual` is the set's value of a default step.
std::optional<Resolved<UncertainDuration>>
AssumedValues::stepDuration(std::optional<AssumptionKey> byStrategy, AssumptionKey byKind,
                            std::optional<Seconds> usual) const {
    if (const auto own = byStrategy ? ownStep(*byStrategy) : std::nullopt)
        return lasting(*own, *byStrategy);
    if (const auto own = ownStep(byKind))
        return lasting(*own, byKind);
    if (!usesSet())
        return std::nullopt;
    if (byStrategy)
        return lasting(usual.value_or(Seconds(rowOf(*byStrategy).cautious)), *byStrategy);
    return lasting(Seconds(rowOf(byKind).cautious), byKind);
}

std::optional<Resolved<UncertainDuration>> AssumedValues::duration(const Step& step) const {
    if (step.duration)
        return Resolved<UncertainDuration>{
            *step.duration, step.assumedBecause ? setOf(AssumptionKey::StatedStep) : AssumptionSet()};
    return stepDuration({}, keyOf(step.kind.value_or(StepKind::Manual)), {});
}

std::optional<Resolved<UncertainDuration>> AssumedValues::defaultDuration(ComponentKind kind,
                                                                          RecoveryStrategy strategy,
                                                                          const Step& step,
                                                                          int ordinal) const {
    const AssumptionKey byKind = keyOf(step.kind.value_or(StepKind::Manual));
    if (ordinal > 0)
        return stepDuration({}, byKind, {});
    const bool rebuilds = strategy == RecoveryStrategy::Rebuild;
    return stepDuration(keyOf(strategy), byKind,
                        rebuilds ? std::optional(traitsOf(kind).rebuild.likely) : std::nullopt);
}

std::optional<Resolved<UncertainDuration>> AssumedValues::duration(AssumptionKey key, StepKind kind) const {
    return stepDuration(key, keyOf(kind), {});
}

std::optional<ByteRate> AssumedValues::ownRate(CopyMethod method) const {
    if (!m_own.restoreRate)
        return std::nullopt;
    const RestoreRateAssumptions& rates = *m_own.restoreRate;
    std::optional<ByteRate> rate;
    switch (method) {
    case CopyMethod::Snapshot:
        rate = rates.snapshot;
        break;
    case CopyMethod::Backup:
        rate = rates.backup;
        break;
    case CopyMethod::Synchronous:
        rate = rates.synchronous;
        break;
    case CopyMethod::Asynchronous:
        rate = rates.asynchronous;
        break;
    }
    return rate ? rate : rates.any;
}

std::optional<Resolved<ByteRate>> AssumedValues::restoreRate(const DataCopy& copy) const {
    if (copy.restoreRate)
        return Resolved<ByteRate>{*copy.restoreRate, {}};
    const AssumptionKey key = keyOf(copy.method);
    if (const auto own = ownRate(copy.method))
        return Resolved<ByteRate>{*own, setOf(key)};
    return usesSet() ? std::optional(Resolved<ByteRate>{{rowOf(key).cautious}, setOf(key)}) : std::nullopt;
}

namespace {

template <class T>
std::optional<Resolved<T>> resolve(const std::optional<T>& value, const std::optional<T>& own, bool usesSet,
                                   AssumptionKey key) {
    if (value)
        return given(value);
    if (own)
        return Resolved<T>{*own, setOf(key)};
    if (usesSet && rowOf(key).cautious >= 0)
        return Resolved<T>{T{rowOf(key).cautious}, setOf(key)};
    return std::nullopt;
}

} // namespace

std::optional<Resolved<Bytes>> AssumedValues::data(const Component& component) const {
    return resolve(component.data, m_own.data, usesSet(), AssumptionKey::Data);
}

std::optional<Resolved<Seconds>> AssumedValues::lag(const DataCopy& copy) const {
    return resolve(copy.lag, m_own.lag, usesSet(), AssumptionKey::Lag);
}

std::optional<Resolved<Seconds>> AssumedValues::every(const DataCopy& copy) const {
    return resolve(copy.every, m_own.every, usesSet(), AssumptionKey::Every);
}

std::optional<Resolved<Seconds>> AssumedValues::keeps(const DataCopy& copy) const {
    return resolve(copy.keeps, m_own.keeps, usesSet(), AssumptionKey::Keeps);
}

Resolved<Seconds> AssumedValues::onCallResponse(const Team& team) const {
    return resolve(team.onCallResponse, m_own.onCallResponse, usesSet(), AssumptionKey::OnCallResponse)
        .value_or(Resolved<Seconds>{});
}

AssumptionText AssumedValues::text(AssumptionKey key) const {
    const Row& row = rowOf(key);
    const QString own = AssumptionTexts::tr("The plan's own assumption");
    const QString shipped = AssumptionTexts::tr("Cautious set: %1").arg(AssumptionTexts::tr(row.why));
    AssumptionText text{key, AssumptionTexts::tr(row.what), {}, {}};
    const auto say = [&](bool isOwn, const QString& value) {
        text.value = value;
        text.source = isOwn ? own : shipped;
    };
    if (key == AssumptionKey::StatedStep) {
        text.value = AssumptionTexts::tr("by step");
        text.source = AssumptionTexts::tr("Each step says why");
    } else if (key <= AssumptionKey::ReconnectStep) {
        const auto value = ownStep(key);
        const bool rebuilds = key == AssumptionKey::RebuildStep;
        say(value.has_value(), value      ? durationText(*value)
                               : rebuilds ? rebuildText()
                                          : durationText(Seconds(row.cautious)));
    } else if (key <= AssumptionKey::AsynchronousRestoreRate) {
        static constexpr CopyMethod kMethods[]{CopyMethod::Snapshot, CopyMethod::Backup,
                                               CopyMethod::Synchronous, CopyMethod::Asynchronous};
        const auto value =
            ownRate(kMethods[static_cast<int>(key) - static_cast<int>(AssumptionKey::SnapshotRestoreRate)]);
        say(value.has_value(), formatByteRate(value.value_or(ByteRate{row.cautious})));
    } else if (key == AssumptionKey::Data) {
        say(m_own.data.has_value(), formatBytes(m_own.data.value_or(Bytes{row.cautious})));
    } else {
        const auto& value = key == AssumptionKey::OnCallResponse ? m_own.onCallResponse
                            : key == AssumptionKey::Lag          ? m_own.lag
                            : key == AssumptionKey::Every        ? m_own.every
                                                                 : m_own.keeps;
        say(value.has_value(), durationText(value.value_or(Seconds(row.cautious))));
    }
    return text;
}

std::vector<AssumptionText> AssumedValues::texts(AssumptionSet assumed) const {
    std::vector<AssumptionText> list;
    for (const Row& row : kRows) {
        if (assumed.contains(static_cast<int>(row.key)))
            list.push_back(text(row.key));
    }
    return list;
}

bool isInCautiousSet(AssumptionKey key) {
    return rowOf(key).cautious >= 0;
}

} // namespace drawbridge
