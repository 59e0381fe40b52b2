// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/building/component_clusters.h"

#include "core/base/index.h"
#include "core/diagram/building/name_roles.h"
#include "core/diagram/building/plan_layout.h"
#include "core/model/compose_tag.h"
#include "core/model/image_kinds.h"

#include <QHash>
#include <QSet>

#include <map>
#include <tuple>

namespace drawbridge {

namespace {

constexpr std::size_t kFewest = 3;
constexpr std::size_t kDivided = 12; ///< fewer of one image need no roles

/// What keeps a component out of any cluster.
class Exceptions {
public:
    Exceptions(const Plan& plan, const Foundations& foundations) : m_foundations(foundations) {
        for (const Component& component : plan.components) {
            add(component.host);
            for (const DataCopy& copy : component.copies)
                add(copy.at.component);
            if (component.recovery) {
                add(component.recovery->standby);
                add(component.recovery->host);
            }
        }
        for (const Contract& contract : plan.contracts) {
            for (const ComponentId id : contract.services)
                add(id);
        }
    }

    bool mayStandWithOthers(const Component& component, int index) const {
        const bool isPlain =
            component.kind == ComponentKind::Service || component.kind == ComponentKind::Server;
        return isPlain && !m_foundations.keepsData[idx(index)] && !m_foundations.mainstay[idx(index)] &&
               !m_ids.contains(component.id.value());
    }

private:
    void add(const std::optional<ComponentId>& id) {
        if (id)
            m_ids.insert(id->value());
    }

    const Foundations& m_foundations;
    QSet<qint64> m_ids;
};

/// Where a component stands, as the beginning of a key.
QString placeOf(const Plan& plan, const Component& component) {
    const QString project = composeProjectOf(component);
    QString place;
    if (component.host)
        place = QStringLiteral("host%1").arg(component.host->value());
    else if (const auto site = drawnSite(plan, component))
        place = QStringLiteral("site%1").arg(site->value());
    return place + u'/' + project;
}

struct Alike {
    QString place;
    QString kind;
    QString image;
    QString name; ///< without an image
    auto operator<=>(const Alike& other) const {
        return std::tie(place, kind, image, name) <=>
               std::tie(other.place, other.kind, other.image, other.name);
    }
};

Alike likenessOf(const Plan& plan, const Component& component) {
    Alike alike{placeOf(plan, component), choiceName(component.kind), {}, {}};
    if (component.image)
        alike.image = imageRepository(*component.image);
    if (alike.image.isEmpty())
        alike.name = withoutNumber(component.name);
    return alike;
}

class ClusterMaker {
public:
    explicit ClusterMaker(const Plan& plan) : m_plan(plan) {}

    void make(const Alike& alike, const std::vector<int>& members, bool divides) {
        const std::vector<NameRole> roles = rolesIn(namesOf(members), kFewest);
        const QString key =
            QStringLiteral("cluster:%1/%2/%3")
                .arg(alike.place, alike.kind, alike.image.isEmpty() ? alike.name : alike.image);
        if (!divides || roles.empty()) {
            add(key, alike, nameOf(alike), members, roles);
            return;
        }
        std::vector<int> left = members;
        for (const NameRole& role : roles) {
            std::vector<int> chosen;
            for (const int member : role.members)
                chosen.push_back(members[idx(member)]);
            std::erase_if(left, [&chosen](int member) {
                return std::find(chosen.begin(), chosen.end(), member) != chosen.end();
            });
            add(key + u'/' + role.words, alike, role.words, chosen, {});
        }
        add(key, alike, nameOf(alike), left, {});
    }

    std::vector<ComponentCluster> take() { return std::move(m_clusters); }

private:
    QStringList namesOf(const std::vector<int>& members) const {
        QStringList names;
        for (const int member : members)
            names.append(m_plan.components.at(member).name);
        return names;
    }

    static QString nameOf(const Alike& alike) {
        return alike.image.isEmpty() ? alike.name : alike.image.section(u'/', -1);
    }

    void add(const QString& key, const Alike& alike, const QString& name, const std::vector<int>& members,
             const std::vector<NameRole>& roles) {
        if (members.size() < kFewest)
            return;
        ComponentCluster cluster{key, name, alike.image, {}, members};
        for (const NameRole& role : roles)
            cluster.roles.append(role.words);
        m_clusters.push_back(std::move(cluster));
    }

    const Plan& m_plan;
    std::vector<ComponentCluster> m_clusters;
};

} // namespace

std::vector<ComponentCluster> componentClusters(const Plan& plan, const std::vector<char>& onPage,
                                                const Foundations& foundations) {
    const Exceptions exceptions(plan, foundations);
    std::map<Alike, std::vector<int>> groups;
    QHash<QString, std::size_t> inPlace;
    for (int c = 0; c < plan.components.size(); ++c) {
        const Component& component = plan.components.at(c);
        if (!onPage[idx(c)] || !exceptions.mayStandWithOthers(component, c))
            continue;
        Alike alike = likenessOf(plan, component);
        if (alike.image.isEmpty() && alike.name.isEmpty())
            continue; // nothing but a number
        ++inPlace[alike.place];
        groups[std::move(alike)].push_back(c);
    }
    ClusterMaker maker(plan);
    for (const auto& [alike, members] : groups) {
        const bool isMostOfPlace = 3 * members.size() > 2 * inPlace.value(alike.place);
        if (members.size() >= kFewest)
            maker.make(alike, members, isMostOfPlace && members.size() > kDivided && !alike.image.isEmpty());
    }
    return maker.take();
}

} // namespace drawbridge
