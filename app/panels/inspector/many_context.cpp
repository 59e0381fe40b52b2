// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/inspector/many_context.h"

#include "app/panels/inspector/field_groups.h"
#include "core/base/texts.h"
#include "core/model/words.h"

#include <algorithm>

namespace drawbridge {

namespace {

bool sameValue(const Field& field, const void* a, const void* b) {
    const int count = field.count(a);
    if (count != field.count(b))
        return false;
    return count == 0 || field.get(a, 0) == field.get(b, 0);
}

/// Leaves in the list of `common` what all lists have; true when some have more.
bool keepShared(const Field& field, const std::vector<const void*>& records, void* common) {
    std::vector<int> shared;
    bool more = false;
    for (int i = 0; i < field.count(records.front()); ++i) {
        const Stored value = field.get(records.front(), i);
        const bool inAll = std::all_of(records.begin(), records.end(), [&](const void* record) {
            return placeOf(field, record, i, value) >= 0;
        });
        if (inAll)
            shared.push_back(i);
    }
    for (const void* record : records)
        more = more || field.count(record) > static_cast<int>(shared.size());
    takeElements(field, records.front(), common, shared);
    return more;
}

} // namespace

ManyContext::ManyContext(Session& session, KeptTexts& kept, std::vector<EntityRef> entities)
    : RecordContext(session, kept), m_entities(std::move(entities)) {
    refresh();
}

const RecordType& ManyContext::type() const {
    return entityType(m_entities.front().kind).record();
}

QString ManyContext::name() const {
    return countOfKind(m_entities.front().kind, m_entities.size());
}

QString ManyContext::place() const {
    QStringList ids;
    for (const EntityRef& entity : m_entities)
        ids << QString::number(entity.id);
    ids.sort(); // the same ones, in whatever order they were selected
    return QStringLiteral("%1:%2").arg(static_cast<int>(m_entities.front().kind)).arg(ids.join(u','));
}

ManyContext::Records ManyContext::roots() const {
    Records found;
    const EntityType& kind = entityType(m_entities.front().kind);
    for (const EntityRef& entity : m_entities) {
        if (const void* record = kind.find(session().plan(), entity.id))
            found.push_back(record);
    }
    return found;
}

void ManyContext::refresh() {
    m_common.reset();
    m_different.clear();
    m_useless.clear();
    const Records all = roots();
    if (all.empty())
        return;
    const EntityType& kind = entityType(m_entities.front().kind);
    const RecordType& fields = kind.record();
    m_common = kind.copy(all.front());
    for (const Field& field : fields.fields) {
        const bool useful = std::all_of(all.begin(), all.end(),
                                        [&](const void* record) { return isOfUse(fields, field, record); });
        if (!useful)
            m_useless.insert(field.key);
    }
    compare(fields, all, m_common.get(), {});
}

void ManyContext::compare(const RecordType& type, const Records& records, void* common,
                          const RecordPath& path) {
    for (const Field& field : type.fields) {
        if (!suitsMany(field))
            continue;
        if (field.shape == Shape::List) {
            if (keepShared(field, records, common))
                m_different.insert(fieldPlace(path, field));
            continue;
        }
        if (!field.isRecord()) {
            const bool same = std::all_of(records.begin(), records.end(), [&](const void* record) {
                return sameValue(field, record, records.front());
            });
            if (!same)
                m_different.insert(fieldPlace(path, field));
            continue;
        }
        Records inner;
        for (const void* record : records) {
            if (field.count(record) > 0)
                inner.push_back(field.child(record, 0));
        }
        if (inner.size() < records.size()) {
            field.clear(common);
            continue;
        }
        const RecordPath below = childPath(path, field, 0);
        compare(field.record(), inner, recordAt(m_common.get(), below), below);
    }
}

QString ManyContext::change(const QString& label, const std::function<void(void* root)>& how) {
    if (isReadOnly())
        return FormTexts::tr("This project is open for reading only.");
    const EntityType& kind = entityType(m_entities.front().kind);
    std::vector<std::shared_ptr<void>> copies;
    for (const EntityRef& entity : m_entities) {
        const void* record = kind.find(session().plan(), entity.id);
        if (record == nullptr)
            continue;
        copies.push_back(kind.copy(record));
        how(copies.back().get());
    }
    if (copies.empty())
        return FormTexts::tr("This has been deleted.");
    return session().refusalOf(label, [&, first = takeFirst()](Edit& edit) {
        if (first)
            first(edit);
        for (const auto& copy : copies)
            edit.putAny(kind.kind, copy);
    });
}

bool ManyContext::offers(const RecordPath& path, const Field& field) const {
    return suitsMany(field) && !(path.empty() && m_useless.contains(field.key));
}

bool ManyContext::differs(const RecordPath& path, const Field& field) const {
    return m_different.contains(fieldPlace(path, field));
}

} // namespace drawbridge
