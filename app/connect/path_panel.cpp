// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/path_panel.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/connect/access_look.h"
#include "core/analysis/network/access_words.h"
#include "core/base/index.h"
#include "core/model/words.h"

#include <QVBoxLayout>

namespace drawbridge {

PathPanel::PathPanel(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(16, 4, 12, 8);
    m_column->setSpacing(4);
    clear();
}

void PathPanel::addLine(const QString& text, const char* role) {
    QLabel* label = makeLabel(text, role);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(label);
    m_lines += text;
}

void PathPanel::clear() {
    clearLayout(m_column);
    m_lines.clear();
    addLine(tr("Choose an access, or ask above."), "secondary");
    m_column->addStretch(1);
}

void PathPanel::show(const RecoveryGraph& graph, const net::ComparedAccess& access,
                     const net::AccessResult& now, bool isAfter) {
    clearLayout(m_column);
    m_lines.clear();
    const Plan& plan = graph.plan;
    addLine(tr("%1 → %2, %3")
                .arg(net::endText(plan, access.from), net::endText(plan, access.to),
                     formatPortRange(access.port)),
            "heading");
    addLine(isAfter
                ? tr("Before: %1. Now: %2.").arg(verdictWord(access.normal.verdict), verdictWord(now.verdict))
                : tr("Now: %1.").arg(verdictWord(now.verdict)),
            "secondary");
    if (!now.because.isEmpty())
        addLine(tr("Because %1.").arg(now.because), "plain");
    if (now.flow) {
        m_column->addSpacing(6);
        addLine(tr("THE WAY"), "section");
        for (std::size_t i = 0; i < now.flow->path.size(); ++i)
            addHop(graph, now.flow->path[i], i + 1 == now.flow->path.size());
        if (now.flow->end == net::FlowEnd::Denied && now.flow->node >= 0)
            addRules(graph, now.flow->node, now.flow->rule);
        m_column->addSpacing(6);
        addLine(tr("AN EXAMPLE PACKET"), "section");
        addLine(now.example, "secondary");
    }
    m_column->addStretch(1);
}

void PathPanel::addHop(const RecoveryGraph& graph, const net::Hop& hop, bool isLast) {
    const Plan& plan = graph.plan;
    if (hop.tunnel >= 0)
        addLine(tr("through the tunnel %1").arg(plan.tunnels.at(hop.tunnel).name), "secondary");
    if (hop.node < 0) {
        if (hop.network >= 0)
            addLine(QStringLiteral("● ") + plan.networks.at(hop.network).name, "plain");
        return;
    }
    auto* button = makeLink(QStringLiteral("● ") + graph.name(hop.node));
    button->setToolTip(tr("Show it on the diagram"));
    connect(button, &QPushButton::clicked, this,
            [this, entity = refTo(graph.component(hop.node).id)] { emit componentChosen(entity); });
    m_column->addWidget(button, 0, Qt::AlignLeft);
    m_lines += graph.name(hop.node);
    if (hop.isTranslated)
        addLine(tr("translates the address"), "secondary");
    if (hop.rule >= 0)
        addRules(graph, hop.node, hop.rule);
    else if (isLast)
        return;
}

/// The rules of a firewall around the one that decides.
void PathPanel::addRules(const RecoveryGraph& graph, int node, int deciding) {
    constexpr int around = 2;
    for (const Firewall& firewall : graph.plan.firewalls) {
        if (graph.indexOf(firewall.at) != node)
            continue;
        const auto count = static_cast<int>(firewall.rules.size());
        for (int i = 0; i < count; ++i) {
            if (deciding >= 0 && std::abs(i - deciding) > around)
                continue;
            const QString mark = i == deciding ? QStringLiteral("▸ ") : QStringLiteral("   ");
            addLine(QStringLiteral("%1%2  %3")
                        .arg(mark)
                        .arg(i + 1)
                        .arg(ruleText(graph.plan, firewall.rules[idx(i)])),
                    i == deciding ? "plain" : "secondary");
        }
        addLine((deciding < 0 ? QStringLiteral("▸ ") : QStringLiteral("   ")) + tr("otherwise deny"),
                deciding < 0 ? "plain" : "secondary");
    }
}

QString PathPanel::text() const {
    return m_lines.join(u'\n');
}

} // namespace drawbridge
