// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/published_ports.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace drawbridge {

namespace {

auto keyOf(const PublishedPort& port) {
    return std::tie(port.port, port.to, port.address);
}

int lengthOf(const PortRange& range) {
    return range.last - range.first;
}

} // namespace

std::vector<PublishedPort> singlePorts(const std::vector<PublishedPort>& ports) {
    std::vector<PublishedPort> single;
    for (const PublishedPort& published : ports) {
        const PortRange target = published.to.value_or(published.port);
        if (lengthOf(target) != lengthOf(published.port)) {
            single.push_back(published);
            continue;
        }
        for (int i = 0; i <= lengthOf(published.port); ++i) {
            PublishedPort one = published;
            const auto portAt = [i](const PortRange& range) {
                const auto number = static_cast<quint16>(range.first + i);
                return PortRange{range.protocol, number, number};
            };
            one.port = portAt(published.port);
            one.to = target == published.port ? std::nullopt : std::optional(portAt(target));
            single.push_back(one);
        }
    }
    std::sort(single.begin(), single.end(),
              [](const PublishedPort& a, const PublishedPort& b) { return keyOf(a) < keyOf(b); });
    single.erase(
        std::unique(single.begin(), single.end(),
                    [](const PublishedPort& a, const PublishedPort& b) { return keyOf(a) == keyOf(b); }),
        single.end());
    return single;
}

bool arePublishedAlike(const std::vector<PublishedPort>& a, const std::vector<PublishedPort>& b) {
    const std::vector<PublishedPort> first = singlePorts(a);
    const std::vector<PublishedPort> second = singlePorts(b);
    return std::equal(first.begin(), first.end(), second.begin(), second.end(),
                      [](const PublishedPort& x, const PublishedPort& y) { return keyOf(x) == keyOf(y); });
}

bool clash(const PublishedPort& a, const PublishedPort& b) {
    const bool sameProtocol = a.port.protocol == b.port.protocol || a.port.protocol == Protocol::Any ||
                              b.port.protocol == Protocol::Any;
    const bool sameAddress = !a.address || !b.address || a.address == b.address;
    return sameProtocol && sameAddress && a.port.first <= b.port.last && b.port.first <= a.port.last;
}

QString canonicalArchitecture(const QString& name) {
    static const QHash<QString, QString> names{{QStringLiteral("x86_64"), QStringLiteral("amd64")},
                                               {QStringLiteral("x86-64"), QStringLiteral("amd64")},
                                               {QStringLiteral("aarch64"), QStringLiteral("arm64")},
                                               {QStringLiteral("armv7l"), QStringLiteral("arm")},
                                               {QStringLiteral("armv6l"), QStringLiteral("arm")},
                                               {QStringLiteral("i686"), QStringLiteral("386")},
                                               {QStringLiteral("i386"), QStringLiteral("386")}};
    const QString lower = name.trimmed().toLower();
    return names.value(lower, lower);
}

QStringList placementLabels(const QStringList& constraints) {
    static const QRegularExpression label(
        QStringLiteral("^(?:node|engine)\\.labels\\.([^\\s=!]+)\\s*([=!]=)\\s*(\\S+)$"));
    QStringList result;
    for (const QString& constraint : constraints) {
        if (const auto match = label.match(constraint.trimmed()); match.hasMatch())
            result += match.captured(1) + match.captured(2) + match.captured(3);
    }
    return result;
}

bool isAnyAddress(const IpAddress& address) {
    return address == IpAddress{} || address == *parseIpAddress(u"::");
}

} // namespace drawbridge
