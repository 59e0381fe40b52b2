// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/import/yaml/yaml_tree.h"
#include "core/model/plan.h"

#include <memory>
#include <vector>

namespace drawbridge {

/// Collects the errors of one plan text, the first hundred of them.
class PlanTextReport {
public:
    explicit PlanTextReport(QString file) : m_file(std::move(file)) {}
    void add(int line, int column, const QString& message);
    void add(const YamlNode& node, const QString& message) { add(node.line, node.column, message); }
    bool isFull() const { return m_diagnostics.size() >= 100; }
    /// Throws PlanTextError, in the order of the lines, when there was an error.
    void throwIfAny();

private:
    QString m_file;
    Diagnostics m_diagnostics;
};

/// An entity being read and where it stands.
struct PlanTextRow {
    const EntityType* type = nullptr;
    const YamlNode* node = nullptr;
    std::shared_ptr<void> entity;
};

/// What one field's description cannot say: cycles of hosting and of site nesting, a dependency given twice.
void checkPlanTextRows(const std::vector<PlanTextRow>& rows, PlanTextReport& report);

/// best <= likely <= worst, at the first that is out of order.
void checkUncertainDuration(const UncertainDuration& duration, const YamlNode& node, PlanTextReport& report);

} // namespace drawbridge
