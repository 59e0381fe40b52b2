// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entity_ref.h"

namespace drawbridge {

namespace {

struct Prefix {
    EntityKind kind;
    QStringView text;
};
constexpr std::array<Prefix, 3> kPrefixes{{{EntityKind::Component, u"component:"},
                                           {EntityKind::Site, u"site:"},
                                           {EntityKind::Network, u"network:"}}};

} // namespace

std::optional<EntityRef> refInStored(const Stored& value) {
    const QString text = storedText(value);
    for (const Prefix& prefix : kPrefixes) {
        if (text.startsWith(prefix.text))
            return EntityRef{prefix.kind, QStringView(text).mid(prefix.text.size()).toLongLong()};
    }
    return std::nullopt;
}

Stored storedRef(const EntityRef& ref) {
    for (const Prefix& prefix : kPrefixes) {
        if (prefix.kind == ref.kind)
            return prefix.text.toString() + QString::number(ref.id);
    }
    return {};
}

Stored StoredAs<Place>::to(const Place& v) {
    if (v.component)
        return storedRef(refTo(*v.component));
    return v.site ? storedRef(refTo(*v.site)) : Stored{};
}

Place StoredAs<Place>::from(const Stored& s) {
    Place place;
    if (const auto ref = refInStored(s)) {
        if (ref->kind == EntityKind::Component)
            place.component = ComponentId(ref->id);
        else if (ref->kind == EntityKind::Site)
            place.site = SiteId(ref->id);
    }
    return place;
}

Stored StoredAs<TrafficEnd>::to(const TrafficEnd& v) {
    if (v.network)
        return storedRef(refTo(*v.network));
    if (v.component)
        return storedRef(refTo(*v.component));
    if (v.site)
        return storedRef(refTo(*v.site));
    return v.block ? formatCidr(*v.block) : QStringLiteral("any");
}

TrafficEnd StoredAs<TrafficEnd>::from(const Stored& s) {
    TrafficEnd end;
    if (const auto ref = refInStored(s)) {
        if (ref->kind == EntityKind::Network)
            end.network = NetworkId(ref->id);
        else if (ref->kind == EntityKind::Component)
            end.component = ComponentId(ref->id);
        else
            end.site = SiteId(ref->id);
    } else if (const auto block = parseCidr(storedText(s))) {
        end.block = *block;
    }
    return end;
}

} // namespace drawbridge
