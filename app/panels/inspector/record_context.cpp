// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/inspector/record_context.h"

#include "core/base/texts.h"
#include "core/model/words.h"

#include <algorithm>

namespace drawbridge {

const void* recordAt(const void* root, const RecordPath& path) {
    for (const RecordStep& step : path) {
        if (root == nullptr || step.index >= step.field->count(root))
            return nullptr;
        root = step.field->child(root, step.index);
    }
    return root;
}

void* recordAt(void* root, const RecordPath& path) {
    // The root is not const, hence neither is anything in it.
    return const_cast<void*>(recordAt(static_cast<const void*>(root), path));
}

RecordPath childPath(RecordPath path, const Field& field, int index) {
    path.push_back({&field, index});
    return path;
}

QString fieldPlace(const RecordPath& path, const Field& field) {
    QString place;
    for (const RecordStep& step : path)
        place += QStringLiteral("/%1[%2]").arg(step.field->key).arg(step.index);
    return place + u'/' + field.key;
}

QString fieldSlot(const RecordPath& path, const Field& field, int index) {
    const QString place = fieldPlace(path, field);
    return field.shape == Shape::List ? QStringLiteral("%1[%2]").arg(place).arg(index) : place;
}

void putValue(const Field& field, void* owner, const std::optional<Stored>& value) {
    if (value)
        field.put(owner, *value);
    else
        field.clear(owner);
}

void putElement(const Field& field, void* owner, int index, const Stored& value) {
    std::vector<Stored> values;
    const int count = field.count(owner);
    values.reserve(static_cast<std::size_t>(count) + 1);
    for (int i = 0; i < count; ++i)
        values.push_back(field.get(owner, i));
    if (index < count)
        values[static_cast<std::size_t>(index)] = value;
    else
        values.push_back(value);
    field.clear(owner);
    for (const Stored& each : values)
        field.put(owner, each);
}

void removeElement(const Field& field, void* owner, int index) {
    std::vector<Stored> rest;
    for (int i = 0; i < field.count(owner); ++i) {
        if (i != index)
            rest.push_back(field.get(owner, i));
    }
    field.clear(owner);
    for (const Stored& each : rest)
        field.put(owner, each);
}

int placeOf(const Field& field, const void* owner, int index, const Stored& value) {
    const int count = field.count(owner);
    if (index < count && field.get(owner, index) == value)
        return index;
    for (int i = 0; i < count; ++i) {
        if (field.get(owner, i) == value)
            return i;
    }
    return -1;
}

void copyRecord(const RecordType& type, const void* from, void* to) {
    for (const Field& field : type.fields) {
        field.clear(to);
        const int count = field.count(from);
        for (int i = 0; i < count; ++i) {
            if (field.isRecord())
                copyRecord(field.record(), field.child(from, i), field.addChild(to));
            else
                field.put(to, field.get(from, i));
        }
    }
}

void takeElements(const Field& field, const void* source, void* owner, const std::vector<int>& order) {
    field.clear(owner);
    for (const int index : order) {
        if (field.isRecord())
            copyRecord(field.record(), field.child(source, index), field.addChild(owner));
        else
            field.put(owner, field.get(source, index));
    }
}

QString whatIsMissing(const RecordType& type, const void* record) {
    const auto given = [record](const Field& field) {
        if (field.count(record) == 0)
            return false;
        if (field.isRecord())
            return true;
        const Stored value = field.get(record, 0);
        const auto* text = std::get_if<QString>(&value);
        return !isNothing(value) && (text == nullptr || !text->isEmpty());
    };
    for (const Field& field : type.fields) {
        if (field.required && field.shape != Shape::List && !given(field))
            return FormTexts::tr("Still needed: %1.").arg(fieldLabel(field));
    }
    if (type.exactlyOneOf.empty())
        return {};
    QStringList labels;
    for (const int index : type.exactlyOneOf) {
        const Field& field = type.fields[static_cast<std::size_t>(index)];
        if (given(field))
            return {};
        labels << fieldLabel(field);
    }
    return FormTexts::tr("Still needed: one of %1.").arg(labels.join(QStringLiteral(", ")));
}

bool RecordContext::isReadOnly() const {
    return !m_session.hasDocument() || m_session.document().isReadOnly();
}

std::optional<EntityKind> RecordContext::kind() const {
    const auto of = entity();
    return of ? std::optional(of->kind) : std::nullopt;
}

bool RecordContext::offers(const RecordPath&, const Field&) const {
    return true;
}

bool RecordContext::differs(const RecordPath&, const Field&) const {
    return false;
}

EntityContext::EntityContext(Session& session, KeptTexts& kept, std::optional<EntityRef> entity)
    : RecordContext(session, kept), m_entity(entity) {}

const RecordType& EntityContext::type() const {
    return m_entity ? entityType(m_entity->kind).record() : ProjectSettings::record();
}

const void* EntityContext::root() const {
    const Plan& plan = session().plan();
    return m_entity ? entityType(m_entity->kind).find(plan, m_entity->id) : &plan.project;
}

QString EntityContext::name() const {
    return m_entity ? displayName(session().plan(), *m_entity) : FormTexts::tr("the project");
}

QString EntityContext::place() const {
    return m_entity ? QStringLiteral("%1:%2").arg(static_cast<int>(m_entity->kind)).arg(m_entity->id)
                    : QStringLiteral("project");
}

QString EntityContext::change(const QString& label, const std::function<void(void* root)>& how) {
    if (isReadOnly())
        return FormTexts::tr("This project is open for reading only.");
    if (root() == nullptr)
        return FormTexts::tr("This has been deleted.");
    if (!m_entity)
        return changeProject(label, how);
    const EntityType& kind = entityType(m_entity->kind);
    const std::shared_ptr<void> copy = kind.copy(root());
    how(copy.get());
    return session().refusalOf(label, [&, first = takeFirst()](Edit& edit) {
        if (first)
            first(edit);
        edit.putAny(kind.kind, copy);
    });
}

QString EntityContext::changeProject(const QString& label, const std::function<void(void* root)>& how) {
    ProjectSettings copy = session().plan().project;
    how(&copy);
    return session().refusalOf(label, [&](Edit& edit) { edit.setProject(copy); });
}

PendingContext::PendingContext(RecordContext& base, RecordPath owner, const Field& field,
                               std::function<void()> accepted)
    : RecordContext(base.session(), base.kept()), m_base(base), m_owner(std::move(owner)), m_field(field),
      m_accepted(std::move(accepted)) {
    if (const auto kind = base.kind())
        m_copy = entityType(*kind).copy(base.root());
    else
        m_copy = std::make_shared<ProjectSettings>(*static_cast<const ProjectSettings*>(base.root()));
    void* holder = recordAt(m_copy.get(), m_owner);
    m_element = childPath(m_owner, m_field, m_field.count(holder));
    m_field.addChild(holder);
}

QString PendingContext::place() const {
    return QStringLiteral("%1+%2").arg(m_base.place(), m_field.key);
}

bool PendingContext::offers(const RecordPath& path, const Field& field) const {
    return m_base.offers(path, field);
}

QString PendingContext::missing() const {
    return whatIsMissing(m_field.record(), recordAt(root(), m_element));
}

bool PendingContext::mustWait() const {
    const RecordType& type = m_field.record();
    const bool demands = std::any_of(type.fields.begin(), type.fields.end(),
                                     [](const Field& field) { return field.required; });
    return !missing().isEmpty() || (!demands && type.exactlyOneOf.empty());
}

QString PendingContext::change(const QString& label, const std::function<void(void* root)>& how) {
    Q_UNUSED(label)
    how(m_copy.get());
    auto first = takeFirst();
    if (!missing().isEmpty()) { // what is made is there at once, the element later
        return first ? session().refusalOf(FormTexts::tr("Add what %1 needs").arg(m_base.name()), first)
                     : QString();
    }
    if (first)
        m_base.alongWith(std::move(first));
    return join();
}

QString PendingContext::join() {
    const QString lacks = missing();
    if (!lacks.isEmpty())
        return lacks;
    const void* element = recordAt(root(), m_element);
    // The context may be deleted by what observers of the edit do.
    const auto accepted = m_accepted;
    const QString label = FormTexts::tr("Add to %1 of %2").arg(fieldLabel(m_field), m_base.name());
    const QString wrong = m_base.change(label, [&](void* base) {
        void* holder = recordAt(base, m_owner);
        // Of several some may have one of their own, which stays.
        const bool taken = holder != nullptr && m_field.shape == Shape::Optional && m_field.count(holder) > 0;
        if (holder != nullptr && !taken)
            copyRecord(m_field.record(), element, m_field.addChild(holder));
    });
    if (wrong.isEmpty())
        accepted();
    return wrong;
}

} // namespace drawbridge
