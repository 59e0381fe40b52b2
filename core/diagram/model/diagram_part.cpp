// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/model/diagram_part.h"

namespace drawbridge {

namespace {

constexpr double kMargin = 24; // as in buildDiagram()

class PartMaker {
public:
    PartMaker(const Diagram& whole, const QSet<QString>& keys) : m_whole(whole), m_keys(keys) {}

    Diagram make() {
        addContainers();
        for (const DiagramItem& item : m_whole.items) {
            if (!m_keys.contains(item.key) && !isInChosen(item.parent))
                continue;
            m_part.items.push_back(item);
            m_part.items.back().parent = keptAround(item.parent);
            m_kept.insert(item.key);
        }
        for (const DiagramEdge& edge : m_whole.edges) {
            if (m_kept.contains(edge.fromKey) && m_kept.contains(edge.toKey))
                m_part.edges.push_back(edge);
        }
        m_part.bounds = bounds();
        return withoutSelection(std::move(m_part));
    }

private:
    const DiagramContainer& container(int index) const {
        return m_whole.containers[static_cast<std::size_t>(index)];
    }

    bool isInChosen(int parent) const {
        for (; parent >= 0; parent = container(parent).parent) {
            if (m_keys.contains(container(parent).key))
                return true;
        }
        return false;
    }

    /// Index in the part of the innermost kept ancestor.
    int keptAround(int parent) const {
        for (; parent >= 0; parent = container(parent).parent) {
            if (const int index = m_newIndex[static_cast<std::size_t>(parent)]; index >= 0)
                return index;
        }
        return -1;
    }

    void addContainers() {
        m_newIndex.assign(m_whole.containers.size(), -1);
        for (std::size_t i = 0; i < m_whole.containers.size(); ++i) {
            const DiagramContainer& each = m_whole.containers[i];
            if (!m_keys.contains(each.key) && !isInChosen(each.parent))
                continue;
            m_newIndex[i] = static_cast<int>(m_part.containers.size());
            m_part.containers.push_back(each);
            m_kept.insert(each.key);
        }
        // Afterwards, since a network's band may precede its site.
        for (DiagramContainer& each : m_part.containers)
            each.parent = keptAround(each.parent);
    }

    QRectF bounds() const {
        QRectF all;
        for (const DiagramContainer& each : m_part.containers)
            all |= each.rect;
        for (const DiagramItem& item : m_part.items)
            all |= item.rect;
        for (const DiagramEdge& edge : m_part.edges) {
            for (const QPointF& point : edge.points)
                all |= QRectF(point - QPointF(1, 1), QSizeF(2, 2));
        }
        return all.isNull() ? all : all.adjusted(-kMargin, -kMargin, kMargin, kMargin);
    }

    const Diagram& m_whole;
    const QSet<QString>& m_keys;
    Diagram m_part;
    std::vector<int> m_newIndex; ///< by container of the whole: index in the part, -1: left out
    QSet<QString> m_kept;
};

} // namespace

Diagram partOf(const Diagram& diagram, const QSet<QString>& keys) {
    return PartMaker(diagram, keys).make();
}

Diagram withoutSelection(Diagram diagram) {
    for (DiagramContainer& container : diagram.containers)
        container.selected = false;
    for (DiagramItem& item : diagram.items)
        item.selected = false;
    for (DiagramEdge& edge : diagram.edges)
        edge.selected = false;
    return diagram;
}

} // namespace drawbridge
