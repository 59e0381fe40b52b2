// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/texts.h"
#include "core/import/vpn/config_lines.h"
#include "core/import/vpn/ipsec_facts.h"
#include "core/import/vpn/settings_tree.h"

#include <set>

namespace drawbridge::vpn {

namespace {

/// Of the sections local, local-1, local2 … the first identity.
QString identityIn(const SettingsSection& connection, QStringView which) {
    for (const SettingsSection& section : connection.sections) {
        if (!section.name.startsWith(which))
            continue;
        if (const auto id = section.value(u"id"); id && !id->startsWith(u'%'))
            return *id;
    }
    return {};
}

class SwanctlReader {
public:
    SwanctlReader(const QString& file, Diagnostics& notes) : m_file(file), m_notes(notes) {}

    VpnFacts read(const SettingsSection& root) {
        m_facts.type = TunnelType::Ipsec;
        checkTop(root);
        const SettingsSection* pools = root.section(u"pools");
        if (const SettingsSection* connections = root.section(u"connections")) {
            for (const SettingsSection& connection : connections->sections)
                addConnection(connection, pools);
        }
        if (const SettingsSection* secrets = root.section(u"secrets"); secrets && !secrets->sections.empty())
            m_facts.leftOut.push_back(ImportTexts::tr("shared secrets"));
        return std::move(m_facts);
    }

private:
    void checkTop(const SettingsSection& root) {
        static const std::set<QString> known{u"connections"_qs, u"pools"_qs, u"secrets"_qs,
                                             u"authorities"_qs};
        for (const SettingsSection& section : root.sections) {
            if (!known.contains(section.name))
                note(section.line, ImportTexts::tr("The section \"%1\" was left out.").arg(section.name));
        }
        const bool isAny =
            std::any_of(root.sections.begin(), root.sections.end(),
                        [](const SettingsSection& section) { return known.contains(section.name); });
        if (!isAny && (!root.sections.empty() || !root.values.empty()))
            throw InputError(ImportTexts::tr("The file has no section \"connections\"; it may be a part that "
                                             "another file includes."),
                             {m_file, 0, 0});
    }

    void note(int line, const QString& sentence) {
        m_notes.push_back({Severity::Warning, {m_file, line, 0}, sentence});
    }

    void addConnection(const SettingsSection& connection, const SettingsSection* pools) {
        TunnelFacts base;
        base.type = TunnelType::Ipsec;
        base.place = {m_file, connection.line, 0};
        base.here.host = firstHost(connection.list(u"local_addrs"));
        base.here.name = identityIn(connection, u"local");
        base.there.host = firstHost(connection.list(u"remote_addrs"));
        base.there.name = identityIn(connection, u"remote");
        for (const QString& pool : connection.list(u"pools"))
            addPool(pool, pools, base);
        const SettingsSection* children = connection.section(u"children");
        if (children == nullptr || children->sections.empty()) {
            base.name = connection.name;
            m_facts.tunnels.push_back(base);
            return;
        }
        for (const SettingsSection& child : children->sections)
            addChild(child, connection, base);
    }

    void addPool(const QString& name, const SettingsSection* pools, TunnelFacts& tunnel) {
        const SettingsSection* pool = pools == nullptr ? nullptr : pools->section(name);
        for (const QString& text : pool == nullptr ? QStringList() : pool->list(u"addrs")) {
            if (const auto block = looseBlock(text))
                tunnel.there.networks.push_back(*block);
            else
                note(pool->line, ImportTexts::tr("The addresses \"%1\" of the pool \"%2\" are no address "
                                                 "block, so they were left out.")
                                     .arg(text, name));
        }
    }

    void addChild(const SettingsSection& child, const SettingsSection& connection, TunnelFacts tunnel) {
        const QString mode = child.value(u"mode").value_or(QString()).toLower();
        if (mode == u"pass" || mode == u"drop") {
            note(child.line, ImportTexts::tr("\"%1\" is a policy without a tunnel (%2), so it was left out.")
                                 .arg(child.name, mode));
            return;
        }
        const SourcePlace place{m_file, child.line, 0};
        tunnel.place = place;
        tunnel.name = connection.section(u"children")->sections.size() == 1
                          ? connection.name
                          : connection.name + u'-' + child.name;
        tunnel.here.networks = selectedBlocks(child.list(u"local_ts"), place, m_notes);
        for (const Cidr& block : selectedBlocks(child.list(u"remote_ts"), place, m_notes))
            tunnel.there.networks.push_back(block);
        m_facts.tunnels.push_back(std::move(tunnel));
    }

    QString m_file;
    Diagnostics& m_notes;
    VpnFacts m_facts;
};

} // namespace

QString firstHost(const QStringList& hosts) {
    for (const QString& host : hosts) {
        const QString name = host.section(u'[', 0, 0).trimmed();
        if (!name.startsWith(u'%') && isHostName(name) && name != u"0.0.0.0" && name != u"::")
            return name;
    }
    return {};
}

std::vector<Cidr> selectedBlocks(const QStringList& selectors, const SourcePlace& place, Diagnostics& notes) {
    std::vector<Cidr> blocks;
    for (const QString& selector : selectors) {
        const QString block = selector.section(u'[', 0, 0).trimmed();
        if (block == u"dynamic" || block == u"%dynamic" || block.isEmpty())
            continue;
        if (selector.contains(u'['))
            notes.push_back({Severity::Warning, place,
                             ImportTexts::tr("The tunnel takes only some protocols or ports (%1); the plan "
                                             "takes all of %2.")
                                 .arg(selector, block)});
        if (const auto parsed = looseBlock(block))
            blocks.push_back(*parsed);
        else
            notes.push_back(
                {Severity::Warning, place,
                 ImportTexts::tr("\"%1\" is no address block, so it was left out.").arg(shownValue(block))});
    }
    return blocks;
}

VpnFacts readSwanctl(const QByteArray& text, const QString& file, Diagnostics& notes) {
    return SwanctlReader(file, notes).read(readSettings(text, file, notes));
}

} // namespace drawbridge::vpn
