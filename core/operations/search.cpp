// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/search.h"

#include "core/model/words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace drawbridge {

namespace {

struct Word {
    QString text;
    std::optional<IpAddress> address;
    std::optional<Cidr> block;
};

std::vector<Word> wordsOf(const QString& text) {
    static const QRegularExpression space(QStringLiteral("\\s+"));
    std::vector<Word> words;
    for (const QString& part : text.split(space, Qt::SkipEmptyParts)) {
        Word word{part, {}, {}};
        if (const auto address = parseIpAddress(part))
            word.address = *address;
        if (const auto block = part.contains(u'/') ? parseCidr(part) : Parsed<Cidr>(ValueError{}))
            word.block = *block;
        words.push_back(std::move(word));
    }
    return words;
}

/// What of an entity can be found.
struct Haystack {
    QStringList texts; ///< the name first
    std::vector<IpAddress> addresses;
    std::vector<Cidr> blocks;

    void add(const std::optional<QString>& text) {
        if (text)
            texts += *text;
    }
    void add(const std::optional<IpAddress>& address) {
        if (address) {
            addresses.push_back(*address);
            texts += formatIpAddress(*address);
        }
    }
};

Haystack haystackOf(const Component& component, const QStringList& kinds) {
    Haystack hay;
    hay.texts = {component.name, kinds.at(static_cast<int>(component.kind))};
    hay.texts += component.tags;
    hay.add(component.image);
    hay.add(component.engineEndpoint);
    hay.add(component.note);
    for (const NetworkInterface& interface : component.interfaces)
        hay.add(interface.address);
    if (component.recovery && component.recovery->address)
        hay.add(component.recovery->address->address);
    return hay;
}

Haystack haystackOf(const Site& site, const QStringList& kinds) {
    Haystack hay;
    hay.texts = {site.name, kinds.at(static_cast<int>(site.kind))};
    hay.add(site.provider);
    hay.add(site.note);
    return hay;
}

Haystack haystackOf(const Network& network, const QStringList& kinds) {
    Haystack hay;
    hay.texts = {network.name, kinds.at(0)};
    hay.add(network.note);
    hay.add(network.gateway);
    for (const IpAddress& server : network.dns)
        hay.add(std::optional(server));
    if (network.vlan)
        hay.texts += QStringLiteral("VLAN %1").arg(*network.vlan);
    if (network.cidr) {
        hay.texts += formatCidr(*network.cidr);
        hay.blocks.push_back(*network.cidr);
    }
    return hay;
}

Haystack haystackOf(const Tunnel& tunnel, const QStringList& kinds) {
    Haystack hay;
    hay.texts = {tunnel.name, kinds.at(static_cast<int>(tunnel.type)), kindLabel(EntityKind::Tunnel)};
    hay.add(tunnel.a.endpoint);
    hay.add(tunnel.b.endpoint);
    return hay;
}

bool matches(const Haystack& hay, const Word& word) {
    if (std::any_of(hay.texts.begin(), hay.texts.end(),
                    [&](const QString& text) { return text.contains(word.text, Qt::CaseInsensitive); }))
        return true;
    if (word.address)
        return std::any_of(hay.blocks.begin(), hay.blocks.end(),
                           [&](const Cidr& block) { return block.contains(*word.address); });
    return word.block && (std::any_of(hay.addresses.begin(), hay.addresses.end(),
                                      [&](const IpAddress& a) { return word.block->contains(a); }) ||
                          std::any_of(hay.blocks.begin(), hay.blocks.end(),
                                      [&](const Cidr& block) { return word.block->overlaps(block); }));
}

class Search {
public:
    explicit Search(const QString& text) : m_words(wordsOf(text)) {}

    bool isEmpty() const { return m_words.empty(); }

    template <class T>
    void through(const Table<T>& table, const QStringList& kinds) {
        for (const T& entity : table) {
            const auto inName = [&entity](const Word& word) {
                return entity.name.contains(word.text, Qt::CaseInsensitive);
            };
            if (std::all_of(m_words.begin(), m_words.end(), inName)) {
                m_byName.push_back(refTo(entity.id));
                continue;
            }
            const Haystack hay = haystackOf(entity, kinds);
            if (std::all_of(m_words.begin(), m_words.end(),
                            [&hay](const Word& word) { return matches(hay, word); }))
                m_others.push_back(refTo(entity.id));
        }
    }

    std::vector<EntityRef> result(std::optional<int> most) {
        m_byName.insert(m_byName.end(), m_others.begin(), m_others.end());
        if (most && m_byName.size() > static_cast<std::size_t>(*most))
            m_byName.resize(static_cast<std::size_t>(*most));
        return std::move(m_byName);
    }

private:
    std::vector<Word> m_words;
    std::vector<EntityRef> m_byName;
    std::vector<EntityRef> m_others;
};

template <class Choice>
QStringList labelsOf() {
    QStringList labels;
    for (const QString& key : ChoiceNames<Choice>::names())
        labels += choiceLabel(key);
    return labels;
}

} // namespace

std::vector<EntityRef> searchPlan(const Plan& plan, const QString& text, std::optional<int> most) {
    Search search(text);
    if (search.isEmpty())
        return {};
    search.through(plan.components, labelsOf<ComponentKind>());
    search.through(plan.sites, labelsOf<SiteKind>());
    search.through(plan.networks, {kindLabel(EntityKind::Network)});
    search.through(plan.tunnels, labelsOf<TunnelType>());
    return search.result(most);
}

} // namespace drawbridge
