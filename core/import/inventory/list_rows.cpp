// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/inventory/list_rows.h"

#include "core/base/texts.h"
#include "core/import/inventory/component_rows.h"
#include "core/model/cell_text.h"

#include <algorithm>

namespace drawbridge::inventory {

namespace {

/// Columns that say which element of a list a row is about.
QStringList keysOf(const TableForm& form) {
    if (form.key == u"copies")
        return {u"at"_qs, u"method"_qs};
    if (form.kind == EntityKind::Firewall)
        return {};
    return {form.columns.front().key};
}

} // namespace

void assumeMethod(DataCopy& copy) {
    copy.method = copy.lag ? CopyMethod::Asynchronous : CopyMethod::Backup;
}

std::optional<EntityRef> ListRows::firewallOf(const SheetRow& row) {
    Drafts& drafts = m_reader.drafts();
    const int column = m_reader.columnOf(m_reader.form().owner);
    const auto at = m_reader.entity(row, column, EntityKind::Component, m_reader.text(row, column));
    if (!at)
        return std::nullopt;
    for (const EntityRef& ref : drafts.all(EntityKind::Firewall)) {
        if (drafts.as<Firewall>(ref).at == ComponentId(at->id))
            return ref;
    }
    const EntityRef made = drafts.make(EntityKind::Firewall);
    drafts.change<Firewall>(made).at = ComponentId(at->id);
    return made;
}

std::optional<EntityRef> ListRows::ownerOf(const SheetRow& row) {
    const TableForm& form = m_reader.form();
    const int column = m_reader.columnOf(form.owner);
    const QString name = m_reader.text(row, column);
    if (!name.isEmpty())
        return form.kind == EntityKind::Firewall ? firewallOf(row)
                                                 : m_reader.entity(row, column, form.kind, name);
    // An inventory of addresses says it by the DNS name, or not at all: it has addresses that are free.
    const QString dnsName = m_reader.textOf(row, u"dns-name");
    for (const QString& candidate : {dnsName, dnsName.section(u'.', 0, 0)}) {
        const auto known =
            candidate.isEmpty() ? std::nullopt : m_reader.drafts().called(form.kind, candidate);
        if (known)
            return known;
    }
    if (form.key == u"interfaces")
        ++m_unassigned;
    else
        m_reader.problem(row, column, ImportTexts::tr("%1 is missing").arg(form.owner));
    return std::nullopt;
}

std::optional<ListRows::Element> ListRows::elementOf(const SheetRow& row) {
    const TableForm& form = m_reader.form();
    const EntityType& type = entityType(form.kind);
    Element element{&row, type.create(0, 0), nullptr, {}};
    const auto before = m_reader.table().problems.size();
    void* record = form.list.back()->addChild(madeRecordAt(form.list, element.owner.get()));
    element.record = record;
    element.given = m_reader.fill(row, record);
    if (form.kind == EntityKind::Firewall && element.given.isEmpty())
        return std::nullopt; // a firewall without rules
    if (form.key == u"copies" && !element.given.contains(u"method"_qs))
        assumeMethod(*static_cast<DataCopy*>(record));
    m_reader.checkRequired(row, record, element.given, nullptr);
    if (!form.record->exactlyOneOf.empty()) {
        int given = 0;
        for (const int index : form.record->exactlyOneOf)
            given += form.record->fields[static_cast<std::size_t>(index)].count(record);
        if (given != 1)
            m_reader.problem(row, -1, ImportTexts::tr("give exactly one of allow and deny"));
    }
    return m_reader.table().problems.size() > before ? std::nullopt : std::optional(element);
}

void ListRows::read() {
    const TableForm& form = m_reader.form();
    std::map<EntityRef, std::vector<Element>> elements;
    std::vector<EntityRef> order;
    AddressRows addresses(m_reader);
    const bool isInterfaces = form.key == u"interfaces";
    for (const SheetRow& row : m_reader.table().rows) {
        const auto owner = ownerOf(row);
        if (!owner)
            continue;
        m_reader.import().touched.insert(*owner);
        // An exported table has one address a row, and its network beside it. Others go the way of addresses.
        if (isInterfaces && m_reader.textOf(row, u"network").isEmpty()) {
            addresses.read(row, *owner);
            continue;
        }
        if (!elements.contains(*owner))
            order.push_back(*owner);
        auto& own = elements[*owner];
        if (auto element = elementOf(row))
            own.push_back(std::move(*element));
    }
    for (const EntityRef& owner : order) {
        if (!refusesSecond(elements[owner]))
            put(owner, elements[owner]);
    }
    addresses.finish();
    if (m_unassigned > 0)
        m_reader.note(m_unassigned == 1 ? ImportTexts::tr("One row names no component and was left out.")
                                        : ImportTexts::tr("%n rows name no component and were left out.",
                                                          nullptr, m_unassigned));
}

bool ListRows::isSame(const Element& element, const void* record, const QStringList& columns) const {
    const PlanNames& names = m_reader.drafts().names();
    return std::all_of(columns.begin(), columns.end(), [&](const QString& key) {
        const TableColumn& column = *m_reader.form().find(key);
        return cellText(column, element.record, names) == cellText(column, record, names);
    });
}

/// A component may require another only once.
bool ListRows::refusesSecond(const std::vector<Element>& elements) {
    if (m_reader.form().key != u"dependencies")
        return false;
    bool found = false;
    std::map<QString, int> rows;
    for (const Element& element : elements) {
        const QString on = m_reader.textOf(*element.row, u"on");
        const auto [first, isFirst] = rows.try_emplace(on, element.row->number);
        if (!isFirst)
            m_reader.problem(*element.row, m_reader.columnOf(u"on"),
                             ImportTexts::tr("the same is already in row %1").arg(first->second));
        found = found || !isFirst;
    }
    return found;
}

void ListRows::put(const EntityRef& owner, const std::vector<Element>& elements) {
    const TableForm& form = m_reader.form();
    void* entity = m_reader.drafts().edit(owner);
    const Field& list = *form.list.back();
    const std::shared_ptr<void> old = entityType(owner.kind).copy(entity);
    const void* oldHolder = recordAt(form.list, old.get());
    const int count = oldHolder == nullptr ? 0 : list.count(oldHolder);
    std::vector<const Element*> claims(static_cast<std::size_t>(count), nullptr);
    std::vector<bool> placed(elements.size(), false);
    const auto claim = [&](bool exactly) {
        for (std::size_t e = 0; e < elements.size(); ++e) {
            const QStringList columns = exactly ? elements[e].given.values() : keysOf(form);
            for (int i = 0; i < count && !placed[e] && !columns.isEmpty(); ++i) {
                auto& holder = claims[static_cast<std::size_t>(i)];
                if (holder != nullptr || !isSame(elements[e], list.child(oldHolder, i), columns))
                    continue;
                holder = &elements[e];
                placed[e] = true;
            }
        }
    };
    claim(true);
    claim(false);
    void* holder = madeRecordAt(form.list, entity);
    list.clear(holder);
    for (int i = 0; i < count; ++i) {
        void* record = list.addChild(holder);
        copyRecord(*form.record, list.child(oldHolder, i), record);
        if (const Element* element = claims[static_cast<std::size_t>(i)]) {
            for (const QString& key : element->given)
                copyColumn(*form.find(key), element->record, record);
        }
    }
    for (std::size_t e = 0; e < elements.size(); ++e) {
        if (!placed[e])
            copyRecord(*form.record, elements[e].record, list.addChild(holder));
    }
}

} // namespace drawbridge::inventory
