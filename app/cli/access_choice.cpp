// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/access_choice.h"

#include "core/base/nearest_name.h"
#include "core/base/texts.h"

namespace drawbridge::cli {

namespace {

TrafficEnd endCalled(const Plan& plan, const std::string& given, const char* option) {
    static const ValueType type{ValueKind::TrafficEnd, {}, {}};
    const PlanNames names(plan);
    const auto parsed = parseValue(type, text(given), names);
    if (!parsed)
        throw InputError(CliTexts::tr("%1: %2 %3")
                             .arg(QString::fromLatin1(option), inQuotes(text(given)), parsed.error()));
    return StoredAs<TrafficEnd>::from(*parsed);
}

PortRange portCalled(const std::string& given) {
    const auto port = parsePortRange(text(given));
    if (!port)
        throw InputError(CliTexts::tr("--port: %1 %2").arg(inQuotes(text(given)), port.error()));
    return *port;
}

} // namespace

QString verdictText(net::AccessVerdict verdict) {
    switch (verdict) {
    case net::AccessVerdict::Allowed:
        return CliTexts::tr("allowed");
    case net::AccessVerdict::Denied:
        return CliTexts::tr("denied");
    case net::AccessVerdict::Partly:
        return CliTexts::tr("partly");
    case net::AccessVerdict::Unknown:
        return CliTexts::tr("unknown");
    case net::AccessVerdict::SourceGone:
        return CliTexts::tr("source gone");
    case net::AccessVerdict::DestinationGone:
        return CliTexts::tr("destination gone");
    }
    Q_UNREACHABLE();
}

void AccessChoice::addTo(CLI::App& app) {
    app.add_option("--from", from,
                   "A component, network, site, address block, or any: one question instead of all accesses");
    app.add_option("--to", to, "A component, network, site, address block, or any");
    app.add_option("--port", port, "Such as 443/tcp (default: any)");
}

void AccessChoice::check() const {
    if (from.empty() != to.empty())
        throw InputError(CliTexts::tr("--from and --to go together"));
}

AccessQuestion AccessChoice::find(const Plan& plan) const {
    return {endCalled(plan, from, "--from"), endCalled(plan, to, "--to"), portCalled(port)};
}

} // namespace drawbridge::cli
