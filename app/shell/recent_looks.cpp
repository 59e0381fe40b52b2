// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/recent_looks.h"

#include "app/common/style.h"
#include "core/base/texts.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPainterPath>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace drawbridge {

namespace {

constexpr int kSoonMs = 1500;
constexpr qint64 kLargestFile = 1 << 20;
constexpr QSize kPictureSize(240, 112);
constexpr double kPictureScale = 2;

/// A look's files are named after a hash of the project's path.
QString lookFile(const QString& path, const QString& ending) {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) +
                      QStringLiteral("/recent"));
    folder.mkpath(QStringLiteral("."));
    const QByteArray name =
        QCryptographicHash::hash(QFileInfo(path).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256);
    return folder.filePath(QString::fromLatin1(name.toHex().left(40)) + ending);
}

QJsonObject jsonOf(const RecentLook& look) {
    QJsonArray checklist;
    for (const ChecklistRow& row : look.checklist)
        checklist += QJsonObject{{QStringLiteral("part"), static_cast<int>(row.part)},
                                 {QStringLiteral("state"), static_cast<int>(row.state)},
                                 {QStringLiteral("sentence"), row.sentence}};
    return {{QStringLiteral("components"), look.components},
            {QStringLiteral("verdict"), look.verdict},
            {QStringLiteral("tone"), static_cast<int>(look.tone)},
            {QStringLiteral("checklist"), checklist}};
}

template <class E>
E enumIn(const QJsonValue& value, E last) {
    const int number = value.toInt(-1);
    return number >= 0 && number <= static_cast<int>(last) ? static_cast<E>(number) : E{};
}

} // namespace

std::optional<RecentLook> recentLook(const QString& path) {
    QFile file(lookFile(path, QStringLiteral(".json")));
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestFile)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json.isEmpty())
        return std::nullopt;
    RecentLook look;
    look.components = json[u"components"].toInt();
    look.verdict = json[u"verdict"].toString();
    look.tone = enumIn(json[u"tone"], Tone::Bad);
    for (const QJsonValue& each : json[u"checklist"].toArray())
        look.checklist.push_back({enumIn(each[u"part"], ChecklistPart::Exercise),
                                  enumIn(each[u"state"], ChecklistState::Unknown),
                                  each[u"sentence"].toString()});
    look.picture.load(lookFile(path, QStringLiteral(".png")));
    look.picture.setDevicePixelRatio(kPictureScale);
    return look;
}

void keepLook(const QString& path, const RecentLook& look) {
    QSaveFile file(lookFile(path, QStringLiteral(".json")));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(jsonOf(look)).toJson(QJsonDocument::Compact));
        file.commit();
    }
    QSaveFile picture(lookFile(path, QStringLiteral(".png")));
    if (picture.open(QIODevice::WriteOnly)) {
        look.picture.save(&picture, "PNG");
        picture.commit();
    }
}

std::pair<QString, Tone> verdictOf(const Plan& plan, const PlanAnalysis* analysis) {
    if (plan.components.isEmpty())
        return std::pair(StartTexts::tr("nothing drawn yet"), Tone::Quiet);
    if (plan.scenarios.isEmpty())
        return std::pair(StartTexts::tr("no scenario yet"), Tone::Warn);
    if (analysis == nullptr)
        return {{}, Tone::Quiet};
    int lost = 0;
    int targets = 0;
    int unknown = 0;
    for (const ScenarioAnalysis& scenario : analysis->scenarios()) {
        for (const ComponentResult& result : scenario.components) {
            const Verdict verdict = result.verdict();
            if (verdict == Verdict::Missed)
                return std::pair(
                    StartTexts::tr("%1 misses a target").arg(plan.components.at(result.component).name),
                    Tone::Bad);
            lost += result.notRecoverableBecause.isEmpty() ? 0 : 1;
            targets += verdict == Verdict::NoTarget ? 0 : 1;
            unknown += verdict == Verdict::Unknown ? 1 : 0;
        }
    }
    if (lost > 0)
        return std::pair(StartTexts::tr("not everything can be recovered"), Tone::Warn);
    if (targets == 0)
        return std::pair(StartTexts::tr("no targets given"), Tone::Quiet);
    if (unknown > 0)
        return std::pair(StartTexts::tr("not known whether all targets are met"), Tone::Warn);
    return std::pair(StartTexts::tr("all targets met"), Tone::Good);
}

QImage smallPicture(const Diagram& diagram, const QSize& size, double devicePixelRatio) {
    const Theme& theme = currentTheme();
    QImage image(size * devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(theme.background);
    const QRectF bounds = diagram.bounds;
    if (!bounds.isValid())
        return image;
    constexpr double margin = 10;
    constexpr double largest = 0.4;
    const QRectF room = QRectF(QPointF(), QSizeF(size)).adjusted(margin, margin, -margin, -margin);
    const double scale = std::min({room.width() / bounds.width(), room.height() / bounds.height(), largest});
    QTransform map;
    map.translate(room.center().x(), room.center().y());
    map.scale(scale, scale);
    map.translate(-bounds.center().x(), -bounds.center().y());
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const DiagramContainer& container : diagram.containers) {
        const StateColours colours = theme.state(container.state);
        const bool isMarked = colours.tint != theme.panel;
        if (container.network)
            continue;
        painter.setPen(QPen(isMarked ? colours.ink : theme.siteOutline, 1));
        painter.setBrush(isMarked ? colours.tint : theme.site);
        painter.drawRoundedRect(map.mapRect(container.rect), 3, 3);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.secondary, 0.6));
    for (const DiagramEdge& edge : diagram.edges)
        painter.drawPath(map.map(edgePath(edge)));
    for (const DiagramItem& item : diagram.items) {
        const StateColours colours = theme.state(item.state);
        const bool isMarked = colours.tint != theme.panel;
        painter.setPen(QPen(isMarked ? colours.ink : theme.secondary, 0.8));
        painter.setBrush(theme.panel);
        painter.drawRoundedRect(map.mapRect(item.rect), 1.5, 1.5);
    }
    return image;
}

LookKeeper::LookKeeper(Session& session, std::function<Diagram()> diagram, QObject* parent)
    : QObject(parent), m_session(session), m_diagram(std::move(diagram)) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &LookKeeper::keepNow);
    connect(&session, &Session::resultsChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&session, &Session::documentLeaves, this, [this] {
        if (m_soon.isActive())
            keepNow();
    });
    connect(&session, &Session::documentReplaced, &m_soon, &QTimer::stop);
}

void LookKeeper::keepNow() {
    m_soon.stop();
    const auto results = m_session.results();
    if (!m_session.hasDocument() || !results)
        return;
    RecentLook look;
    const Plan& plan = m_session.plan();
    look.components = plan.components.size();
    std::tie(look.verdict, look.tone) = verdictOf(results->plan.plan(), &results->plan);
    look.checklist = checklistOf(plan, &results->plan, QDate::currentDate());
    look.picture = smallPicture(m_diagram(), kPictureSize, kPictureScale);
    keepLook(m_session.document().path(), look);
    emit kept();
}

} // namespace drawbridge
