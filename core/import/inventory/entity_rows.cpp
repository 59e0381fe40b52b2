// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/inventory/entity_rows.h"

#include "core/base/texts.h"
#include "core/import/inventory/component_rows.h"
#include "core/model/cell_text.h"

#include <algorithm>

namespace drawbridge::inventory {

namespace {

/// What has no name of its own.
bool isKnownByFields(EntityKind kind) {
    return kind == EntityKind::Access || kind == EntityKind::DnsRecord;
}

} // namespace

void EntityRows::readNames() {
    const TableForm& form = m_reader.form();
    for (const SheetRow& row : m_reader.table().rows) {
        const auto ref = isKnownByFields(form.kind) ? std::nullopt : entityOf(row);
        if (!ref)
            continue;
        const auto [first, isFirst] = m_rowOf.try_emplace(*ref, row.number);
        if (!isFirst)
            m_reader.problem(row, m_reader.columnOf(entityType(form.kind).nameField),
                             ImportTexts::tr("the same is already in row %1").arg(first->second));
        m_found.push_back({&row, *ref});
        m_reader.import().touched.insert(*ref);
    }
}

std::optional<EntityRef> EntityRows::entityOf(const SheetRow& row) {
    const EntityKind kind = m_reader.form().kind;
    const int column = m_reader.columnOf(entityType(kind).nameField);
    const QString name = m_reader.text(row, column);
    if (const QString why = name.isEmpty() ? QString() : wrongName(kind, name); !why.isEmpty()) {
        m_reader.wrong(row, column, name, why);
        return std::nullopt;
    }
    if (kind == EntityKind::Network)
        return networkOf(row, name);
    if (name.isEmpty()) {
        m_reader.problem(row, column, ImportTexts::tr("the row has no name"));
        return std::nullopt;
    }
    const auto known = m_reader.drafts().called(kind, name);
    return known ? known : m_reader.drafts().make(kind, name);
}

/// Prefixes have no names in most tables: then a network is known by its block, and called so until a table
/// names it.
std::optional<EntityRef> EntityRows::networkOf(const SheetRow& row, const QString& name) {
    Drafts& drafts = m_reader.drafts();
    const int column = m_reader.columnOf(u"cidr");
    const QStringList blocks = cellItems(m_reader.text(row, column), ValueKind::Block);
    const auto block = blocks.isEmpty() ? std::nullopt : [&]() -> std::optional<Cidr> {
        Field field = *Network::record().find(u"cidr");
        const auto read = m_reader.value(row, column, field, blocks.first());
        return read ? std::optional(StoredAs<Cidr>::from(*read)) : std::nullopt;
    }();
    if (!name.isEmpty()) {
        if (const auto known = drafts.called(EntityKind::Network, name))
            return known;
    }
    if (block) {
        for (const EntityRef& ref : drafts.all(EntityKind::Network)) {
            const auto& network = drafts.as<Network>(ref);
            if (network.cidr != block || (!name.isEmpty() && network.name != formatCidr(*block)))
                continue;
            if (!name.isEmpty())
                drafts.rename(ref, name);
            return ref;
        }
    }
    if (name.isEmpty() && !block) {
        if (blocks.isEmpty())
            m_reader.problem(row, column, ImportTexts::tr("the row has neither a name nor an address block"));
        return std::nullopt;
    }
    return drafts.make(EntityKind::Network, name.isEmpty() ? formatCidr(*block) : name);
}

/// An access has no name: it is known by its ends and port.
std::optional<EntityRef> EntityRows::accessOf(const SheetRow& row) {
    Drafts& drafts = m_reader.drafts();
    Access wanted;
    const QSet<QString> given = m_reader.fill(row, &wanted);
    m_reader.checkRequired(row, &wanted, given, nullptr);
    for (const EntityRef& ref : drafts.all(EntityKind::Access)) {
        const auto& access = drafts.as<Access>(ref);
        if (!drafts.isNew(ref) && access.from == wanted.from && access.to == wanted.to &&
            access.port == wanted.port && !m_rowOf.contains(ref))
            return ref;
    }
    return drafts.make(EntityKind::Access);
}

/// A name may have records of several types.
std::optional<EntityRef> EntityRows::recordOf(const SheetRow& row) {
    Drafts& drafts = m_reader.drafts();
    DnsRecord wanted;
    const QSet<QString> given = m_reader.fill(row, &wanted);
    m_reader.checkRequired(row, &wanted, given, nullptr);
    for (const EntityRef& ref : drafts.all(EntityKind::DnsRecord)) {
        const auto& record = drafts.as<DnsRecord>(ref);
        if (!drafts.isNew(ref) && record.name == wanted.name && record.kind == wanted.kind &&
            !m_rowOf.contains(ref))
            return ref;
    }
    return drafts.make(EntityKind::DnsRecord);
}

void EntityRows::readFields() {
    Drafts& drafts = m_reader.drafts();
    if (isKnownByFields(m_reader.form().kind)) {
        for (const SheetRow& row : m_reader.table().rows) {
            const auto before = m_reader.table().problems.size();
            const auto ref = m_reader.form().kind == EntityKind::Access ? accessOf(row) : recordOf(row);
            if (!ref || m_reader.table().problems.size() > before)
                continue;
            m_rowOf.emplace(*ref, row.number);
            m_reader.fill(row, drafts.edit(*ref));
            m_reader.import().touched.insert(*ref);
        }
        return;
    }
    ComponentRows components(m_reader);
    AddressRows addresses(m_reader);
    const bool isComponents = m_reader.form().kind == EntityKind::Component;
    for (const auto& [row, ref] : m_found) {
        const void* before = entityType(ref.kind).find(drafts.base(), ref.id);
        const EntityType& type = entityType(ref.kind);
        const QString name = type.name(drafts.look(ref));
        QSet<QString> given = m_reader.fill(*row, drafts.edit(ref));
        // Its name was settled in the first pass; one in other letters stays as the plan has it.
        type.record().find(type.nameField)->put(drafts.edit(ref), name);
        given.insert(type.nameField);
        m_reader.checkRequired(*row, drafts.look(ref), given, before);
        if (isComponents) {
            components.read(*row, ref);
            addresses.read(*row, ref);
        }
    }
    if (isComponents) {
        components.finish();
        addresses.finish();
    }
}

} // namespace drawbridge::inventory
