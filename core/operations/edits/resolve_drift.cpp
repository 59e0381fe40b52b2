// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/edits/resolve_drift.h"

#include "core/analysis/drift/build_drift.h"
#include "core/analysis/drift/drift_fields.h"
#include "core/base/texts.h"

namespace drawbridge {

namespace {

/// Of a record the fields, at any depth, as those of another.
void copyField(const Field& field, const void* from, void* to) {
    field.clear(to);
    for (int i = 0, n = field.count(from); i < n; ++i) {
        if (!field.isRecord()) {
            field.put(to, field.get(from, i));
            continue;
        }
        const void* child = field.child(from, i);
        void* added = field.addChild(to);
        for (const Field& inner : field.record().fields)
            copyField(inner, child, added);
    }
}

const Component& known(const Plan& plan, ComponentId id) {
    const Component* component = plan.components.find(id);
    if (component == nullptr)
        throw InputError(OperationsTexts::tr("It is no longer in the plan."));
    return *component;
}

InputError notFound(const Component& component) {
    return InputError(
        OperationsTexts::tr("%1 must be looked at again before this can be taken.").arg(component.name));
}

void forget(Component& component, const QString& what) {
    std::erase_if(component.drift, [&what](const Difference& each) { return each.what == what; });
}

/// Networks of what is taken, as far as the plan lacks them.
void addNetworks(Edit& edit, const Plan& found, const Component& component) {
    for (const NetworkInterface& interface : component.interfaces) {
        const Network* network = found.networks.find(interface.network);
        if (network != nullptr && edit.plan().networks.find(network->id) == nullptr)
            edit.add(*network);
    }
}

void addNew(Edit& edit, const Plan& found, ComponentId host) {
    for (const Component& component : found.components) {
        if (component.host != host || edit.plan().components.find(component.id) != nullptr)
            continue;
        addNetworks(edit, found, component);
        edit.add(component);
    }
    edit.change(edit.plan().components, host, [](Component& c) { forget(c, QStringLiteral("new")); });
}

void takeFact(Edit& edit, const Plan& found, ComponentId host, const QString& what) {
    const Component* now = found.components.find(host);
    if (now == nullptr || !now->found)
        throw notFound(known(edit.plan(), host));
    const Field& field = *HostFacts::record().find(what.section(u'/', 0, 0));
    edit.change(edit.plan().components, host, [&](Component& component) {
        if (!component.found)
            component.found.emplace();
        copyField(field, &*now->found, &*component.found);
        forget(component, what);
    });
}

/// Of a list of pairs only the one that is named: "packages/nginx".
template <class Pair>
void copyPair(std::vector<Pair>& to, const std::vector<Pair>& from, const QString& name, QString Pair::*key) {
    std::erase_if(to, [&](const Pair& pair) { return pair.*key == name; });
    for (const Pair& pair : from) {
        if (pair.*key == name)
            to.push_back(pair);
    }
}

void takeFactInto(HostFacts& build, const HostFacts& found, const QString& what) {
    const QString name = what.section(u'/', 1);
    const QString key = what.section(u'/', 0, 0);
    if (key == u"packages")
        copyPair(build.packages, found.packages, name, &PackageVersion::package);
    else if (key == u"sysctls")
        copyPair(build.sysctls, found.sysctls, name, &KernelSetting::key);
    else
        copyField(*HostFacts::record().find(key), &found, &build);
}

const Build& buildOf(const Plan& plan, const Component& host, const QString& what) {
    const Build* build = plan.builds.find(host.build);
    if (build == nullptr)
        throw InputError(OperationsTexts::tr("%1 has no standard build.").arg(host.name));
    if (!isHostFact(what) || !host.found)
        throw InputError(OperationsTexts::tr("No standard build says anything about that."));
    return *build;
}

} // namespace

void takeIntoPlan(Edit& edit, const Plan& found, ComponentId id, const QString& what) {
    const Component component = known(edit.plan(), id);
    if (what == u"gone") {
        edit.remove(refTo(id));
        return;
    }
    if (what == u"new") {
        addNew(edit, found, id);
        return;
    }
    if (isHostFact(what)) {
        takeFact(edit, found, id, what);
        return;
    }
    const Component* now = found.components.find(id);
    const Field* field = Component::record().find(fieldOfDrift(what));
    if (now == nullptr || field == nullptr)
        throw notFound(component);
    addNetworks(edit, found, *now);
    edit.change(edit.plan().components, id, [&](Component& changed) {
        copyField(*field, now, &changed);
        forget(changed, what);
    });
}

void takeIntoBuild(Edit& edit, ComponentId id, const QString& what) {
    const Component host = known(edit.plan(), id);
    const BuildId build = buildOf(edit.plan(), host, what).id;
    edit.change(edit.plan().builds, build, [&](Build& changed) { takeFactInto(changed, *host.found, what); });
}

QStringList hostsThatWouldDrift(const Plan& plan, ComponentId id, const QString& what) {
    const Component& host = known(plan, id);
    Build changed = buildOf(plan, host, what);
    takeFactInto(changed, *host.found, what);
    QStringList names;
    for (const Component& other : plan.components) {
        if (other.id == id || other.build != host.build || !other.found)
            continue;
        const std::vector<Difference> differences = buildDrift(changed, *other.found);
        if (std::any_of(differences.begin(), differences.end(),
                        [&what](const Difference& each) { return each.what == what; }))
            names += other.name;
    }
    return names;
}

void waive(Edit& edit, ComponentId component, const Waiver& waiver) {
    edit.change(edit.plan().components, component, [&](Component& changed) {
        std::erase_if(changed.waivers, [&](const Waiver& each) { return each.what == waiver.what; });
        changed.waivers.push_back(waiver);
    });
}

void endWaiver(Edit& edit, ComponentId component, const QString& what) {
    edit.change(edit.plan().components, component, [&](Component& changed) {
        std::erase_if(changed.waivers, [&](const Waiver& each) { return each.what == what; });
    });
}

} // namespace drawbridge
