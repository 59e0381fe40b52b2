// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/texts.h"
#include "core/base/visible_text.h"
#include "core/import/inventory/component_rows.h"
#include "core/model/cell_text.h"

#include <algorithm>

namespace drawbridge::inventory {

namespace {

std::optional<SiteId> siteOf(const Drafts& drafts, const EntityRef& component) {
    const auto* current = static_cast<const Component*>(drafts.look(component));
    for (int depth = 0; current != nullptr && depth < 100; ++depth) {
        if (current->site)
            return current->site;
        current = current->host ? static_cast<const Component*>(drafts.look(refTo(*current->host))) : nullptr;
    }
    return std::nullopt;
}

bool isSingle(const Cidr& block) {
    return block.prefix == (block.address.v6 ? 128 : 32);
}

/// The block of "10.0.0.5/24"; nothing without a prefix length, or for one that is a single address.
std::optional<Cidr> blockAround(const IpAddress& address, const QString& text) {
    const QString prefix = text.section(u'/', 1, 1).trimmed();
    bool isNumber = false;
    const int length = prefix.toInt(&isNumber);
    if (!isNumber || length < 0 || length > (address.v6 ? 128 : 32))
        return std::nullopt;
    Cidr block{address, length};
    for (std::size_t i = 0; i < block.address.bytes.size(); ++i) {
        const int bits = std::clamp(length - static_cast<int>(i) * 8, 0, 8);
        block.address.bytes[i] =
            static_cast<quint8>(block.address.bytes[i] & (0xFF00U >> static_cast<unsigned>(bits)));
    }
    return isSingle(block) ? std::nullopt : std::optional(block);
}

} // namespace

std::vector<AddressRows::Wanted> AddressRows::wantedOf(const SheetRow& row) {
    std::vector<Wanted> wanted;
    const Field& field = *NetworkInterface::record().find(u"address");
    for (const int column : m_reader.columnsOf(u"address")) {
        for (const QString& item :
             cellItems(m_reader.raw(row, column, ValueKind::Address), ValueKind::Address)) {
            const auto read = m_reader.value(row, column, field, item);
            if (!read)
                continue;
            const auto address = StoredAs<IpAddress>::from(*read);
            const bool isTwice = std::any_of(wanted.begin(), wanted.end(),
                                             [&](const Wanted& other) { return other.address == address; });
            if (!isTwice) // a primary address stands in several columns
                wanted.push_back({std::nullopt, address, blockAround(address, item)});
        }
    }
    return wanted;
}

/// The networks that the row names; a block names the network that has it.
std::vector<NetworkId> AddressRows::networksOf(const SheetRow& row, const std::vector<Wanted>& addresses,
                                               const EntityRef& component) {
    Drafts& drafts = m_reader.drafts();
    std::vector<NetworkId> networks;
    for (const int column : m_reader.columnsOf(u"network")) {
        const QString cell = m_reader.raw(row, column, ValueKind::Reference).trimmed();
        const QStringList items = drafts.called(EntityKind::Network, cell)
                                      ? QStringList(cell)
                                      : cellItems(cell, ValueKind::Reference);
        for (const QString& item : items) {
            const QString name = unquoted(item);
            const auto block = parseCidr(name);
            const auto all = drafts.all(EntityKind::Network);
            const auto same = std::find_if(all.begin(), all.end(), [&](const EntityRef& ref) {
                return block && drafts.as<Network>(ref).cidr == *block;
            });
            const bool isKnown = drafts.called(EntityKind::Network, name) || same != all.end();
            const auto ref = same != all.end() ? std::optional(*same)
                                               : m_reader.entity(row, column, EntityKind::Network, name);
            if (!ref)
                continue;
            networks.emplace_back(ref->id);
            if (isKnown)
                continue;
            auto& made = drafts.change<Network>(*ref);
            made.site = siteOf(drafts, component);
            if (block)
                made.cidr = *block;
            else if (addresses.size() == 1 && items.size() == 1)
                made.cidr = addresses.front().block;
        }
    }
    return networks;
}

std::optional<NetworkId> AddressRows::networkFor(const SheetRow& row, int column, const Wanted& wanted,
                                                 std::optional<SiteId> site) {
    Drafts& drafts = m_reader.drafts();
    const Network* best = nullptr;
    const auto rank = [site](const Network& network) {
        return network.cidr->prefix * 2 + (network.site == site ? 1 : 0);
    };
    for (const EntityRef& ref : drafts.all(EntityKind::Network)) {
        const auto& network = drafts.as<Network>(ref);
        if (network.cidr && network.cidr->contains(wanted.address) &&
            (best == nullptr || rank(network) > rank(*best)))
            best = &network;
    }
    if (best != nullptr)
        return best->id;
    if (!wanted.block) {
        ++m_withoutNetwork;
        constexpr qsizetype shown = 3;
        if (m_examples.size() < shown)
            m_examples += formatIpAddress(wanted.address);
        return std::nullopt;
    }
    const EntityRef made = m_reader.madeBeside(row, column, EntityKind::Network, formatCidr(*wanted.block));
    auto& network = drafts.change<Network>(made);
    network.cidr = wanted.block;
    network.site = site;
    return network.id;
}

namespace {

/// An interface of the network whose address the table no longer has: it was moved.
NetworkInterface* movable(Component& component, NetworkId network,
                          const std::function<bool(const IpAddress&)>& isWanted) {
    for (NetworkInterface& interface : component.interfaces) {
        if (interface.network == network && (!interface.address || !isWanted(*interface.address)))
            return &interface;
    }
    return nullptr;
}

bool hasAddress(const Component& component, const IpAddress& address) {
    return std::any_of(component.interfaces.begin(), component.interfaces.end(),
                       [&](const NetworkInterface& interface) { return interface.address == address; });
}

} // namespace

void AddressRows::read(const SheetRow& row, const EntityRef& component) {
    Drafts& drafts = m_reader.drafts();
    const std::vector<Wanted> wanted = wantedOf(row);
    const std::vector<NetworkId> networks = networksOf(row, wanted, component);
    const auto isWanted = [&wanted](const IpAddress& address) {
        return std::any_of(wanted.begin(), wanted.end(),
                           [&](const Wanted& other) { return other.address == address; });
    };
    for (const Wanted& one : wanted) {
        if (hasAddress(drafts.as<Component>(component), one.address))
            continue;
        const auto network = networks.size() == 1 ? std::optional(networks.front())
                                                  : networkFor(row, m_reader.columnOf(u"address"), one,
                                                               siteOf(drafts, component));
        if (!network)
            continue;
        auto& draft = drafts.change<Component>(component);
        if (NetworkInterface* moved = movable(draft, *network, isWanted))
            moved->address = one.address;
        else
            draft.interfaces.push_back({network, one.address});
    }
    auto& draft = drafts.change<Component>(component);
    for (const NetworkId network : networks) {
        const bool isThere =
            std::any_of(draft.interfaces.begin(), draft.interfaces.end(),
                        [network](const NetworkInterface& i) { return i.network == network; });
        if (!isThere)
            draft.interfaces.push_back({network, std::nullopt});
    }
}

void AddressRows::finish() const {
    if (m_withoutNetwork == 0)
        return;
    const QString left =
        m_withoutNetwork == 1
            ? ImportTexts::tr("One address lies in no known network and was left out (%1): give it a prefix "
                              "length, as in 10.0.0.5/24, or import the networks, too.")
            : ImportTexts::tr(
                  "%n addresses lie in no known network and were left out (%1): give them a prefix "
                  "length, as in 10.0.0.5/24, or import the networks, too.",
                  nullptr, m_withoutNetwork);
    m_reader.note(left.arg(m_examples.join(QStringLiteral(", "))));
}

} // namespace drawbridge::inventory
