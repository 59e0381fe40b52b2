// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"

#include <QHash>
#include <QStandardItemModel>

namespace drawbridge {

/// The outline as a tree: of places (site → host → service), or of what has no place, by kind.
class OutlineModel : public QStandardItemModel {
    Q_OBJECT
public:
    enum class Tree { Estate, Plan };
    enum Role { RefRole = Qt::UserRole + 1, KeyRole, StateRole };

    OutlineModel(Session& session, Tree tree, QObject* parent = nullptr);
    void rebuild();
    void refreshStates(); ///< from the session's analysis
    std::optional<EntityRef> refAt(const QModelIndex& index) const;
    QModelIndex indexOf(const EntityRef& ref) const;
    std::optional<EntityKind> kindAt(const QModelIndex& index) const; ///< of a heading, or of its rows
    /// Sites and components can be dragged to the canvas.
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

private:
    QStandardItem* addRow(QStandardItem* parent, const EntityRef& ref, const QString& text);
    QStandardItem* addHeading(const QString& key, const QString& text);
    void buildEstate();
    void buildPlan();

    Session& m_session;
    Tree m_tree;
    QHash<EntityRef, QStandardItem*> m_items;
};

} // namespace drawbridge
