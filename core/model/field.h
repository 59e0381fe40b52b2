// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entity_ref.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <type_traits>
#include <vector>

/// The one description of every entity's fields. From it come the SQLite columns, the plan text and its JSON
/// Schema, the inspector's form, the CSV columns, the comparison of versions and the search.
namespace drawbridge {

enum class ValueKind {
    Text,
    Prose, ///< text of several lines
    Code,  ///< a command, kept verbatim
    Choice,
    Boolean,
    Integer,
    Number,
    Duration,
    Size,
    Rate,
    Money,
    Percent,
    Frequency,
    Address,
    Block, ///< CIDR
    Endpoint,
    Ports,
    Hours,
    Zone, ///< of time, by its IANA name
    Date,
    Moment, ///< a date and time; kept in UTC
    Reference, ///< to one entity kind
    Place,     ///< component or site
    TrafficEnd ///< any, block, network, component or site
};

/// Names of entities, for reading and writing references as text.
class NameLookup {
public:
    virtual ~NameLookup() = default;
    virtual std::optional<qint64> idOf(EntityKind kind, const QString& name) const = 0;
    virtual QString nameOf(const EntityRef& ref) const = 0; ///< empty when there is none
    virtual int currencyDigits() const = 0;
};

/// What a single value may be and how it is written.
struct ValueType {
    ValueKind kind = ValueKind::Text;
    QStringList choices;                      ///< of Choice
    EntityKind referenced = EntityKind::Site; ///< of Reference
};

/// Canonical text of a stored value (nothing: empty).
QString formatValue(const ValueType& type, const Stored& value, const NameLookup& names);

/// Reads text as people and plan text write it. The error is a half sentence following the quoted value.
Parsed<Stored> parseValue(const ValueType& type, const QString& text, const NameLookup& names);

enum class Shape { One, Optional, List };

struct RecordType;

/// One field of a record. Exactly one of `type` (single values) and `record` (nested) is in use.
struct Field {
    QString key;   ///< in plan text, "fails-over-to"
    QString label; ///< in forms, "Fails over to"; translated by who shows it, context "field"
    QString help;  ///< one sentence for the tooltip and the schema
    Shape shape = Shape::One;
    bool required = false;
    double least = 0; ///< of Integer and Number
    double most = 1e15;
    ValueType type;
    const RecordType& (*record)() = nullptr; ///< of a nested record
    bool asMap = false; ///< a list of two-field records written as a mapping {first: second}
    bool inPlanText = true;

    int (*count)(const void* owner) = nullptr; ///< elements present: One 1, Optional 0 or 1
    Stored (*get)(const void* owner, int index) = nullptr;
    void (*put)(void* owner, const Stored& value) = nullptr; ///< sets One and Optional, appends to List
    const void* (*child)(const void* owner, int index) = nullptr;
    void* (*addChild)(void* owner) = nullptr; ///< One: the child; Optional: made if missing; List: appended
    void (*clear)(void* owner) = nullptr;     ///< One: back to its default

    bool isRecord() const { return record != nullptr; }
};

struct RecordType {
    QString name; ///< "component", "step"
    std::vector<Field> fields;
    int shorthand = -1;              ///< index of the field that alone may stand for the whole: `- orders-db`
    std::vector<int> exactlyOneOf{}; ///< indices of fields of which exactly one is given
    const Field* find(QStringView key) const;
};

namespace detail {

template <class T>
struct Unwrap {
    using type = T;
    static constexpr Shape shape = Shape::One;
};
template <class T>
struct Unwrap<std::optional<T>> {
    using type = T;
    static constexpr Shape shape = Shape::Optional;
};
template <class T>
struct Unwrap<std::vector<T>> {
    using type = T;
    static constexpr Shape shape = Shape::List;
};
template <>
struct Unwrap<QStringList> {
    using type = QString;
    static constexpr Shape shape = Shape::List;
};

template <class M>
struct MemberOf;
template <class O, class T>
struct MemberOf<T O::*> {
    using owner = O;
    using type = T;
};

template <auto M, class O = void>
struct Access {
    using Owner = std::conditional_t<std::is_void_v<O>, typename MemberOf<decltype(M)>::owner, O>;
    using Member = typename MemberOf<decltype(M)>::type;
    using Element = typename Unwrap<Member>::type;
    static constexpr Shape shape = Unwrap<Member>::shape;

    static const Member& in(const void* owner) { return static_cast<const Owner*>(owner)->*M; }
    static Member& in(void* owner) { return static_cast<Owner*>(owner)->*M; }
    static int count(const void* owner) {
        if constexpr (shape == Shape::Optional)
            return in(owner).has_value() ? 1 : 0;
        else if constexpr (shape == Shape::List)
            return static_cast<int>(in(owner).size());
        else
            return 1;
    }
    static const Element& element(const void* owner, int index) {
        if constexpr (shape == Shape::Optional)
            return *in(owner);
        else if constexpr (shape == Shape::List)
            return in(owner)[static_cast<typename Member::size_type>(index)];
        else
            return in(owner);
    }
    static Stored get(const void* owner, int index) { return StoredAs<Element>::to(element(owner, index)); }
    static void put(void* owner, const Stored& value) {
        if constexpr (shape == Shape::List)
            in(owner).push_back(StoredAs<Element>::from(value));
        else
            in(owner) = StoredAs<Element>::from(value);
    }
    static const void* child(const void* owner, int index) { return &element(owner, index); }
    static void* addChild(void* owner) {
        if constexpr (shape == Shape::Optional) {
            if (!in(owner))
                in(owner).emplace();
            return &*in(owner);
        } else if constexpr (shape == Shape::List) {
            return &in(owner).emplace_back();
        } else {
            return &in(owner);
        }
    }
    static void clear(void* owner) {
        if constexpr (shape == Shape::One)
            in(owner) = Owner{}.*M;
        else
            in(owner) = Member{};
    }
};

template <class T>
ValueType defaultValueType() {
    ValueType type;
    if constexpr (Choice<T>) {
        type.kind = ValueKind::Choice;
        type.choices = ChoiceNames<T>::names();
    } else if constexpr (requires { KindOf<T>::value; }) {
        type.kind = ValueKind::Reference;
        type.referenced = KindOf<T>::value;
    } else if constexpr (std::is_same_v<T, bool>)
        type.kind = ValueKind::Boolean;
    else if constexpr (std::is_same_v<T, int>)
        type.kind = ValueKind::Integer;
    else if constexpr (std::is_same_v<T, double>)
        type.kind = ValueKind::Number;
    else if constexpr (std::is_same_v<T, Seconds>)
        type.kind = ValueKind::Duration;
    else if constexpr (std::is_same_v<T, Bytes>)
        type.kind = ValueKind::Size;
    else if constexpr (std::is_same_v<T, ByteRate>)
        type.kind = ValueKind::Rate;
    else if constexpr (std::is_same_v<T, Money>)
        type.kind = ValueKind::Money;
    else if constexpr (std::is_same_v<T, Percent>)
        type.kind = ValueKind::Percent;
    else if constexpr (std::is_same_v<T, Frequency>)
        type.kind = ValueKind::Frequency;
    else if constexpr (std::is_same_v<T, IpAddress>)
        type.kind = ValueKind::Address;
    else if constexpr (std::is_same_v<T, Cidr>)
        type.kind = ValueKind::Block;
    else if constexpr (std::is_same_v<T, PortRange>)
        type.kind = ValueKind::Ports;
    else if constexpr (std::is_same_v<T, WorkingHours>)
        type.kind = ValueKind::Hours;
    else if constexpr (std::is_same_v<T, TimeZone>)
        type.kind = ValueKind::Zone;
    else if constexpr (std::is_same_v<T, QDate>)
        type.kind = ValueKind::Date;
    else if constexpr (std::is_same_v<T, QDateTime>)
        type.kind = ValueKind::Moment;
    else if constexpr (std::is_same_v<T, Place>)
        type.kind = ValueKind::Place;
    else if constexpr (std::is_same_v<T, TrafficEnd>)
        type.kind = ValueKind::TrafficEnd;
    else
        static_assert(std::is_same_v<T, QString>, "a field's type has no value kind");
    return type;
}

} // namespace detail

/// Describes a member. Nested records (types with a static `record()`) and single values alike. `Owner` is
/// the struct that is described when the member is one of its base.
template <auto M, class Owner = void>
Field field(const char16_t* key, const char* label, const char* help) {
    using A = detail::Access<M, Owner>;
    Field f;
    f.key = QString::fromUtf16(key);
    f.label = QString::fromUtf8(label);
    f.help = QString::fromUtf8(help);
    f.shape = A::shape;
    f.count = &A::count;
    f.clear = &A::clear;
    if constexpr (requires { A::Element::record(); }) {
        f.record = &A::Element::record;
        f.child = &A::child;
        f.addChild = &A::addChild;
    } else {
        f.type = detail::defaultValueType<typename A::Element>();
        f.get = &A::get;
        f.put = &A::put;
    }
    return f;
}

/// Small changes to a description, for reading like a sentence: required(field<…>(…)).
Field required(Field f);
Field ofKind(ValueKind kind, Field f);
Field between(double least, double most, Field f);
Field asMap(Field f);
Field outsidePlanText(Field f);

/// True when both records hold the same, field by field.
bool sameRecord(const RecordType& type, const void* a, const void* b);

} // namespace drawbridge
