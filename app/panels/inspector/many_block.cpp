// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/inspector/many_block.h"

#include "app/common/controls.h"
#include "core/model/words.h"

#include <QTimer>
#include <QVBoxLayout>

#include <map>

namespace drawbridge {

namespace {

constexpr int kLinkInset = 4; // what a link keeps free before its words

} // namespace

ManyBlock::ManyBlock(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
}

QWidget* ManyBlock::addNames(const std::vector<EntityRef>& entities) {
    constexpr std::size_t most = 60; // more is not read in a line or its tooltip
    QStringList names;
    for (std::size_t i = 0; i < entities.size() && i < most; ++i)
        names << displayName(m_session.plan(), entities[i]);
    if (entities.size() > most)
        names << QStringLiteral("…");
    auto* line = new ElidedLabel;
    line->setProperty("role", QStringLiteral("secondary"));
    line->setFullText(names.join(QStringLiteral(", ")));
    m_column->addWidget(line);
    return line;
}

void ManyBlock::addKind(const std::vector<EntityRef>& entities) {
    const EntityKind kind = entities.front().kind;
    QPushButton* link = makeLink(countOfKind(kind, entities.size()));
    link->setObjectName(QStringLiteral("only:") + entityType(kind).key);
    link->setToolTip(tr("Select only these, and edit them together"));
    // The selection takes this link away, so not before its click is over.
    connect(link, &QPushButton::clicked, this, [this, entities] {
        QTimer::singleShot(0, this, [this, entities] { m_session.select(entities); });
    });
    m_column->addWidget(link, 0, Qt::AlignLeft);
    addNames(entities)->setContentsMargins(kLinkInset, 0, 0, 8);
}

void ManyBlock::show(const std::vector<EntityRef>& entities) {
    setVisible(entities.size() > 1);
    QStringList names;
    for (const EntityRef& entity : entities)
        names << displayName(m_session.plan(), entity);
    if (entities == m_shown && names == m_names)
        return; // a link keeps the focus
    m_shown = entities;
    m_names = names;
    clearLayout(m_column);
    if (entities.size() < 2)
        return;
    std::map<EntityKind, std::vector<EntityRef>> kinds;
    for (const EntityRef& entity : entities)
        kinds[entity.kind].push_back(entity);
    if (kinds.size() == 1) {
        addNames(entities);
        return;
    }
    for (const auto& [kind, ofKind] : kinds)
        addKind(ofKind);
    QLabel* hint = makeLabel(tr("Move, align and delete work on all of them. Choose one kind to edit its "
                                "fields together."),
                             "small");
    hint->setWordWrap(true);
    hint->setContentsMargins(kLinkInset, 0, 0, 0);
    m_column->addWidget(hint);
}

} // namespace drawbridge
