// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_controller.h"
#include "app/canvas/connect_gesture.h"
#include "app/canvas/edits/plan_clipboard.h"
#include "app/canvas/pages/rename_editor.h"
#include "app/canvas/scene/diagram_transition.h"
#include "app/common/removal_question.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/layout/layout_metrics.h"
#include "core/model/kind_traits.h"
#include "core/model/words.h"
#include "core/operations/edits/arrange.h"
#include "core/operations/edits/canvas_edits.h"
#include "core/operations/edits/cluster_edits.h"
#include "core/operations/edits/free_place.h"

#include <algorithm>
#include <cmath>
#include <numeric>

/// What the canvas does at a key or a menu entry, rather than with the mouse.
namespace drawbridge {

bool CanvasController::selectNext(bool forward) {
    const Diagram& diagram = m_scene.diagram();
    std::vector<std::pair<QString, QRectF>> parts;
    for (const DiagramContainer& container : diagram.containers) {
        if (!container.network)
            parts.emplace_back(container.key, container.rect);
    }
    for (const DiagramItem& item : diagram.items)
        parts.emplace_back(item.key, item.rect);
    // As one reads: line by line. Half an item's height is still the same line.
    const auto line = [](const QRectF& rect) { return std::floor(rect.top() / (kItemHeight / 2)); };
    std::sort(parts.begin(), parts.end(), [&line](const auto& a, const auto& b) {
        return line(a.second) != line(b.second) ? line(a.second) < line(b.second)
                                                : a.second.left() < b.second.left();
    });
    auto next = forward ? 0 : static_cast<std::ptrdiff_t>(parts.size()) - 1;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (isSelected(parts[i].first)) {
            next = static_cast<std::ptrdiff_t>(i) + (forward ? 1 : -1);
            break;
        }
    }
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(parts.size()))
        return false;
    const auto& [key, rect] = parts[static_cast<std::size_t>(next)];
    m_session.select(refsOf(key));
    if (!m_view.camera().shown().contains(rect))
        m_view.centreOn(rect.center());
    return true;
}

void CanvasController::selectAll() {
    std::vector<EntityRef> refs;
    for (const DiagramItem& item : m_scene.diagram().items) {
        const std::vector<EntityRef> some = refsOf(item.key);
        refs.insert(refs.end(), some.begin(), some.end());
    }
    for (const DiagramContainer& container : m_scene.diagram().containers) {
        if (!container.network)
            refs.push_back(*entityOfDiagramKey(container.key));
    }
    m_session.select(refs);
}

/// Nudges change the place only: what is pushed over a border with the keys stays in its container.
void CanvasController::nudge(const QPointF& delta) {
    const CanvasContents now = contents();
    PlanPatch patch = movedParts(now, selectedKeys(), delta, std::nullopt);
    patch.components.clear();
    patch.sites.clear();
    if (patch.isEmpty())
        return;
    const QString label =
        m_session.selection().size() == 1
            ? tr("Move %1").arg(displayName(m_session.plan(), m_session.selection().front()))
            : tr("Move %n items", nullptr, static_cast<int>(m_session.selection().size()));
    m_session.edit(label, [&patch](Edit& edit) { apply(edit, patch); });
}

void CanvasController::grow(const QSizeF& by) {
    const std::vector<CanvasHandle> grips = handles();
    if (grips.empty() || grips.front().kind != CanvasHandle::Kind::Side)
        return;
    const QString key = grips.front().key;
    const CanvasContents now = contents();
    const QRectF before = now.rectOf(key);
    const QRectF after =
        roomyEnough(now, key, before.adjusted(0, 0, by.width(), by.height()), Qt::RightEdge | Qt::BottomEdge);
    const PlanPatch patch = resized(now, key, after);
    if (after != before)
        m_session.edit(tr("Resize %1").arg(nameOfSelection()), [&patch](Edit& edit) { apply(edit, patch); });
}

/// What goes without being seen one by one.
QStringList CanvasController::unseenEffects() const {
    QStringList effects;
    for (const DiagramItem& item : m_scene.diagram().items) {
        if (item.isCluster() && isSelected(item.key))
            effects += tr("%1 stand together in one box, and all of them are deleted").arg(item.title);
    }
    // Selected before its cluster was closed: only the box is seen.
    for (const QString& key : selectedKeys()) {
        const DiagramItem* item = m_scene.item(key);
        const auto ref = entityOfDiagramKey(key);
        if (ref && item != nullptr && item->isCluster() && !isSelected(item->key))
            effects += tr("%1 stands in the closed box %2 and is not seen")
                           .arg(displayName(m_session.plan(), *ref), item->title);
    }
    return effects;
}

/// What refers to the selection is told before; nothing is asked where nothing does.
void CanvasController::tellEffects(const QString& title, std::function<void()> remove) {
    cancelGesture();
    askBeforeRemoval(&m_view, m_session.plan(), m_session.selection(), remove, title, unseenEffects());
}

void CanvasController::deleteSelection() {
    tellEffects(tr("Delete"), [this] { removeSelection(); });
}

void CanvasController::cutSelection() {
    tellEffects(tr("Cut"), [this] { planclipboard::cut(m_session); });
}

void CanvasController::removeSelection() {
    const std::vector<EntityRef> refs = m_session.selection();
    const auto dependency = m_session.selectedDependency();
    if (refs.empty() && !dependency)
        return;
    QString label;
    if (refs.empty())
        label = tr("Disconnect %1 from %2")
                    .arg(displayName(m_session.plan(), refTo(dependency->first)),
                         displayName(m_session.plan(), refTo(dependency->second)));
    else if (refs.size() == 1)
        label = tr("Delete %1").arg(displayName(m_session.plan(), refs.front()));
    else
        label = tr("Delete %n items", nullptr, static_cast<int>(refs.size()));
    const CanvasContents now = contents();
    m_session.edit(label, [&](Edit& edit) {
        // What loses its container keeps its place.
        PlanPatch patch;
        pinAll(now, pageFor(now, patch), patch);
        apply(edit, patch);
        removeParts(edit, refs, dependency);
    });
}

void CanvasController::renameSelection() {
    const QStringList keys = selectedKeys();
    if (keys.size() == 1)
        renameKey(keys.front());
}

void CanvasController::renameKey(const QString& key) {
    const auto ref = entityOfDiagramKey(key);
    const QRectF part = m_scene.rectOf(key);
    const DiagramItem* item = m_scene.item(key);
    if (item != nullptr && item->key != key)
        return; // it is in a closed cluster
    if (!ref || part.isNull() || m_session.document().isReadOnly())
        return;
    cancelGesture();
    if (m_editor != nullptr)
        m_editor->close();
    const QString before = displayName(m_session.plan(), *ref);
    const auto commit = [this, ref, before](const QString& name) {
        const QString reason = whyNotName(m_session.plan(), *ref, name);
        if (!reason.isEmpty())
            return reason;
        const bool done =
            m_session.edit(tr("Rename %1").arg(before), [&](Edit& edit) { rename(edit, *ref, name); });
        return done ? QString() : tr("This name cannot be used.");
    };
    m_editor = new RenameEditor(before, m_scene.theme(), &m_view, commit);
    const auto isRefused = std::make_shared<bool>(false);
    connect(m_editor, &RenameEditor::refused, this, [isRefused] { *isRefused = true; });
    connect(m_editor, &QObject::destroyed, this, [this, isRefused, made = m_editor] {
        if (!*isRefused) // else the reason stays
            hintForTool();
        if (m_editor == made)
            m_editor = nullptr;
    });
    connect(m_editor, &RenameEditor::refused, this, &CanvasController::hint);
    constexpr int height = 26;
    constexpr int least = 96;
    constexpr int most = 260;
    const QRect shown = m_view.camera().toView().mapRect(part).toRect();
    const bool container = m_scene.container(key) != nullptr;
    const int y = container ? shown.top() + (m_scene.container(key)->host ? -height / 2 : 6)
                            : shown.center().y() - height / 2;
    m_editor->setGeometry(shown.left() + (container ? 10 : 4), y, std::clamp(shown.width() - 8, least, most),
                          height);
    m_editor->show();
    m_editor->setFocus();
    hint(tr("Enter confirms the name · Esc keeps the old one"));
}

void CanvasController::startConnecting(ComponentId from, ConnectKind kind) {
    cancelGesture();
    m_gesture = std::make_unique<ConnectGesture>(*this, from, kind, ConnectStart::Click);
    m_gesture->move(m_scene.rectOf(diagramKey(refTo(from))).center(), Qt::NoModifier);
}

/// A place of this size that covers no item but `host`: the wanted one, else the nearest.
QPointF CanvasController::freeCorner(const QPointF& wanted, const QSizeF& size, const QString& host) const {
    const QPointF corner(8 * std::round(wanted.x() / 8), 8 * std::round(wanted.y() / 8));
    return corner + shiftToFreePlace(m_scene.diagram(), {QRectF(corner, size)}, {host});
}

QRectF CanvasController::newSiteRect(const QPointF& middle, const QString& into) const {
    const QPointF wanted = middle - QPointF(kEmptySite.width() / 2, kEmptySite.height() / 2);
    const QRectF rect(QPointF(8 * std::round(wanted.x() / 8), 8 * std::round(wanted.y() / 8)), kEmptySite);
    return rect.translated(shiftToFreeGround(m_scene.diagram(), rect, into));
}

QRectF CanvasController::newPartRect(ComponentKind kind, const QPointF& point) const {
    Component sketch;
    sketch.kind = kind;
    sketch.name = labelOf(kind);
    const QSizeF size = usualItemSize(m_session.plan(), sketch);
    const QString container = containerForNew(contents(), kind, point);
    return {freeCorner(point - QPointF(size.width() / 2, size.height() / 2), size, container), size};
}

void CanvasController::addComponent(ComponentKind kind, std::optional<QPointF> at) {
    if (!m_session.hasDocument())
        return;
    const QPointF middle = at.value_or(m_view.camera().centre);
    const QPointF corner = newPartRect(kind, middle).topLeft();
    const CanvasContents now = contents();
    const QString container = containerForNew(now, kind, middle);
    std::optional<EntityRef> made;
    if (m_session.edit(tr("Add %1").arg(labelOf(kind)),
                       [&](Edit& edit) { made = addComponentAt(edit, now, kind, corner, container); }))
        nameNew(*made);
}

std::optional<SiteId> CanvasController::siteAt(const QPointF& point) const {
    const auto ref = entityOfDiagramKey(m_scene.containerAt(point));
    if (!ref)
        return std::nullopt;
    if (ref->kind == EntityKind::Site)
        return SiteId(ref->id);
    const Component* host =
        ref->kind == EntityKind::Component ? m_session.plan().components.find(ComponentId(ref->id)) : nullptr;
    return host != nullptr ? effectiveSite(m_session.plan(), *host) : std::nullopt;
}

/// In the site there, else in the selected or the only one. It is drawn once something is in it.
void CanvasController::addNetwork(std::optional<QPointF> at) {
    if (!m_session.hasDocument())
        return;
    const Plan& plan = m_session.plan();
    std::optional<SiteId> site = at ? siteAt(*at) : std::nullopt;
    if (!at && m_session.selection().size() == 1 && m_session.selection().front().kind == EntityKind::Site)
        site = SiteId(m_session.selection().front().id);
    if (!site && plan.sites.size() == 1)
        site = plan.sites.at(0).id;
    Network network;
    network.name = freeName(plan, EntityKind::Network, kindLabel(EntityKind::Network));
    network.site = site;
    if (m_session.edit(tr("Add a network"), [&](Edit& edit) { edit.add(network); }))
        nameNew(refTo(network.id));
}

void CanvasController::addSite(SiteKind kind, std::optional<QPointF> at) {
    if (!m_session.hasDocument())
        return;
    const QPointF middle = at.value_or(m_view.camera().centre);
    const CanvasContents now = contents();
    const QString container = at ? m_scene.containerAt(*at) : QString();
    const QPointF corner = newSiteRect(middle, container).topLeft();
    std::optional<EntityRef> made;
    if (m_session.edit(tr("Add a site"),
                       [&](Edit& edit) { made = addSiteAt(edit, now, kind, corner, container); }))
        nameNew(*made);
}

/// What is typed next is the name of what was added, here or, where it is not drawn, in the inspector.
void CanvasController::nameNew(const EntityRef& made) {
    m_session.select({made});
    const QString key = diagramKey(made);
    if (m_scene.rectOf(key).isNull())
        emit m_view.inspectorRequested();
    else
        renameKey(key);
}

QString CanvasController::nameOfSelection() const {
    const auto& selection = m_session.selection();
    return selection.size() == 1 ? displayName(m_session.plan(), selection.front())
                                 : tr("%n items", nullptr, static_cast<int>(selection.size()));
}

void CanvasController::arrange(Arrangement arrangement) {
    const PlanPatch patch = arranged(contents(), selectedKeys(), arrangement);
    if (patch.isEmpty())
        return;
    const bool distributes = arrangement == Arrangement::DistributeHorizontally ||
                             arrangement == Arrangement::DistributeVertically;
    m_session.edit((distributes ? tr("Distribute %1") : tr("Align %1")).arg(nameOfSelection()),
                   [&patch](Edit& edit) { apply(edit, patch); });
}

void CanvasController::fitToContents(const QStringList& keys) {
    const CanvasContents now = contents();
    PlanPatch patch;
    QStringList names;
    for (const QString& key : keys) {
        PlanPatch one = shrunk(now, key);
        if (one.isEmpty())
            continue;
        names += displayName(m_session.plan(), *entityOfDiagramKey(key));
        if (patch.isEmpty())
            patch = std::move(one);
        else // what has no place yet got one already
            patch.placements.push_back(one.placements.back());
    }
    if (!patch.isEmpty())
        m_session.edit(tr("Fit %1 to what is in it").arg(names.join(QStringLiteral(", "))),
                       [&patch](Edit& edit) { apply(edit, patch); });
}

const DiagramCluster* CanvasController::selectedCluster() const {
    const DiagramCluster* found = nullptr;
    for (const QString& key : selectedKeys()) {
        const DiagramCluster* cluster = clusterOf(m_scene.diagram().clusters, key);
        if (cluster == nullptr || (found != nullptr && found != cluster))
            return nullptr;
        found = cluster;
    }
    return found;
}

void CanvasController::openClusters(const QStringList& keys, bool open) {
    if (!m_session.hasDocument() || m_session.document().isReadOnly())
        return;
    cancelGesture();
    const PlanPatch patch = clustersOpened(contents(), keys, open);
    if (patch.isEmpty())
        return;
    const DiagramCluster* one =
        keys.size() == 1 ? clusterOf(m_scene.diagram().clusters, keys.front()) : nullptr;
    const QString name =
        one != nullptr ? one->title : tr("%n clusters", nullptr, static_cast<int>(keys.size()));
    const Diagram before = m_scene.diagram();
    if (m_session.edit((open ? tr("Open %1") : tr("Close %1")).arg(name),
                       [&patch](Edit& edit) { apply(edit, patch); }))
        m_transition->start(before, m_scene.diagram());
    hintForTool();
}

void CanvasController::openAllClusters(bool open) {
    QStringList keys;
    for (const DiagramCluster& cluster : m_scene.diagram().clusters) {
        if (cluster.open != open)
            keys.append(cluster.key);
    }
    openClusters(keys, open);
    m_view.fitAll();
}

bool CanvasController::canCollapse() const {
    const QStringList keys = selectedKeys();
    return std::any_of(keys.begin(), keys.end(), [this](const QString& key) {
        const DiagramContainer* container = m_scene.container(key);
        return container != nullptr && !container->network;
    });
}

void CanvasController::toggleCollapsed(const QString& key) {
    QStringList keys = key.isEmpty() ? selectedKeys() : QStringList{key};
    keys.removeIf([this](const QString& each) {
        const DiagramContainer* container = m_scene.container(each);
        return container == nullptr || container->network;
    });
    if (keys.isEmpty())
        return;
    // Where some are open and others closed, all are closed.
    const bool close = std::any_of(keys.begin(), keys.end(), [this](const QString& each) {
        return !m_scene.container(each)->collapsed;
    });
    const PlanPatch patch = collapsed(contents(), keys, close);
    const QString name = keys.size() == 1 ? displayName(m_session.plan(), *entityOfDiagramKey(keys.front()))
                                          : tr("%n items", nullptr, static_cast<int>(keys.size()));
    m_session.edit((close ? tr("Collapse %1") : tr("Expand %1")).arg(name),
                   [&patch](Edit& edit) { apply(edit, patch); });
}

bool CanvasController::isSelectionPinned() const {
    const QStringList keys = selectedKeys();
    return !keys.isEmpty() && std::all_of(keys.begin(), keys.end(), [this](const QString& key) {
        const DiagramItem* item = m_scene.item(key);
        const DiagramContainer* container = m_scene.container(key);
        return (item != nullptr && item->pinned) || (container != nullptr && container->pinned);
    });
}

void CanvasController::togglePinned() {
    const bool pin = !isSelectionPinned();
    const PlanPatch patch = pinned(contents(), selectedKeys(), pin);
    if (!patch.isEmpty())
        m_session.edit((pin ? tr("Pin %1") : tr("Unpin %1")).arg(nameOfSelection()),
                       [&patch](Edit& edit) { apply(edit, patch); });
}

/// By the keys parts stay where they were, or beside it; by the menu they go where the pointer is.
void CanvasController::paste(bool atPointer) {
    if (!atPointer) {
        planclipboard::paste(m_session);
        return;
    }
    planclipboard::paste(m_session, pointer(), m_scene.containerAt(pointer()));
}

} // namespace drawbridge
