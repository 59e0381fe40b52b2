// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/inventory/component_rows.h"

#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/base/visible_text.h"
#include "core/model/image_kinds.h"
#include "core/model/cell_text.h"
#include "core/model/kind_traits.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace drawbridge::inventory {

void ComponentRows::read(const SheetRow& row, const EntityRef& component) {
    auto& draft = m_reader.drafts().change<Component>(component);
    readPlatform(row, draft);
    readKind(row, draft, m_reader.drafts().isNew(component));
    readResources(row, draft);
    readDependencies(row, component);
}

/// What somebody said of the kind in a plan stays, unless the table has a column for just that.
void ComponentRows::readKind(const SheetRow& row, Component& component, bool isNew) {
    if (!isNew || !m_reader.textOf(row, u"kind").isEmpty())
        return;
    std::optional<ComponentKind> found;
    QStringList vague;
    for (const QStringView target : {QStringView(u"role"), QStringView(u"type")}) {
        const QString words = m_reader.textOf(row, target);
        const auto kind = words.isEmpty() ? std::nullopt : kindInWords(words);
        if (!words.isEmpty() && !kind)
            vague += words;
        // A server is what everything is that says no more.
        if (kind && (!found || *found == ComponentKind::Server))
            found = kind;
    }
    const QString platform = m_reader.textOf(row, u"platform");
    if ((!found || *found == ComponentKind::Server) && kindInWords(platform) == ComponentKind::DockerHost)
        found = ComponentKind::DockerHost;
    if (!found && component.image) {
        const auto image = recogniseImage(*component.image);
        found = image ? image->kind : ComponentKind::Service;
    }
    if (!found && !vague.isEmpty())
        ++m_vagueWords[vague.first()];
    component.kind = found.value_or(ComponentKind::Server);
}

void ComponentRows::readPlatform(const SheetRow& row, Component& component) const {
    const int column = m_reader.columnOf(u"platform");
    const QString os = m_reader.text(row, column);
    if (os.isEmpty())
        return;
    if (const auto read = m_reader.value(row, column, *HostFacts::record().find(u"os"), os)) {
        if (!component.found)
            component.found.emplace();
        component.found->os = storedText(*read);
    }
}

namespace {

/// Main memory is made and sold in powers of two, whatever people write: 16 GB of it are 16 GiB.
Stored inPowersOfTwo(const Stored& size, const QString& text, const QString& columnUnit) {
    static const QRegularExpression decimal(QStringLiteral("([kmgtp])(b|bytes?)?$"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression hasLetters(QStringLiteral("[A-Za-z]"));
    const auto unit = decimal.match(text.contains(hasLetters) ? text.trimmed() : columnUnit);
    if (!unit.hasMatch())
        return size;
    qint64 bytes = storedInteger(size);
    for (auto step = QStringLiteral("kmgtp").indexOf(unit.captured(1).toLower()); step >= 0; --step) {
        if (bytes > std::numeric_limits<qint64>::max() / 1024)
            return size;
        bytes = bytes * 128 / 125; // 1024 / 1000
    }
    return Stored{bytes};
}

} // namespace

/// A host has a capacity; what runs on one has needs.
void ComponentRows::readResources(const SheetRow& row, Component& component) const {
    const bool isHost = !component.host && traitsOf(component.kind).hasCapacity;
    std::optional<Capacity>& place = isHost ? component.capacity : component.needs;
    for (const QStringView target : {QStringView(u"cpus"), QStringView(u"memory"), QStringView(u"storage")}) {
        const int column = m_reader.columnOf(target);
        const QString text = m_reader.text(row, column);
        const Field* field = Capacity::record().find(target);
        if (text.isEmpty() || isNothing(text, field->type.kind))
            continue;
        if (const auto read = m_reader.value(row, column, *field, text)) {
            if (!place)
                place.emplace();
            const QString unit = m_reader.table().columns[static_cast<std::size_t>(column)].unit;
            field->put(&*place, target == u"memory" ? inPowersOfTwo(*read, text, unit) : *read);
        }
    }
}

namespace {

void require(Component& component, const EntityRef& other) {
    const ComponentId on(other.id);
    const bool isThere = std::any_of(component.dependencies.begin(), component.dependencies.end(),
                                     [on](const Dependency& dependency) { return dependency.on == on; });
    if (isThere)
        return;
    Dependency dependency;
    dependency.on = on;
    component.dependencies.push_back(dependency);
}

} // namespace

void ComponentRows::readDependencies(const SheetRow& row, const EntityRef& component) const {
    Drafts& drafts = m_reader.drafts();
    for (const QStringView target : {QStringView(u"requires"), QStringView(u"used-by")}) {
        for (const int column : m_reader.columnsOf(target)) {
            const QString cell = m_reader.raw(row, column, ValueKind::Reference).trimmed();
            const QStringList items = drafts.called(EntityKind::Component, cell)
                                          ? QStringList(cell)
                                          : cellItems(cell, ValueKind::Reference);
            for (const QString& item : items) {
                const auto other = m_reader.entity(row, column, EntityKind::Component, unquoted(item));
                if (other && *other == component)
                    m_reader.problem(row, column, ImportTexts::tr("a component cannot require itself"));
                else if (other && target == u"requires")
                    require(drafts.change<Component>(component), *other);
                else if (other) {
                    require(drafts.change<Component>(*other), component);
                    m_reader.import().touched.insert(*other);
                }
            }
        }
    }
}

void ComponentRows::finish() const {
    if (m_vagueWords.empty())
        return;
    QStringList words;
    for (const auto& [word, rows] : m_vagueWords)
        words += inQuotes(visibleText(word)) + QStringLiteral(" (%1)").arg(rows);
    constexpr qsizetype most = 10;
    if (words.size() > most)
        words = words.mid(0, most) << QStringLiteral("…");
    m_reader.note(ImportTexts::tr("Taken for servers, since these words do not say the kind: %1.")
                      .arg(words.join(QStringLiteral(", "))));
}

} // namespace drawbridge::inventory
