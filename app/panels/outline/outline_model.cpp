// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/outline/outline_model.h"

#include "app/common/entity_mime.h"
#include "core/model/words.h"
#include "core/operations/edits/new_entity.h"

#include <QFont>
#include <QMimeData>

#include <functional>

namespace drawbridge {

OutlineModel::OutlineModel(Session& session, Tree tree, QObject* parent)
    : QStandardItemModel(parent), m_session(session), m_tree(tree) {}

QStandardItem* OutlineModel::addRow(QStandardItem* parent, const EntityRef& ref, const QString& text) {
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    item->setDragEnabled(ref.kind == EntityKind::Site || ref.kind == EntityKind::Component);
    item->setData(QVariant::fromValue(ref), RefRole);
    item->setData(QStringLiteral("%1:%2").arg(static_cast<int>(ref.kind)).arg(ref.id), KeyRole);
    item->setToolTip(entitySort(m_session.plan(), ref));
    parent->appendRow(item);
    m_items.insert(ref, item);
    return item;
}

QStandardItem* OutlineModel::addHeading(const QString& key, const QString& text) {
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    item->setSelectable(false);
    item->setDragEnabled(false);
    item->setData(key, KeyRole);
    QFont font = item->font();
    font.setWeight(QFont::DemiBold);
    item->setFont(font);
    invisibleRootItem()->appendRow(item);
    return item;
}

void OutlineModel::rebuild() {
    beginResetModel();
    // Rows are put in without a signal each: a view would lay out anew for every one of ten thousand.
    const bool blocked = blockSignals(true);
    clear();
    m_items.clear();
    if (m_session.hasDocument()) {
        if (m_tree == Tree::Estate)
            buildEstate();
        else
            buildPlan();
    }
    blockSignals(blocked);
    endResetModel();
    refreshStates();
}

void OutlineModel::buildEstate() {
    const Plan& plan = m_session.plan();
    QHash<qint64, QStandardItem*> sites;
    std::function<QStandardItem*(const Site&)> siteItem = [&](const Site& site) -> QStandardItem* {
        if (QStandardItem* found = sites.value(site.id.value()))
            return found;
        const Site* outer = plan.sites.find(site.within);
        QStandardItem* parent =
            outer != nullptr && outer->id != site.id ? siteItem(*outer) : invisibleRootItem();
        QStandardItem* item = addRow(parent, refTo(site.id), site.name);
        QFont font = item->font();
        font.setWeight(QFont::DemiBold);
        item->setFont(font);
        sites.insert(site.id.value(), item);
        return item;
    };
    for (const Site& site : plan.sites)
        siteItem(site);
    for (const Network& network : plan.networks) {
        QStandardItem* parent = network.site ? sites.value(network.site->value()) : nullptr;
        if (parent != nullptr)
            addRow(parent, refTo(network.id), network.name);
    }
    QStandardItem* nowhere = nullptr;
    std::function<QStandardItem*(const Component&)> componentItem = [&](const Component& component) {
        if (QStandardItem* found = m_items.value(refTo(component.id)))
            return found;
        QStandardItem* parent = nullptr;
        if (const Component* host = plan.components.find(component.host); host != nullptr)
            parent = componentItem(*host);
        else if (component.site)
            parent = sites.value(component.site->value());
        if (parent == nullptr) {
            if (nowhere == nullptr)
                nowhere = addHeading(QStringLiteral("nowhere"), tr("No site"));
            parent = nowhere;
        }
        return addRow(parent, refTo(component.id), component.name);
    };
    for (const Component& component : plan.components)
        componentItem(component);
}

void OutlineModel::buildPlan() {
    const Plan& plan = m_session.plan();
    for (const EntityKind kind : listedKinds()) {
        const EntityType& type = entityType(kind);
        const int count = type.count(plan);
        QStandardItem* heading =
            addHeading(QStringLiteral("kind:%1").arg(static_cast<int>(kind)), kindPluralLabel(kind));
        heading->setData(count, Qt::UserRole);
        for (int i = 0; i < count; ++i) {
            const EntityRef ref{kind, type.id(type.at(plan, i))};
            addRow(heading, ref, displayName(plan, ref));
        }
    }
}

void OutlineModel::refreshStates() {
    const ScenarioAnalysis* analysis = m_session.analysis();
    for (auto it = m_items.begin(); it != m_items.end(); ++it) {
        QVariant state;
        if (analysis != nullptr) {
            const Plan& plan = analysis->plan();
            const Impact& impact = analysis->impact;
            const auto lostOr = [](const std::vector<char>& lost, int index) -> QVariant {
                if (index < 0)
                    return {};
                return static_cast<int>(lost[static_cast<std::size_t>(index)] != 0 ? ImpactState::Lost
                                                                                   : ImpactState::Unaffected);
            };
            if (it.key().kind == EntityKind::Component) {
                const int index = plan.components.indexOf(ComponentId(it.key().id));
                if (index >= 0)
                    state = static_cast<int>(impact.state[static_cast<std::size_t>(index)]);
            } else if (it.key().kind == EntityKind::Site) {
                state = lostOr(impact.siteLost, plan.sites.indexOf(SiteId(it.key().id)));
            } else if (it.key().kind == EntityKind::Network) {
                state = lostOr(impact.networkLost, plan.networks.indexOf(NetworkId(it.key().id)));
            } else if (it.key().kind == EntityKind::Tunnel) {
                state = lostOr(impact.tunnelLost, plan.tunnels.indexOf(TunnelId(it.key().id)));
            }
        }
        if (it.value()->data(StateRole) != state) {
            it.value()->setData(state, StateRole);
            it.value()->setData(state.isValid() ? stateText(static_cast<ImpactState>(state.toInt()))
                                                : QString(),
                                Qt::AccessibleDescriptionRole);
        }
    }
}

std::optional<EntityRef> OutlineModel::refAt(const QModelIndex& index) const {
    const QVariant value = index.data(RefRole);
    return value.isValid() ? std::optional(value.value<EntityRef>()) : std::nullopt;
}

QModelIndex OutlineModel::indexOf(const EntityRef& ref) const {
    const QStandardItem* item = m_items.value(ref);
    return item == nullptr ? QModelIndex() : item->index();
}

QStringList OutlineModel::mimeTypes() const {
    return {QLatin1String(kEntitiesMime)};
}

QMimeData* OutlineModel::mimeData(const QModelIndexList& indexes) const {
    std::vector<EntityRef> refs;
    for (const QModelIndex& index : indexes) {
        if (const auto ref = refAt(index))
            refs.push_back(*ref);
    }
    auto* data = new QMimeData;
    data->setData(QLatin1String(kEntitiesMime), toEntityMime(refs));
    return data;
}

std::optional<EntityKind> OutlineModel::kindAt(const QModelIndex& index) const {
    if (const auto ref = refAt(index))
        return ref->kind;
    const QString key = index.data(KeyRole).toString();
    if (!key.startsWith(u"kind:"))
        return std::nullopt;
    return static_cast<EntityKind>(key.mid(5).toInt());
}

} // namespace drawbridge
