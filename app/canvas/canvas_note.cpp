// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_note.h"

#include "app/canvas/canvas_controller.h"
#include "app/common/controls.h"

#include <QHBoxLayout>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kMargin = 12;
constexpr int kForMap = 160; ///< the overview map and its margins

} // namespace

CanvasNote::CanvasNote(CanvasController& controller, QWidget* canvas)
    : QFrame(canvas), m_controller(controller), m_implied(makeLabel({}, "small")),
      m_showImplied(makeLink(tr("Show"))), m_between(makeLabel(QStringLiteral("·"), "small")),
      m_clusters(makeLabel({}, "small")), m_toggleClusters(makeLink({})) {
    setObjectName(QStringLiteral("canvasNote"));
    setAttribute(Qt::WA_StyledBackground);
    setAttribute(Qt::WA_NoMousePropagation);
    setCursor(Qt::ArrowCursor);
    m_implied->setObjectName(QStringLiteral("impliedNote"));
    m_showImplied->setObjectName(QStringLiteral("showImplied"));
    m_clusters->setObjectName(QStringLiteral("clustersNote"));
    m_toggleClusters->setObjectName(QStringLiteral("toggleClusters"));
    m_implied->setToolTip(tr("What one component requires by way of another is not drawn a second time."));
    m_clusters->setToolTip(
        tr("Alike components of one host stand together. Never those that keep data or that "
           "many others require: these are shaded or have a heavy outline."));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 2, 10, 2);
    row->setSpacing(6);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_implied, m_showImplied, m_between, m_clusters, m_toggleClusters})
        row->addWidget(part);
    // A click leaves the keys to the canvas.
    m_showImplied->setFocusPolicy(Qt::TabFocus);
    m_toggleClusters->setFocusPolicy(Qt::TabFocus);
    connect(m_showImplied, &QPushButton::clicked, this,
            [this] { m_controller.session().setShowsImplied(!m_controller.session().showsImplied()); });
    connect(m_toggleClusters, &QPushButton::clicked, this, [this] { m_controller.openAllClusters(m_opens); });
    hide();
}

void CanvasNote::follow() {
    const Diagram& diagram = m_controller.scene().diagram();
    const auto all = static_cast<int>(diagram.clusters.size());
    const auto open =
        static_cast<int>(std::count_if(diagram.clusters.begin(), diagram.clusters.end(),
                                       [](const DiagramCluster& cluster) { return cluster.open; }));
    const bool hidesImplied = diagram.implied > 0;
    m_implied->setText(tr("%n implied dependencies are not drawn", nullptr, diagram.implied));
    m_opens = open < all;
    m_clusters->setText(m_opens ? tr("%n clusters are closed", nullptr, all - open)
                                : tr("%n clusters are open", nullptr, open));
    m_toggleClusters->setText(m_opens ? tr("Open all") : tr("Close all"));
    const bool changeable =
        m_controller.session().hasDocument() && !m_controller.session().document().isReadOnly();
    m_implied->setVisible(hidesImplied);
    m_showImplied->setVisible(hidesImplied);
    m_between->setVisible(hidesImplied && all > 0);
    m_clusters->setVisible(all > 0);
    m_toggleClusters->setVisible(all > 0 && changeable);
    layout()->activate();
    resize(sizeHint());
    const bool fits = width() + kMargin + kForMap <= parentWidget()->width();
    setVisible(fits && (hidesImplied || all > 0));
    const bool mirrored = layoutDirection() == Qt::RightToLeft; // the map stays where it is
    move(kMargin + (mirrored ? std::max(0, parentWidget()->width() - kForMap - kMargin - width()) : 0),
         parentWidget()->height() - height() - kMargin);
}

int CanvasNote::reach() const {
    return isHidden() ? 0 : height() + kMargin;
}

} // namespace drawbridge
