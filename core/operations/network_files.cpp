// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/network_files.h"

#include "core/base/texts.h"
#include "core/import/yaml/yaml_tree.h"

namespace drawbridge {

namespace {

QString kindOfText(const QByteArray& text, const QString& path) {
    if (const auto kind = firewall::fileKindOf(text)) {
        switch (*kind) {
        case firewall::FileKind::Nft:
        case firewall::FileKind::NftJson:
            return QStringLiteral("nftables");
        case firewall::FileKind::Iptables:
            return QStringLiteral("iptables");
        case firewall::FileKind::IpJson:
            return OperationsTexts::tr("addresses or routes");
        }
    }
    if (const auto kind = vpn::fileKindOf(text, path)) {
        switch (*kind) {
        case vpn::FileKind::WireGuard:
            return QStringLiteral("WireGuard");
        case vpn::FileKind::Swanctl:
        case vpn::FileKind::IpsecConf:
            return QStringLiteral("strongSwan");
        case vpn::FileKind::OpenVpn:
            return QStringLiteral("OpenVPN");
        }
    }
    return {};
}

void addTallies(Imported& sum, const Imported& one) {
    sum.tunnels.tunnelsAdded += one.tunnels.tunnelsAdded;
    sum.tunnels.tunnelsChanged += one.tunnels.tunnelsChanged;
    sum.tunnels.tunnelsKnown += one.tunnels.tunnelsKnown;
    sum.rules.rules += one.rules.rules;
    sum.rules.translations += one.rules.translations;
    sum.rules.interfaces += one.rules.interfaces;
    sum.rules.routes += one.rules.routes;
}

} // namespace

QString networkFileKind(const QString& path) {
    return kindOfText(readInputFile(path), path);
}

NetworkFilesRead readNetworkFiles(const std::vector<NetworkFile>& files, const Plan& existing) {
    NetworkFilesRead read;
    read.imported.kind = ImportKind::Vpn;
    read.imported.base = existing;
    read.imported.plan = existing;
    QStringList withRules; // machines
    for (const NetworkFile& file : files) {
        ImportOptions options;
        options.target.host = file.machine;
        options.target.site = file.site;
        try {
            read.kinds += networkFileKind(file.path);
            if (read.kinds.constLast().isEmpty())
                throw InputError(OperationsTexts::tr("This is no file of a VPN or firewall."),
                                 {file.path, 0, 0});
            const Imported one = importSources({file.path}, read.imported.plan, options);
            if (one.rules.rules > 0 && withRules.contains(file.machine))
                throw InputError(
                    OperationsTexts::tr("Another of the files has rules of %1, too, and would be "
                                        "replaced: save all of them in one file.")
                        .arg(file.machine),
                    {file.path, 0, 0});
            if (one.rules.rules > 0 && !file.machine.isEmpty())
                withRules += file.machine;
            read.imported.plan = one.plan;
            read.imported.added += one.added;
            read.imported.changed += one.changed;
            read.imported.diagnostics.insert(read.imported.diagnostics.end(), one.diagnostics.begin(),
                                             one.diagnostics.end());
            addTallies(read.imported, one);
        } catch (...) {
            const Diagnostics wrong = problemsOf(std::current_exception());
            read.refusal.insert(read.refusal.end(), wrong.begin(), wrong.end());
            ++read.refused;
        }
        while (read.kinds.size() <= static_cast<qsizetype>(&file - files.data()))
            read.kinds += QString(); // could not be read at all
    }
    return read;
}

} // namespace drawbridge
