// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/vpn/vpn_files.h"

#include "core/base/texts.h"
#include "core/import/vpn/ipsec_facts.h"
#include "core/import/vpn/openvpn_file.h"
#include "core/import/vpn/vpn_plan.h"
#include "core/import/vpn/wireguard_file.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace drawbridge::vpn {

namespace {

bool has(const QString& text, const char* pattern) {
    return QRegularExpression(QString::fromLatin1(pattern),
                              QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption)
        .match(text)
        .hasMatch();
}

VpnFacts factsOf(const QByteArray& text, const QString& file, FileKind kind, Diagnostics& notes) {
    switch (kind) {
    case FileKind::WireGuard:
        return readWireGuard(text, file, notes);
    case FileKind::Swanctl:
        return readSwanctl(text, file, notes);
    case FileKind::IpsecConf:
        return readIpsecConf(text, file, notes);
    case FileKind::OpenVpn:
        return readOpenVpn(text, file, notes);
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<FileKind> fileKindOf(const QByteArray& bytes, const QString& file) {
    constexpr qsizetype beginning = 256 << 10;
    const QString text = QString::fromUtf8(bytes.left(beginning));
    const QString name = QFileInfo(file).fileName().toLower();
    if (has(text, "^\\s*\\[Interface\\]") &&
        has(text, "^\\s*(PrivateKey|ListenPort|Address|DNS|PostUp)\\s*="))
        return FileKind::WireGuard;
    if ((name.startsWith(u"swanctl") && name.endsWith(u".conf")) ||
        has(text, "^\\s*(connections|secrets|pools|authorities)\\s*\\{"))
        return FileKind::Swanctl;
    if (name == u"ipsec.conf" || has(text, "^(conn\\s+\\S|config\\s+setup)"))
        return FileKind::IpsecConf;
    const bool hasDevice = has(text, "^\\s*(dev\\s+(tun|tap)|dev-type\\s)");
    const bool hasOther = has(text, "^\\s*(remote|server|client|ifconfig|proto|port)\\b");
    if ((hasDevice && hasOther) || name.endsWith(u".ovpn"))
        return FileKind::OpenVpn;
    return std::nullopt;
}

VpnTally importVpn(Plan& plan, const QByteArray& text, const QString& file, FileKind kind,
                   const VpnTarget& target, Diagnostics& notes) {
    const VpnFacts facts = factsOf(text, file, kind, notes);
    QStringList leftOut;
    for (const QString& secret : facts.leftOut)
        leftOut += secret;
    leftOut.removeDuplicates();
    if (!leftOut.isEmpty())
        notes.push_back({Severity::Note,
                         {file, 0, 0},
                         ImportTexts::tr("Secrets were not taken into the plan: %1.")
                             .arg(leftOut.join(QStringLiteral(", ")))});
    return addVpn(plan, facts, file, target, notes);
}

} // namespace drawbridge::vpn
