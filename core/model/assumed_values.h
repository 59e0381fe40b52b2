// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/estimated.h"
#include "core/model/entities.h"
#include "core/model/kind_traits.h"

#include <span>

/// What a plan assumes where it gives nothing: its own values, then those of the set that it uses. A value is
/// given, assumed under a key, or unknown.
namespace drawbridge {

enum class AssumptionKey {
    ManualStep,
    CommandStep,
    AutomaticStep,
    VerifyStep,
    WaitStep,
    ApprovalStep,
    FailoverStep,
    RestoreStep,
    RebuildStep,
    RestartStep,
    RerouteStep,
    ReconnectStep,
    SnapshotRestoreRate,
    BackupRestoreRate,
    SynchronousRestoreRate,
    AsynchronousRestoreRate,
    OnCallResponse,
    Lag,
    Every,
    Keeps,
    Data,
    StatedStep ///< a step has a duration and says why it is assumed
};

/// A value, and the assumption that it comes from, if any.
template <class T>
struct Resolved {
    T value{};
    AssumptionSet assumed;
};

/// One assumption of a plan, for lists of them.
struct AssumptionText {
    AssumptionKey key{};
    QString what;   ///< "Duration of a manual step"
    QString value;  ///< "20 m", "by kind: 30 m to 4 h"
    QString source; ///< "The plan's own", or why the shipped set has this value
};

/// Of a plan; keeps a copy of its assumptions.
class AssumedValues {
public:
    explicit AssumedValues(const std::optional<Assumptions>& assumptions);

    /// Nothing: unknown.
    std::optional<Resolved<UncertainDuration>> duration(const Step& step) const;
    /// Of the default step `ordinal` of a recovery.
    std::optional<Resolved<UncertainDuration>> defaultDuration(ComponentKind kind, RecoveryStrategy strategy,
                                                               const Step& step, int ordinal) const;
    /// Of work that is no step of the plan, e.g. reconnecting.
    std::optional<Resolved<UncertainDuration>> duration(AssumptionKey key, StepKind kind) const;
    std::optional<Resolved<ByteRate>> restoreRate(const DataCopy& copy) const;
    std::optional<Resolved<Bytes>> data(const Component& component) const;
    std::optional<Resolved<Seconds>> lag(const DataCopy& copy) const;
    std::optional<Resolved<Seconds>> every(const DataCopy& copy) const;
    std::optional<Resolved<Seconds>> keeps(const DataCopy& copy) const;
    /// Left out and not assumed: none.
    Resolved<Seconds> onCallResponse(const Team& team) const;

    AssumptionText text(AssumptionKey key) const;
    std::vector<AssumptionText> texts(AssumptionSet assumed) const;

private:
    std::optional<Seconds> ownStep(AssumptionKey key) const;
    std::optional<Resolved<UncertainDuration>> stepDuration(std::optional<AssumptionKey> byStrategy,
                                                            AssumptionKey byKind,
                                                            std::optional<Seconds> usual) const;
    std::optional<ByteRate> ownRate(CopyMethod method) const;
    bool usesSet() const { return m_own.use == AssumptionSetName::Cautious; }

    Assumptions m_own;
};

/// The shipped set has values for all keys but the on-call response.
bool isInCautiousSet(AssumptionKey key);

} // namespace drawbridge
