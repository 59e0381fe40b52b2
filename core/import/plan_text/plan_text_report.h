// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/import/yaml/yaml_tree.h"
#include "core/model/plan.h"

#include <memory>
#include <vector>

namespace drawbridge {

/// Collects the first hundred errors of a plan text, and counts the others.
class PlanTextReport {
public:
    explicit PlanTextReport(QString file) : m_file(std::move(file)) {}
    void add(int line, int column, const QString& message);
    void add(const YamlNode& node, const QString& message) { add(node.line, node.column, message); }
    bool isFull() const { return m_diagnostics.size() >= 100; }
    /// Throws PlanTextError with the errors in line order if there are any.
    void throwIfAny();

private:
    QString m_file;
    Diagnostics m_diagnostics;
    qsizetype m_more = 0;
};

/// An entity being read and its place.
struct PlanTextRow {
    const EntityType* type = nullptr;
    const YamlNode* node = nullptr;
    std::shared_ptr<void> entity;
};

/// Checks beyond field descriptions: cycles of hosting and site nesting, duplicate dependencies,
/// groups that need more members than they have.
void checkPlanTextRows(const std::vector<PlanTextRow>& rows, PlanTextReport& report);

/// Checks best <= likely <= worst; reports the first violation.
void checkUncertainDuration(const UncertainDuration& duration, const YamlNode& node, PlanTextReport& report);

} // namespace drawbridge
