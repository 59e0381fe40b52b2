// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entities.h"

#include <QCoreApplication>

namespace drawbridge {

namespace {

constexpr double kManyYears = 1e12;

/// Shapes that occur: a tenth is wild already, and 20 is a clock.
Field shapeOfFailures(Field f) {
    return between(0.1, 20, std::move(f));
}

Field spreadOfRepairs(Field f) {
    return between(0, 5, std::move(f));
}

Field duration(Field f) {
    return between(0, kManyYears, std::move(f));
}

} // namespace

const RecordType& Capacity::record() {
    static const RecordType type{
        u"capacity"_qs,
        {between(0, 1e6,
                 field<&Capacity::cpus>(
                     u"cpus", QT_TRANSLATE_NOOP("FieldTexts", "CPUs"),
                     QT_TRANSLATE_NOOP("FieldTexts", "Processor cores; fractions are allowed."))),
         field<&Capacity::memory>(u"memory", QT_TRANSLATE_NOOP("FieldTexts", "Memory"),
                                  QT_TRANSLATE_NOOP("FieldTexts", "Main memory, such as 64GiB.")),
         field<&Capacity::storage>(u"storage", QT_TRANSLATE_NOOP("FieldTexts", "Storage"),
                                   QT_TRANSLATE_NOOP("FieldTexts", "Disk space, such as 10TiB."))}};
    return type;
}

const RecordType& Site::record() {
    static const RecordType type{
        u"site"_qs,
        {required(field<&Site::name>(u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "Unique among the sites."))),
         required(field<&Site::kind>(u"kind", QT_TRANSLATE_NOOP("FieldTexts", "Kind"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "What sort of place this is."))),
         field<&Site::role>(
             u"role", QT_TRANSLATE_NOOP("FieldTexts", "Role"),
             QT_TRANSLATE_NOOP("FieldTexts", "Where work happens normally, and where it moves to.")),
         field<&Site::provider>(
             u"provider", QT_TRANSLATE_NOOP("FieldTexts", "Provider"),
             QT_TRANSLATE_NOOP("FieldTexts", "Company whose outage takes this site down with its others.")),
         field<&Site::within>(
             u"within", QT_TRANSLATE_NOOP("FieldTexts", "Within"),
             QT_TRANSLATE_NOOP("FieldTexts", "The site this one is a part of: zone in region in provider.")),
         field<&Site::capacity>(u"capacity", QT_TRANSLATE_NOOP("FieldTexts", "Capacity"),
                                QT_TRANSLATE_NOOP("FieldTexts", "What can run here.")),
         duration(
             field<&Site::mtbf>(u"mtbf", QT_TRANSLATE_NOOP("FieldTexts", "MTBF"),
                                QT_TRANSLATE_NOOP("FieldTexts", "Mean time between failures (up time)."))),
         duration(field<&Site::mttr>(u"mttr", QT_TRANSLATE_NOOP("FieldTexts", "MTTR"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "Mean time to repair."))),
         between(0, 1,
                 field<&Site::unavailability>(
                     u"unavailability", QT_TRANSLATE_NOOP("FieldTexts", "Unavailability"),
                     QT_TRANSLATE_NOOP("FieldTexts", "Share of time down, instead of MTBF and MTTR."))),
         shapeOfFailures(field<&Site::failureShape>(
             u"failure-shape", QT_TRANSLATE_NOOP("FieldTexts", "Failure shape"),
             QT_TRANSLATE_NOOP("FieldTexts", "Weibull shape of up times: 1 or left out, random failures; "
                                             "above 1, wear; below 1, early failures."))),
         spreadOfRepairs(field<&Site::repairSpread>(
             u"repair-spread", QT_TRANSLATE_NOOP("FieldTexts", "Repair spread"),
             QT_TRANSLATE_NOOP("FieldTexts",
                               "Sigma of lognormal repair times; left out, they are exponential."))),
         ofKind(ValueKind::Prose,
                field<&Site::note>(u"note", QT_TRANSLATE_NOOP("FieldTexts", "Note"),
                                   QT_TRANSLATE_NOOP("FieldTexts", "Anything worth knowing.")))}};
    return type;
}

const RecordType& StaticRoute::record() {
    static const RecordType type{
        u"route"_qs,
        {required(field<&StaticRoute::to>(u"to", QT_TRANSLATE_NOOP("FieldTexts", "To"),
                                          QT_TRANSLATE_NOOP("FieldTexts", "Addresses that it leads to."))),
         required(field<&StaticRoute::via>(
             u"via", QT_TRANSLATE_NOOP("FieldTexts", "Via"),
             QT_TRANSLATE_NOOP("FieldTexts", "Address of the next router, in this network.")))}};
    return type;
}

const RecordType& Network::record() {
    static const RecordType type{
        u"network"_qs,
        {required(field<&Network::name>(u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
                                        QT_TRANSLATE_NOOP("FieldTexts", "Unique among the networks."))),
         field<&Network::site>(u"site", QT_TRANSLATE_NOOP("FieldTexts", "Site"),
                               QT_TRANSLATE_NOOP("FieldTexts", "Where this network is.")),
         field<&Network::alsoAt>(u"also-at", QT_TRANSLATE_NOOP("FieldTexts", "Also at"),
                                 QT_TRANSLATE_NOOP("FieldTexts", "Sites that it is stretched to.")),
         field<&Network::cidr>(u"cidr", QT_TRANSLATE_NOOP("FieldTexts", "Addresses"),
                               QT_TRANSLATE_NOOP("FieldTexts", "Address block, such as 10.10.4.0/24.")),
         between(
             1, 4094,
             field<&Network::vlan>(u"vlan", QT_TRANSLATE_NOOP("FieldTexts", "VLAN"),
                                   QT_TRANSLATE_NOOP("FieldTexts", "IEEE 802.1Q identifier, 1 to 4094."))),
         field<&Network::gateway>(u"gateway", QT_TRANSLATE_NOOP("FieldTexts", "Gateway"),
                                  QT_TRANSLATE_NOOP("FieldTexts", "Address of the router.")),
         field<&Network::dns>(
             u"dns", QT_TRANSLATE_NOOP("FieldTexts", "DNS"),
             QT_TRANSLATE_NOOP("FieldTexts", "Name servers that hosts of this network use.")),
         field<&Network::routes>(
             u"routes", QT_TRANSLATE_NOOP("FieldTexts", "Routes"),
             QT_TRANSLATE_NOOP("FieldTexts", "Where its hosts send what the gateway is not to have.")),
         between(68, 65535,
                 field<&Network::mtu>(u"mtu", QT_TRANSLATE_NOOP("FieldTexts", "MTU"),
                                      QT_TRANSLATE_NOOP("FieldTexts", "Largest packet in bytes."))),
         field<&Network::failsOverTo>(
             u"fails-over-to", QT_TRANSLATE_NOOP("FieldTexts", "Fails over to"),
             QT_TRANSLATE_NOOP("FieldTexts", "The network that takes its place at the recovery site.")),
         ofKind(ValueKind::Prose,
                field<&Network::note>(u"note", QT_TRANSLATE_NOOP("FieldTexts", "Note"),
                                      QT_TRANSLATE_NOOP("FieldTexts", "Anything worth knowing.")))}};
    return type;
}

const RecordType& PackageVersion::record() {
    static const RecordType type{
        u"package"_qs,
        {required(field<&PackageVersion::package>(u"package", QT_TRANSLATE_NOOP("FieldTexts", "Package"),
                                                  QT_TRANSLATE_NOOP("FieldTexts", "Name of the package."))),
         required(field<&PackageVersion::version>(u"version", QT_TRANSLATE_NOOP("FieldTexts", "Version"),
                                                  QT_TRANSLATE_NOOP("FieldTexts", "The exact version.")))}};
    return type;
}

const RecordType& KernelSetting::record() {
    static const RecordType type{
        u"kernel-setting"_qs,
        {required(field<&KernelSetting::key>(u"key", QT_TRANSLATE_NOOP("FieldTexts", "Setting"),
                                             QT_TRANSLATE_NOOP("FieldTexts", "Such as vm.max_map_count."))),
         required(field<&KernelSetting::value>(u"value", QT_TRANSLATE_NOOP("FieldTexts", "Value"),
                                               QT_TRANSLATE_NOOP("FieldTexts", "As sysctl shows it.")))}};
    return type;
}

const RecordType& Difference::record() {
    static const RecordType type{
        u"difference"_qs,
        {required(field<&Difference::what>(u"what", QT_TRANSLATE_NOOP("FieldTexts", "What"),
                                           QT_TRANSLATE_NOOP("FieldTexts", "The field that differs."))),
         field<&Difference::expected>(
             u"expected", QT_TRANSLATE_NOOP("FieldTexts", "Expected"),
             QT_TRANSLATE_NOOP("FieldTexts", "As the standard build or the plan says.")),
         field<&Difference::found>(u"found", QT_TRANSLATE_NOOP("FieldTexts", "Found"),
                                   QT_TRANSLATE_NOOP("FieldTexts", "As it really is."))}};
    return type;
}

const RecordType& Waiver::record() {
    static const RecordType type{
        u"waiver"_qs,
        {required(field<&Waiver::what>(u"what", QT_TRANSLATE_NOOP("FieldTexts", "What"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "The field that may differ."))),
         required(field<&Waiver::because>(u"because", QT_TRANSLATE_NOOP("FieldTexts", "Because"),
                                          QT_TRANSLATE_NOOP("FieldTexts", "Why it is put up with."))),
         required(
             field<&Waiver::until>(u"until", QT_TRANSLATE_NOOP("FieldTexts", "Until"),
                                   QT_TRANSLATE_NOOP("FieldTexts", "The last day it is put up with.")))}};
    return type;
}

namespace {

template <class T>
std::vector<Field> hostFactFields() {
    return {
        field<&T::os, T>(u"os", QT_TRANSLATE_NOOP("FieldTexts", "Operating system"),
                         QT_TRANSLATE_NOOP("FieldTexts", "Such as Debian 12.")),
        field<&T::kernel, T>(u"kernel", QT_TRANSLATE_NOOP("FieldTexts", "Kernel"),
                             QT_TRANSLATE_NOOP("FieldTexts", "Release of the kernel, such as 6.1.0-28.")),
        field<&T::engine, T>(u"engine", QT_TRANSLATE_NOOP("FieldTexts", "Docker Engine"),
                             QT_TRANSLATE_NOOP("FieldTexts", "Version of the engine, such as 27.3.1.")),
        field<&T::storageDriver, T>(u"storage-driver", QT_TRANSLATE_NOOP("FieldTexts", "Storage driver"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "Such as overlay2.")),
        between(1, 2,
                field<&T::cgroupVersion, T>(u"cgroup-version",
                                            QT_TRANSLATE_NOOP("FieldTexts", "Cgroup version"),
                                            QT_TRANSLATE_NOOP("FieldTexts", "1 or 2."))),
        field<&T::loggingDriver, T>(u"logging-driver", QT_TRANSLATE_NOOP("FieldTexts", "Logging driver"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "Such as json-file or journald.")),
        field<&T::defaultRuntime, T>(u"default-runtime", QT_TRANSLATE_NOOP("FieldTexts", "Default runtime"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "Such as runc.")),
        field<&T::liveRestore, T>(
            u"live-restore", QT_TRANSLATE_NOOP("FieldTexts", "Live restore"),
            QT_TRANSLATE_NOOP("FieldTexts", "Containers keep running while the engine restarts.")),
        field<&T::securityOptions, T>(u"security-options",
                                      QT_TRANSLATE_NOOP("FieldTexts", "Security options"),
                                      QT_TRANSLATE_NOOP("FieldTexts", "Such as apparmor and seccomp.")),
        field<&T::plugins, T>(u"plugins", QT_TRANSLATE_NOOP("FieldTexts", "Plugins"),
                              QT_TRANSLATE_NOOP("FieldTexts", "Plugins of the engine that are enabled.")),
        field<&T::registryMirrors, T>(
            u"registry-mirrors", QT_TRANSLATE_NOOP("FieldTexts", "Registry mirrors"),
            QT_TRANSLATE_NOOP("FieldTexts", "Where images are pulled from instead.")),
        field<&T::insecureRegistries, T>(
            u"insecure-registries", QT_TRANSLATE_NOOP("FieldTexts", "Insecure registries"),
            QT_TRANSLATE_NOOP("FieldTexts", "Registries that are not verified.")),
        asMap(field<&T::sysctls, T>(u"sysctls", QT_TRANSLATE_NOOP("FieldTexts", "Kernel settings"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "Settings of sysctl and their values."))),
        asMap(field<&T::packages, T>(u"packages", QT_TRANSLATE_NOOP("FieldTexts", "Packages"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "Packages and their exact versions.")))};
}

} // namespace

const RecordType& HostFacts::record() {
    static const RecordType type{u"host-facts"_qs, hostFactFields<HostFacts>()};
    return type;
}

const RecordType& Build::record() {
    static const RecordType type = [] {
        RecordType t{u"build"_qs, hostFactFields<Build>()};
        t.fields.insert(t.fields.begin(), required(field<&Build::name>(
                                              u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
                                              QT_TRANSLATE_NOOP("FieldTexts", "Unique among the builds."))));
        return t;
    }();
    return type;
}

const RecordType& NetworkInterface::record() {
    static const RecordType type{
        u"interface"_qs,
        {required(
             field<&NetworkInterface::network>(u"network", QT_TRANSLATE_NOOP("FieldTexts", "Network"),
                                               QT_TRANSLATE_NOOP("FieldTexts", "The network it is in."))),
         field<&NetworkInterface::address>(u"address", QT_TRANSLATE_NOOP("FieldTexts", "Address"),
                                           QT_TRANSLATE_NOOP("FieldTexts", "Its address there.")),
         field<&NetworkInterface::device>(
             u"device", QT_TRANSLATE_NOOP("FieldTexts", "Device"),
             QT_TRANSLATE_NOOP("FieldTexts", "Name on the machine, such as eth0."))}};
    return type;
}

const RecordType& DataCopy::record() {
    static const RecordType type{
        u"copy"_qs,
        {required(field<&DataCopy::at>(
             u"at", QT_TRANSLATE_NOOP("FieldTexts", "At"),
             QT_TRANSLATE_NOOP("FieldTexts", "The component or site that holds the copy."))),
         required(field<&DataCopy::method>(u"method", QT_TRANSLATE_NOOP("FieldTexts", "Method"),
                                           QT_TRANSLATE_NOOP("FieldTexts", "How the copy is made."))),
         field<&DataCopy::lag>(u"lag", QT_TRANSLATE_NOOP("FieldTexts", "Lag"),
                               QT_TRANSLATE_NOOP("FieldTexts", "How far an asynchronous copy is behind.")),
         field<&DataCopy::every>(u"every", QT_TRANSLATE_NOOP("FieldTexts", "Every"),
                                 QT_TRANSLATE_NOOP("FieldTexts", "How often a snapshot or backup is taken.")),
         field<&DataCopy::takes>(u"takes", QT_TRANSLATE_NOOP("FieldTexts", "Takes"),
                                 QT_TRANSLATE_NOOP("FieldTexts", "How long taking it lasts.")),
         field<&DataCopy::restoreRate>(u"restore-rate", QT_TRANSLATE_NOOP("FieldTexts", "Restore rate"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "How fast data come back from it.")),
         field<&DataCopy::keeps>(u"keeps", QT_TRANSLATE_NOOP("FieldTexts", "Keeps"),
                                 QT_TRANSLATE_NOOP("FieldTexts", "How far back it can be restored from.")),
         field<&DataCopy::immutable>(
             u"immutable", QT_TRANSLATE_NOOP("FieldTexts", "Immutable"),
             QT_TRANSLATE_NOOP("FieldTexts", "Offline, or safe from whoever damages the data.")),
         field<&DataCopy::lastSuccess>(
             u"last-success", QT_TRANSLATE_NOOP("FieldTexts", "Last success"),
             QT_TRANSLATE_NOOP("FieldTexts", "Day it was last made without error.")),
         field<&DataCopy::lastRestoreTest>(
             u"last-restore-test", QT_TRANSLATE_NOOP("FieldTexts", "Last restore test"),
             QT_TRANSLATE_NOOP("FieldTexts", "Day it was last restored on trial."))}};
    return type;
}

const RecordType& Dependency::record() {
    static const RecordType type{
        u"dependency"_qs,
        {required(field<&Dependency::on>(u"on", QT_TRANSLATE_NOOP("FieldTexts", "On"),
                                         QT_TRANSLATE_NOOP("FieldTexts", "The component that is needed."))),
         field<&Dependency::when>(u"when", QT_TRANSLATE_NOOP("FieldTexts", "When"),
                                  QT_TRANSLATE_NOOP("FieldTexts", "What it waits for.")),
         field<&Dependency::strength>(
             u"strength", QT_TRANSLATE_NOOP("FieldTexts", "Strength"),
             QT_TRANSLATE_NOOP("FieldTexts", "Hard: does not work without. Soft: works degraded.")),
         field<&Dependency::port>(u"port", QT_TRANSLATE_NOOP("FieldTexts", "Port"),
                                  QT_TRANSLATE_NOOP("FieldTexts", "Where it is reached."))},
        0};
    return type;
}

const RecordType& PublishedPort::record() {
    static const RecordType type{
        u"published-port"_qs,
        {required(
             field<&PublishedPort::port>(u"port", QT_TRANSLATE_NOOP("FieldTexts", "Port"),
                                         QT_TRANSLATE_NOOP("FieldTexts", "Of the host, such as 8443/tcp."))),
         field<&PublishedPort::to>(
             u"to", QT_TRANSLATE_NOOP("FieldTexts", "To"),
             QT_TRANSLATE_NOOP("FieldTexts", "Port of the container; left out, the same.")),
         field<&PublishedPort::address>(
             u"address", QT_TRANSLATE_NOOP("FieldTexts", "Address"),
             QT_TRANSLATE_NOOP("FieldTexts", "Of the host; left out, all its addresses."))},
        0};
    return type;
}

const RecordType& Component::record() {
    static const RecordType type{
        u"component"_qs,
        {required(field<&Component::name>(u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
                                          QT_TRANSLATE_NOOP("FieldTexts", "Unique among the components."))),
         required(field<&Component::kind>(u"kind", QT_TRANSLATE_NOOP("FieldTexts", "Kind"),
                                          QT_TRANSLATE_NOOP("FieldTexts", "What it is."))),
         field<&Component::site>(u"site", QT_TRANSLATE_NOOP("FieldTexts", "Site"),
                                 QT_TRANSLATE_NOOP("FieldTexts", "Where it is; left out, its host's site.")),
         field<&Component::host>(
             u"host", QT_TRANSLATE_NOOP("FieldTexts", "Host"),
             QT_TRANSLATE_NOOP("FieldTexts", "What it runs on; hosting is a hard dependency.")),
         field<&Component::image>(u"image", QT_TRANSLATE_NOOP("FieldTexts", "Image"),
                                  QT_TRANSLATE_NOOP("FieldTexts", "Container image with its tag or digest.")),
         field<&Component::volumes>(u"volumes", QT_TRANSLATE_NOOP("FieldTexts", "Volumes"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "Named volumes of the container.")),
         field<&Component::ports>(u"ports", QT_TRANSLATE_NOOP("FieldTexts", "Published ports"),
                                  QT_TRANSLATE_NOOP("FieldTexts", "Ports of the host that lead to it.")),
         field<&Component::restart>(
             u"restart", QT_TRANSLATE_NOOP("FieldTexts", "Restart"),
             QT_TRANSLATE_NOOP("FieldTexts", "When the engine starts the container again by itself.")),
         field<&Component::architectures>(
             u"architectures", QT_TRANSLATE_NOOP("FieldTexts", "Architectures"),
             QT_TRANSLATE_NOOP("FieldTexts", "Of the host, or those the image is built for, such as amd64.")),
         field<&Component::labels>(
             u"labels", QT_TRANSLATE_NOOP("FieldTexts", "Labels"),
             QT_TRANSLATE_NOOP("FieldTexts", "What placement goes by, such as zone=a.")),
         field<&Component::placement>(
             u"placement", QT_TRANSLATE_NOOP("FieldTexts", "Placement"),
             QT_TRANSLATE_NOOP("FieldTexts",
                               "Labels that its host must have, zone==a, or must not have, zone!=a.")),
         field<&Component::spread>(u"spread", QT_TRANSLATE_NOOP("FieldTexts", "Spread over"),
                                   QT_TRANSLATE_NOOP("FieldTexts", "What no two members may share.")),
         field<&Component::build>(
             u"build", QT_TRANSLATE_NOOP("FieldTexts", "Standard build"),
             QT_TRANSLATE_NOOP("FieldTexts", "The build that the host must match exactly.")),
         field<&Component::found>(u"found", QT_TRANSLATE_NOOP("FieldTexts", "As found"),
                                  QT_TRANSLATE_NOOP("FieldTexts", "What the host really has.")),
         field<&Component::checked>(
             u"checked", QT_TRANSLATE_NOOP("FieldTexts", "Checked"),
             QT_TRANSLATE_NOOP("FieldTexts", "When it was last compared with what really runs.")),
         field<&Component::drift>(u"drift", QT_TRANSLATE_NOOP("FieldTexts", "Drift"),
                                  QT_TRANSLATE_NOOP("FieldTexts", "What was found to differ then.")),
         field<&Component::waivers>(
             u"waivers", QT_TRANSLATE_NOOP("FieldTexts", "Waivers"),
             QT_TRANSLATE_NOOP("FieldTexts", "Differences that are put up with for a time.")),
         field<&Component::engineEndpoint>(u"engine-endpoint",
                                           QT_TRANSLATE_NOOP("FieldTexts", "Engine endpoint"),
                                           QT_TRANSLATE_NOOP("FieldTexts", "Such as tcp://10.10.4.11:2376.")),
         field<&Component::capacity>(u"capacity", QT_TRANSLATE_NOOP("FieldTexts", "Capacity"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "What can run on it.")),
         field<&Component::needs>(u"needs", QT_TRANSLATE_NOOP("FieldTexts", "Needs"),
                                  QT_TRANSLATE_NOOP("FieldTexts", "What it takes from its host.")),
         field<&Component::interfaces>(u"interfaces", QT_TRANSLATE_NOOP("FieldTexts", "Interfaces"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "Networks and addresses.")),
         field<&Component::healthCheck>(u"health-check", QT_TRANSLATE_NOOP("FieldTexts", "Health check"),
                                        QT_TRANSLATE_NOOP("FieldTexts", "Whether its health can be asked.")),
         field<&Component::data>(u"data", QT_TRANSLATE_NOOP("FieldTexts", "Data"),
                                 QT_TRANSLATE_NOOP("FieldTexts", "How much data it holds.")),
         field<&Component::copies>(
             u"copies", QT_TRANSLATE_NOOP("FieldTexts", "Copies"),
             QT_TRANSLATE_NOOP("FieldTexts", "Where the data also are, and how old they are there.")),
         between(1, 1e6,
                 field<&Component::atLeast>(
                     u"at-least", QT_TRANSLATE_NOOP("FieldTexts", "At least"),
                     QT_TRANSLATE_NOOP("FieldTexts", "Members that must stand; left out: all."))),
         field<&Component::dependencies>(u"requires", QT_TRANSLATE_NOOP("FieldTexts", "Requires"),
                                         QT_TRANSLATE_NOOP("FieldTexts", "What it needs to work.")),
         field<&Component::doesNotRequire>(
             u"does-not-require", QT_TRANSLATE_NOOP("FieldTexts", "Does not require"),
             QT_TRANSLATE_NOOP("FieldTexts", "Dependencies that were proposed and dismissed.")),
         field<&Component::tags>(u"tags", QT_TRANSLATE_NOOP("FieldTexts", "Tags"),
                                 QT_TRANSLATE_NOOP("FieldTexts", "Words to find it by.")),
         duration(field<&Component::mtbf>(
             u"mtbf", QT_TRANSLATE_NOOP("FieldTexts", "MTBF"),
             QT_TRANSLATE_NOOP("FieldTexts", "Mean time between failures (up time)."))),
         duration(field<&Component::mttr>(u"mttr", QT_TRANSLATE_NOOP("FieldTexts", "MTTR"),
                                          QT_TRANSLATE_NOOP("FieldTexts", "Mean time to repair."))),
         between(0, 1,
                 field<&Component::unavailability>(
                     u"unavailability", QT_TRANSLATE_NOOP("FieldTexts", "Unavailability"),
                     QT_TRANSLATE_NOOP("FieldTexts", "Share of time down, instead of MTBF and MTTR."))),
         shapeOfFailures(field<&Component::failureShape>(
             u"failure-shape", QT_TRANSLATE_NOOP("FieldTexts", "Failure shape"),
             QT_TRANSLATE_NOOP("FieldTexts", "Weibull shape of up times: 1 or left out, random failures; "
                                             "above 1, wear; below 1, early failures."))),
         spreadOfRepairs(field<&Component::repairSpread>(
             u"repair-spread", QT_TRANSLATE_NOOP("FieldTexts", "Repair spread"),
             QT_TRANSLATE_NOOP("FieldTexts",
                               "Sigma of lognormal repair times; left out, they are exponential."))),
         field<&Component::rto>(u"rto", QT_TRANSLATE_NOOP("FieldTexts", "RTO target"),
                                QT_TRANSLATE_NOOP("FieldTexts", "Recovery time objective.")),
         field<&Component::rpo>(
             u"rpo", QT_TRANSLATE_NOOP("FieldTexts", "RPO target"),
             QT_TRANSLATE_NOOP("FieldTexts", "Recovery point objective: data that may be lost.")),
         field<&Component::mtpd>(u"mtpd", QT_TRANSLATE_NOOP("FieldTexts", "MTPD"),
                                 QT_TRANSLATE_NOOP("FieldTexts", "Maximum tolerable period of disruption.")),
         field<&Component::wrt>(
             u"wrt", QT_TRANSLATE_NOOP("FieldTexts", "WRT"),
             QT_TRANSLATE_NOOP("FieldTexts", "Work recovery time after the technical recovery.")),
         field<&Component::recovery>(u"recovery", QT_TRANSLATE_NOOP("FieldTexts", "Recovery"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "How it comes back after a disaster.")),
         ofKind(ValueKind::Prose,
                field<&Component::note>(u"note", QT_TRANSLATE_NOOP("FieldTexts", "Note"),
                                        QT_TRANSLATE_NOOP("FieldTexts", "Anything worth knowing.")))}};
    return type;
}

const RecordType& TunnelEnd::record() {
    static const RecordType type{
        u"tunnel-end"_qs,
        {required(field<&TunnelEnd::gateway>(
             u"gateway", QT_TRANSLATE_NOOP("FieldTexts", "Gateway"),
             QT_TRANSLATE_NOOP("FieldTexts", "The component where the tunnel ends."))),
         field<&TunnelEnd::networks>(u"networks", QT_TRANSLATE_NOOP("FieldTexts", "Networks"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "What is reached behind it.")),
         ofKind(ValueKind::Endpoint,
                field<&TunnelEnd::endpoint>(
                    u"endpoint", QT_TRANSLATE_NOOP("FieldTexts", "Endpoint"),
                    QT_TRANSLATE_NOOP("FieldTexts", "Public address and port, 203.0.113.7:51820."))),
         field<&TunnelEnd::publicKey>(u"public-key", QT_TRANSLATE_NOOP("FieldTexts", "Public key"),
                                      QT_TRANSLATE_NOOP("FieldTexts", "Never the private one."))}};
    return type;
}

const RecordType& Tunnel::record() {
    static const RecordType type{
        u"tunnel"_qs,
        {required(field<&Tunnel::name>(u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "Unique among the tunnels."))),
         required(field<&Tunnel::type>(u"type", QT_TRANSLATE_NOOP("FieldTexts", "Type"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "The VPN's protocol."))),
         required(field<&Tunnel::a>(u"a", QT_TRANSLATE_NOOP("FieldTexts", "End A"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "One end."))),
         required(field<&Tunnel::b>(u"b", QT_TRANSLATE_NOOP("FieldTexts", "End B"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "The other end."))),
         field<&Tunnel::failsOverTo>(
             u"fails-over-to", QT_TRANSLATE_NOOP("FieldTexts", "Fails over to"),
             QT_TRANSLATE_NOOP("FieldTexts", "The tunnel prepared for the recovery site."))}};
    return type;
}

const RecordType& FirewallRule::record() {
    static const RecordType type{
        u"rule"_qs,
        {field<&FirewallRule::allow>(u"allow", QT_TRANSLATE_NOOP("FieldTexts", "Allow"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "Ports let through.")),
         field<&FirewallRule::deny>(u"deny", QT_TRANSLATE_NOOP("FieldTexts", "Deny"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "Ports stopped.")),
         field<&FirewallRule::unsure>(
             u"unsure", QT_TRANSLATE_NOOP("FieldTexts", "Unsure"),
             QT_TRANSLATE_NOOP("FieldTexts",
                               "Ports of which nobody knows whether they pass: a rule that could not be "
                               "read in full.")),
         required(field<&FirewallRule::from>(
             u"from", QT_TRANSLATE_NOOP("FieldTexts", "From"),
             QT_TRANSLATE_NOOP("FieldTexts", "any, an address block, or a network, component or site."))),
         required(field<&FirewallRule::to>(
             u"to", QT_TRANSLATE_NOOP("FieldTexts", "To"),
             QT_TRANSLATE_NOOP("FieldTexts", "any, an address block, or a network, component or site."))),
         field<&FirewallRule::in>(
             u"in", QT_TRANSLATE_NOOP("FieldTexts", "In by"),
             QT_TRANSLATE_NOOP("FieldTexts", "Network that packets come in by; left out, any.")),
         field<&FirewallRule::out>(
             u"out", QT_TRANSLATE_NOOP("FieldTexts", "Out by"),
             QT_TRANSLATE_NOOP("FieldTexts", "Network that packets go out by; left out, any."))},
        -1,
        {0, 1, 2}};
    return type;
}

const RecordType& AddressTranslation::record() {
    static const RecordType type{
        u"translation"_qs,
        {required(
             field<&AddressTranslation::kind>(u"kind", QT_TRANSLATE_NOOP("FieldTexts", "Kind"),
                                              QT_TRANSLATE_NOOP("FieldTexts", "Which address is replaced."))),
         required(field<&AddressTranslation::from>(
             u"from", QT_TRANSLATE_NOOP("FieldTexts", "From"),
             QT_TRANSLATE_NOOP("FieldTexts", "any, an address block, or a network, component or site."))),
         required(field<&AddressTranslation::to>(
             u"to", QT_TRANSLATE_NOOP("FieldTexts", "To"),
             QT_TRANSLATE_NOOP("FieldTexts", "any, an address block, or a network, component or site."))),
         field<&AddressTranslation::port>(u"port", QT_TRANSLATE_NOOP("FieldTexts", "Port"),
                                          QT_TRANSLATE_NOOP("FieldTexts", "Left out: all.")),
         field<&AddressTranslation::becomes>(
             u"becomes", QT_TRANSLATE_NOOP("FieldTexts", "Becomes"),
             QT_TRANSLATE_NOOP("FieldTexts", "The new address; left out, of a source, the firewall's own.")),
         field<&AddressTranslation::becomesBlock>(
             u"becomes-block", QT_TRANSLATE_NOOP("FieldTexts", "Becomes block"),
             QT_TRANSLATE_NOOP("FieldTexts", "Address by address, a block of the same size.")),
         between(1, 65535,
                 field<&AddressTranslation::becomesPort>(
                     u"becomes-port", QT_TRANSLATE_NOOP("FieldTexts", "Becomes port"),
                     QT_TRANSLATE_NOOP("FieldTexts", "The new port; left out, the same.")))}};
    return type;
}

const RecordType& DnsRecord::record() {
    static const RecordType type{
        u"dns-record"_qs,
        {required(field<&DnsRecord::name>(u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
                                          QT_TRANSLATE_NOOP("FieldTexts", "Such as shop.example."))),
         required(field<&DnsRecord::kind>(u"type", QT_TRANSLATE_NOOP("FieldTexts", "Type"),
                                          QT_TRANSLATE_NOOP("FieldTexts", "What its value is."))),
         required(field<&DnsRecord::value>(u"value", QT_TRANSLATE_NOOP("FieldTexts", "Value"),
                                           QT_TRANSLATE_NOOP("FieldTexts", "Where it points to."))),
         field<&DnsRecord::ttl>(
             u"ttl", QT_TRANSLATE_NOOP("FieldTexts", "TTL"),
             QT_TRANSLATE_NOOP("FieldTexts", "Time to live: how long others remember it.")),
         field<&DnsRecord::at>(u"at", QT_TRANSLATE_NOOP("FieldTexts", "At"),
                               QT_TRANSLATE_NOOP("FieldTexts", "The name server that has it.")),
         field<&DnsRecord::afterFailover>(
             u"after-failover", QT_TRANSLATE_NOOP("FieldTexts", "After failover"),
             QT_TRANSLATE_NOOP("FieldTexts", "Where it points to then; left out, it stays."))}};
    return type;
}

const RecordType& Firewall::record() {
    static const RecordType type{
        u"firewall"_qs,
        {required(field<&Firewall::at>(
             u"at", QT_TRANSLATE_NOOP("FieldTexts", "At"),
             QT_TRANSLATE_NOOP("FieldTexts", "The firewall, router or gateway that has the rules."))),
         field<&Firewall::rules>(
             u"rules", QT_TRANSLATE_NOOP("FieldTexts", "Rules"),
             QT_TRANSLATE_NOOP("FieldTexts",
                               "In order: the first match decides; what matches none is denied.")),
         field<&Firewall::nat>(
             u"nat", QT_TRANSLATE_NOOP("FieldTexts", "Address translation"),
             QT_TRANSLATE_NOOP("FieldTexts", "In order: the first that fits is applied."))}};
    return type;
}

const RecordType& Access::record() {
    static const RecordType type{
        u"access"_qs,
        {required(field<&Access::from>(u"from", QT_TRANSLATE_NOOP("FieldTexts", "From"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "Who."))),
         required(field<&Access::to>(u"to", QT_TRANSLATE_NOOP("FieldTexts", "To"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "What."))),
         field<&Access::port>(u"port", QT_TRANSLATE_NOOP("FieldTexts", "Port"),
                              QT_TRANSLATE_NOOP("FieldTexts", "Such as 443/tcp, or any.")),
         field<&Access::expect>(
             u"expect", QT_TRANSLATE_NOOP("FieldTexts", "Expected"),
             QT_TRANSLATE_NOOP("FieldTexts", "Whether it must, or must not, be reached."))}};
    return type;
}

} // namespace drawbridge
