// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/export/diagram_export.h"

#include <QHash>

namespace drawbridge {

namespace {

/// A quoted DOT string that preserves line breaks and backslashes.
QString quoted(const QString& text) {
    QString out = QStringLiteral("\"");
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\';
        if (c == u'\n')
            out += QStringLiteral("\\n");
        else if (c >= u' ')
            out += c;
    }
    return out + u'"';
}

QString lines(const QStringList& texts) {
    QStringList filled = texts;
    filled.removeAll(QString());
    return quoted(filled.join(u'\n'));
}

const char* outlineOf(DiagramState state) {
    switch (state) {
    case DiagramState::Disabled:
        return "rounded,dashed";
    case DiagramState::Degraded:
        return "rounded,dotted";
    case DiagramState::Lost:
        return "rounded,bold";
    default:
        return "rounded";
    }
}

const char* styleOf(DiagramEdge::Kind kind) {
    switch (kind) {
    case DiagramEdge::Kind::Soft:
        return "dashed";
    case DiagramEdge::Kind::Tunnel:
        return "bold";
    case DiagramEdge::Kind::Copy:
        return "dotted";
    case DiagramEdge::Kind::Hard:
        break;
    }
    return "solid";
}

/// Writes a diagram as DOT: open containers as clusters, collapsed ones as nodes.
class DotWriter {
public:
    explicit DotWriter(const Diagram& diagram) : m_diagram(diagram) {}

    QByteArray write() {
        m_out = QStringLiteral("digraph drawbridge {\n"
                               "    graph [compound=true, rankdir=TB, fontname=\"Inter\"];\n"
                               "    node [shape=box, style=rounded, fontname=\"Inter\"];\n"
                               "    edge [fontname=\"Inter\"];\n");
        sortIn();
        writeInside(-1, 1);
        for (const DiagramEdge& edge : m_diagram.edges)
            writeEdge(edge);
        m_out += QStringLiteral("}\n");
        return m_out.toUtf8();
    }

private:
    void sortIn() {
        for (std::size_t i = 0; i < m_diagram.containers.size(); ++i)
            m_containers[m_diagram.containers[i].parent].push_back(static_cast<int>(i));
        for (std::size_t i = 0; i < m_diagram.items.size(); ++i)
            m_items[m_diagram.items[i].parent].push_back(static_cast<int>(i));
    }

    void writeInside(int container, int depth) {
        const QString indent(depth * 4, u' ');
        for (const int index : m_containers.value(container)) {
            const DiagramContainer& inner = m_diagram.containers[static_cast<std::size_t>(index)];
            if (inner.collapsed) {
                writeNode(lines({inner.title, inner.subtitle, inner.summary}), inner, indent);
                continue;
            }
            m_out += QStringLiteral("%1subgraph %2 {\n")
                         .arg(indent, quoted(QStringLiteral("cluster_") + inner.key));
            m_out += QStringLiteral("%1    graph [label=%2, style=%3];\n")
                         .arg(indent,
                              inner.network ? quoted(inner.title)
                                            : lines({inner.title, inner.subtitle, inner.summary}),
                              quoted(inner.network ? QStringLiteral("dotted")
                                                   : QString::fromLatin1(outlineOf(inner.state))));
            // Graphviz drops clusters without nodes, and edges may end at the container itself.
            m_out += QStringLiteral("%1    %2 [shape=point, style=invis, label=\"\"];\n")
                         .arg(indent, quoted(inner.key));
            writeInside(index, depth + 1);
            m_out += indent + QStringLiteral("}\n");
        }
        for (const int index : m_items.value(container)) {
            const DiagramItem& item = m_diagram.items[static_cast<std::size_t>(index)];
            writeNode(lines({item.title, item.subtitle}), item, indent);
        }
    }

    template <class Part>
    void writeNode(const QString& label, const Part& part, const QString& indent) {
        const QPointF centre = part.rect.center();
        m_out += QStringLiteral("%1%2 [label=%3, style=%4, pos=\"%5,%6\"];\n")
                     .arg(indent, quoted(part.key), label, quoted(QString::fromLatin1(outlineOf(part.state))),
                          QString::number(centre.x(), 'f', 1), QString::number(-centre.y(), 'f', 1));
    }

    void writeEdge(const DiagramEdge& edge) {
        m_out +=
            QStringLiteral("    %1 -> %2 [style=%3%4%5];\n")
                .arg(quoted(edge.fromKey), quoted(edge.toKey),
                     quoted(QString::fromLatin1(styleOf(edge.kind))),
                     edge.label.isEmpty() ? QString() : QStringLiteral(", label=%1").arg(quoted(edge.label)),
                     edge.kind == DiagramEdge::Kind::Hard ? QString() : QStringLiteral(", constraint=false"));
    }

    const Diagram& m_diagram;
    QString m_out;
    QHash<int, std::vector<int>> m_containers;
    QHash<int, std::vector<int>> m_items;
};

} // namespace

QByteArray diagramDot(const Diagram& diagram) {
    return DotWriter(diagram).write();
}

} // namespace drawbridge
