// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/texts.h"
#include "core/diagram/building/diagram_builder_parts.h"
#include "core/diagram/building/elided_names.h"
#include "core/diagram/layout/layout_metrics.h"
#include "core/diagram/painting/diagram_painter.h"
#include "core/model/kind_traits.h"

#include <QFontMetricsF>
#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace drawbridge {

namespace {

template <class E>
struct ChoiceText {
    E value;
    const char* text;
};

constexpr ChoiceText<SiteKind> siteKinds[]{
    {SiteKind::OnPremises, QT_TRANSLATE_NOOP("DiagramTexts", "on-premises")},
    {SiteKind::PrivateCloud, QT_TRANSLATE_NOOP("DiagramTexts", "private cloud")},
    {SiteKind::CloudRegion, QT_TRANSLATE_NOOP("DiagramTexts", "cloud region")},
    {SiteKind::AvailabilityZone, QT_TRANSLATE_NOOP("DiagramTexts", "availability zone")},
    {SiteKind::Colocation, QT_TRANSLATE_NOOP("DiagramTexts", "colocation")},
    {SiteKind::Provider, QT_TRANSLATE_NOOP("DiagramTexts", "provider")}};
static_assert(hasRowForEach(siteKinds, &ChoiceText<SiteKind>::value));

constexpr ChoiceText<SiteRole> siteRoles[]{
    {SiteRole::Primary, QT_TRANSLATE_NOOP("DiagramTexts", "primary")},
    {SiteRole::Recovery, QT_TRANSLATE_NOOP("DiagramTexts", "recovery")},
    {SiteRole::ActiveActive, QT_TRANSLATE_NOOP("DiagramTexts", "active-active")}};
static_assert(hasRowForEach(siteRoles, &ChoiceText<SiteRole>::value));

constexpr ChoiceText<TunnelType> tunnelTypes[]{
    {TunnelType::WireGuard, "WireGuard"}, {TunnelType::Ipsec, "IPsec"}, {TunnelType::OpenVpn, "OpenVPN"}};
static_assert(hasRowForEach(tunnelTypes, &ChoiceText<TunnelType>::value));

struct Product {
    QLatin1String image;
    QLatin1String name;
};
constexpr std::array<Product, 9> products{{{QLatin1String("postgres"), QLatin1String("PostgreSQL")},
                                           {QLatin1String("postgresql"), QLatin1String("PostgreSQL")},
                                           {QLatin1String("mysql"), QLatin1String("MySQL")},
                                           {QLatin1String("mariadb"), QLatin1String("MariaDB")},
                                           {QLatin1String("mongo"), QLatin1String("MongoDB")},
                                           {QLatin1String("redis"), QLatin1String("Redis")},
                                           {QLatin1String("elasticsearch"), QLatin1String("Elasticsearch")},
                                           {QLatin1String("rabbitmq"), QLatin1String("RabbitMQ")},
                                           {QLatin1String("keycloak"), QLatin1String("Keycloak")}}};

/// "registry.example/shop/orders:4.2@sha256:…" to "orders:4.2".
QString shortImage(const QString& image) {
    const QString named = image.section(QLatin1Char('@'), 0, 0);
    return named.section(QLatin1Char('/'), -1);
}

QString productOf(const QString& image) {
    const QString name = shortImage(image).section(QLatin1Char(':'), 0, 0);
    for (const Product& product : products) {
        if (name == product.image)
            return product.name;
    }
    return shortImage(image);
}

QString addressOf(const Component& component) {
    for (const NetworkInterface& interface : component.interfaces) {
        if (interface.address)
            return formatIpAddress(*interface.address);
    }
    return {};
}

QString groupText(const Component& group) {
    const auto members = static_cast<int>(group.dependencies.size());
    if (members == 0)
        return DiagramTexts::tr("no members");
    return DiagramTexts::tr("%1 of %2").arg(group.atLeast.value_or(members)).arg(members);
}

QString dataText(const Component& component) {
    const QString size = component.data ? sizeForPeople(*component.data) : QString();
    const QString product = component.image ? productOf(*component.image) : QString();
    if (product.isEmpty() || size.isEmpty())
        return product + size;
    return product + QStringLiteral(" · ") + size;
}

constexpr char16_t asciiCount = 128;
using AsciiWidths = std::array<double, asciiCount>;

const AsciiWidths& asciiWidths(int pixelSize, int weight) {
    thread_local std::map<std::pair<int, int>, AsciiWidths> known;
    const auto [found, isNew] = known.try_emplace({pixelSize, weight});
    if (isNew) {
        const QFontMetricsF metrics(uiFont(QStringLiteral("0"), pixelSize, weight));
        for (char16_t c = u' '; c < asciiCount; ++c)
            found->second[c] = metrics.horizontalAdvance(QChar(c));
    }
    return found->second;
}

double textWidth(const QString& text, int pixelSize, int weight) {
    if (qGuiApp == nullptr)
        return static_cast<double>(text.size()) * pixelSize * (weight > 400 ? 0.6 : 0.56);
    // Called for every item at every step of a drag, where measuring whole texts would dominate. Ignoring
    // kerning, the sum is at most a pixel or two too wide.
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < asciiCount; })) {
        const AsciiWidths& widths = asciiWidths(pixelSize, weight);
        double width = 0;
        for (const QChar c : text)
            width += widths[c.unicode()];
        return width;
    }
    thread_local QHash<std::pair<QString, int>, double> known;
    if (known.size() > 20'000)
        known.clear();
    auto found = known.constFind({text, pixelSize});
    if (found == known.constEnd()) {
        const double width = QFontMetricsF(uiFont(text, pixelSize, weight)).horizontalAdvance(text);
        found = known.insert({text, pixelSize}, width);
    }
    return *found;
}

QString number(double value, int digits) {
    QString text = QLocale::c().toString(value, 'f', digits);
    while (text.contains(QLatin1Char('.')) &&
           (text.endsWith(QLatin1Char('0')) || text.endsWith(QLatin1Char('.'))))
        text.chop(1);
    return text;
}

constexpr double kIconAndMargins = 38 + 14; // before and after the text, as in the painter
constexpr double kStateIconWidth = 16;
constexpr double kWidestItem = 248;

} // namespace

QString sizeForPeople(Bytes size) {
    static const std::array<const char*, 6> units{"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    double value = static_cast<double>(size.value);
    std::size_t unit = 0;
    for (; value >= 1024 && unit + 1 < units.size(); ++unit)
        value /= 1024;
    return number(value, value < 10 ? 1 : 0) + QLatin1Char(' ') + QLatin1String(units[unit]);
}

QString siteSubtitle(const Site& site, DiagramState state) {
    QStringList parts{DiagramTexts::tr(rowOf(siteKinds, site.kind).text)};
    if (site.role)
        parts += DiagramTexts::tr(rowOf(siteRoles, *site.role).text);
    if (state == DiagramState::Lost)
        parts += DiagramTexts::tr("lost");
    return parts.join(QStringLiteral(" · "));
}

QString hostSubtitle(const Plan& plan, const Component& host) {
    if (const Build* build = plan.builds.find(host.build))
        return DiagramTexts::tr("build %1").arg(build->name);
    return {};
}

QString networkTitle(const Network& network) {
    QStringList parts{network.name};
    if (network.vlan)
        parts += DiagramTexts::tr("VLAN %1").arg(*network.vlan);
    if (network.cidr)
        parts += formatCidr(*network.cidr);
    return parts.join(QStringLiteral(" · "));
}

QRectF bandTitleRect(const QString& title, const QRectF& band) {
    const double width = std::min(textWidth(title, 12, 400), band.width() - 24);
    return {band.left() + 12, band.bottom() - 21, width, 14};
}

double networkTitleWidth(const QString& title) {
    return textWidth(title, 11, 400) + 4;
}

QRectF hostTitleRect(const Component& host, const QRectF& rect) {
    constexpr double iconsAndGaps = 62; // as in the painter
    const double width = textWidth(host.name, 13, 600) + iconsAndGaps;
    return {rect.left() + 12, rect.top() - 6, std::min(width, rect.width() - 24), 12};
}

std::vector<QRectF> siteTextRects(const Site& site, DiagramState state, const QRectF& rect) {
    constexpr double side = 16; // as in the painter
    const double title = textWidth(site.name, 14, 600) + 22;
    const double subtitle = textWidth(siteSubtitle(site, state), 12, 400);
    return {{rect.left() + side, rect.top() + 12, title, 16},
            {rect.right() - side - subtitle, rect.top() + 12, subtitle, 16}};
}

QString copyLabel(const DataCopy& copy) {
    switch (copy.method) {
    case CopyMethod::Synchronous:
        return DiagramTexts::tr("synchronous");
    case CopyMethod::Asynchronous:
        return copy.lag ? DiagramTexts::tr("lag %1").arg(durationText(*copy.lag))
                        : DiagramTexts::tr("asynchronous");
    case CopyMethod::Snapshot:
        return copy.every ? DiagramTexts::tr("snapshot every %1").arg(durationText(*copy.every))
                          : DiagramTexts::tr("snapshot");
    case CopyMethod::Backup:
        return copy.every ? DiagramTexts::tr("backup every %1").arg(durationText(*copy.every))
                          : DiagramTexts::tr("backup");
    }
    return {};
}

QString tunnelLabel(const Tunnel& tunnel, bool down, bool standby) {
    const QString type = QLatin1String(rowOf(tunnelTypes, tunnel.type).text);
    if (down)
        return DiagramTexts::tr("%1 · down").arg(type);
    return standby ? DiagramTexts::tr("%1 · standby").arg(type) : type;
}

QString elsewhereText(int components) {
    return components == 1 ? DiagramTexts::tr("1 component not on this page")
                           : DiagramTexts::tr("%n components not on this page", nullptr, components);
}

QString componentsText(int components) {
    if (components == 0)
        return DiagramTexts::tr("no components");
    return components == 1 ? DiagramTexts::tr("1 component")
                           : DiagramTexts::tr("%n components", nullptr, components);
}

QString dependenciesText(int dependencies) {
    return DiagramTexts::tr("%n dependencies", nullptr, dependencies);
}

QString itemSubtitle(const Plan& plan, const Component& component) {
    QString text;
    if (component.kind == ComponentKind::RedundancyGroup)
        text = groupText(component);
    else if (component.kind == ComponentKind::DockerHost)
        text = hostSubtitle(plan, component);
    else if (component.data || component.kind == ComponentKind::Database)
        text = dataText(component);
    else if (component.image)
        text = shortImage(*component.image);
    if (text.isEmpty())
        text = addressOf(component);
    return text.isEmpty() ? labelOf(component.kind) : text;
}

QString clusterTitle(const ComponentCluster& cluster) {
    return DiagramTexts::tr("%1 × %2").arg(cluster.members.size()).arg(cluster.name);
}

QString clusterSubtitle(const ComponentCluster& cluster) {
    constexpr qsizetype shown = 3;
    QStringList roles;
    for (const QString& role : cluster.roles.mid(0, shown)) {
        if (role != cluster.name)
            roles.append(role);
    }
    if (!roles.isEmpty())
        return roles.join(QStringLiteral(", "));
    const QString image = cluster.image.section(u'/', -1);
    return image.isEmpty() || image == cluster.name ? DiagramTexts::tr("alike") : image;
}

QSizeF itemSizeFor(const QString& title, const QString& subtitle) {
    constexpr double least = 152;
    constexpr double step = 24;
    const double wanted =
        std::max(textWidth(title, 13, 600) + kStateIconWidth, textWidth(subtitle, 11, 400)) + kIconAndMargins;
    const double steps = std::ceil(std::max(0.0, wanted - least) / step);
    return {std::min(kWidestItem, least + steps * step), kItemHeight};
}

QSizeF groupSize(const ComponentCluster& cluster) {
    return itemSizeFor(clusterTitle(cluster), clusterSubtitle(cluster));
}

QSizeF usualItemSize(const Plan& plan, const Component& component) {
    return itemSizeFor(component.name, itemSubtitle(plan, component));
}

void labelApart(std::vector<DiagramItem>& items) {
    constexpr double room = kWidestItem - kIconAndMargins - kStateIconWidth;
    const auto width = [](const QString& text) { return textWidth(text, 13, 600); };
    QStringList titles;
    titles.reserve(static_cast<qsizetype>(items.size()));
    for (const DiagramItem& item : items)
        titles.append(item.title.simplified());
    const QStringList labels = elidedApart(titles, room, width);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const QString& label = labels.at(static_cast<qsizetype>(i));
        if (label != titles.at(static_cast<qsizetype>(i)))
            items[i].label = label;
    }
}

} // namespace drawbridge
