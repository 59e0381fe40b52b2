// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QFile>
#include <QHash>
#include <QXmlStreamReader>

#include <stdexcept>
#include <vector>

/// Fault trees in the Open-PSA model exchange format as plans.
namespace drawbridge::testing {

/// A gate is a redundancy group of what it is made of: an *or* of failures needs all members up, an *and*
/// one, and where k of n failures are too many, n - k + 1. A basic event is a server. `top`: the gate that no
/// other uses. Throws std::runtime_error for what is no such tree.
struct FaultTreePlan {
    Plan plan;
    QString top;
};

inline FaultTreePlan planOfFaultTree(const QString& path) {
    struct Gate {
        QString name;
        QString kind;
        int min = 0;
        QStringList inputs;
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot be read");
    std::vector<Gate> gates;
    QHash<QString, double> events;
    QStringList eventNames;
    bool inGate = false;
    QString defined;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        const auto tag = xml.name();
        const auto attribute = [&xml](const char* key) {
            return xml.attributes().value(QLatin1StringView(key)).toString();
        };
        if (xml.isEndElement() && tag == u"define-gate") {
            inGate = false;
        } else if (!xml.isStartElement()) {
            continue;
        } else if (tag == u"define-gate") {
            gates.push_back({attribute("name"), {}, 0, {}});
            inGate = true;
        } else if (tag == u"define-basic-event") {
            defined = attribute("name");
        } else if (tag == u"float") {
            events[defined] = attribute("value").toDouble();
        } else if (inGate && (tag == u"and" || tag == u"or" || tag == u"atleast")) {
            gates.back().kind = tag.toString();
            gates.back().min = attribute("min").toInt();
        } else if (inGate && (tag == u"gate" || tag == u"basic-event" || tag == u"event")) {
            gates.back().inputs += attribute("name");
        }
    }
    if (xml.hasError())
        throw std::runtime_error(qPrintable(xml.errorString()));

    FaultTreePlan result;
    QHash<QString, ComponentId> ids;
    QSet<QString> used;
    for (const Gate& gate : gates)
        ids.insert(gate.name, ComponentId::fresh());
    qint64 position = 0;
    for (const Gate& gate : gates) {
        for (const QString& input : gate.inputs) {
            used += input;
            if (ids.contains(input))
                continue;
            Component server;
            server.name = input;
            server.kind = ComponentKind::Server;
            server.unavailability = events.value(input, 0.01);
            server.position = ++position;
            ids.insert(input, server.id);
            result.plan.components.put(server);
        }
    }
    for (const Gate& gate : gates) {
        Component group;
        group.id = *ids.constFind(gate.name);
        group.name = gate.name;
        group.kind = ComponentKind::RedundancyGroup;
        group.position = ++position;
        for (const QString& input : gate.inputs)
            group.dependencies.push_back({*ids.constFind(input), {}, {}, {}});
        const auto members = static_cast<int>(gate.inputs.size());
        group.atLeast = gate.kind == u"and" ? 1 : gate.kind == u"atleast" ? members - gate.min + 1 : members;
        result.plan.components.put(group);
        if (!used.contains(gate.name))
            result.top = gate.name;
    }
    return result;
}

} // namespace drawbridge::testing
