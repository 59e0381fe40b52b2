// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/network_lab/lab_setup.h"

#include "core/base/diagnostic.h"
#include "core/base/index.h"
#include "core/live/live_texts.h"

#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

namespace drawbridge::live {

namespace {

QString lastError() {
    return QString::fromLocal8Bit(std::strerror(errno));
}

QString toolPath(const QString& name) {
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty()
               ? QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")})
               : found;
}

QString requiredTool(const QString& name, const char* package) {
    const QString path = toolPath(name);
    if (path.isEmpty())
        throw MachineError(LiveTexts::tr("%1 is not installed: install the package %2")
                               .arg(name, QString::fromLatin1(package)));
    return path;
}

struct ToolResult {
    int status = -1;
    QByteArray out;
    QByteArray error;
};

/// Runs a program in a network namespace, without a shell.
class Tool {
public:
    Tool(const LabSpaces& spaces, int space) : m_spaces(spaces), m_space(space) {}

    ToolResult run(const QString& program, const QStringList& arguments, const QByteArray& input) const {
        std::array<int, 2> in{};
        std::array<int, 2> out{};
        std::array<int, 2> error{};
        if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0 ||
            ::pipe2(error.data(), O_CLOEXEC) != 0)
            throw MachineError(lastError());
        const pid_t child = ::fork();
        if (child == 0)
            start(program, arguments, in[0], out[1], error[1]);
        for (const int end : {in[0], out[1], error[1]})
            ::close(end);
        ToolResult result;
        exchange(in[1], input, out[0], error[0], result);
        int status = 0;
        ::waitpid(child, &status, 0);
        result.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        return result;
    }

    void start(const QString& program, const QStringList& arguments, int in, int out, int error) const {
        m_spaces.enter(m_space);
        ::dup2(in, STDIN_FILENO);
        ::dup2(out, STDOUT_FILENO);
        ::dup2(error, STDERR_FILENO);
        std::vector<QByteArray> texts{QFile::encodeName(program)};
        for (const QString& argument : arguments)
            texts.push_back(argument.toUtf8());
        std::vector<char*> pointers;
        for (QByteArray& text : texts)
            pointers.push_back(text.data());
        pointers.push_back(nullptr);
        ::execv(pointers.front(), pointers.data());
        ::_exit(127);
    }

private:
    static void exchange(int in, const QByteArray& input, int out, int error, ToolResult& result) {
        std::array<pollfd, 3> files{pollfd{in, POLLOUT, 0}, pollfd{out, POLLIN, 0}, pollfd{error, POLLIN, 0}};
        qsizetype written = 0;
        const auto close = [](pollfd& file) {
            ::close(file.fd);
            file.fd = -1;
        };
        if (input.isEmpty())
            close(files[0]);
        while (files[0].fd >= 0 || files[1].fd >= 0 || files[2].fd >= 0) {
            if (::poll(files.data(), files.size(), -1) < 0 && errno != EINTR)
                break;
            if (files[0].fd >= 0 && files[0].revents != 0) {
                const ssize_t n = ::write(in, input.constData() + written, size_t(input.size() - written));
                written += n > 0 ? n : input.size();
                if (written >= input.size())
                    close(files[0]);
            }
            for (const std::size_t i : {1U, 2U}) {
                if (files[i].fd < 0 || files[i].revents == 0)
                    continue;
                std::array<char, 4096> buffer{};
                const ssize_t n = ::read(files[i].fd, buffer.data(), buffer.size());
                if (n > 0)
                    (i == 1 ? result.out : result.error).append(buffer.data(), n);
                else
                    close(files[i]);
            }
        }
    }

    const LabSpaces& m_spaces;
    int m_space;
};

QString blockList(const std::vector<Cidr>& blocks, bool v6) {
    QStringList texts;
    for (const Cidr& block : blocks) {
        if (block.address.v6 == v6)
            texts += blockWithHost(block);
    }
    return texts.join(u',');
}

QString networkDevice(int network) {
    return QStringLiteral("n%1").arg(network);
}

class Builder {
public:
    Builder(const Lab& lab, LabSpaces& spaces, const LabProgress& progress)
        : m_lab(lab), m_spaces(spaces), m_progress(progress), m_ip(requiredTool(u"ip"_qs, "iproute2")),
          m_nft(requiredTool(u"nft"_qs, "nftables")) {}

    std::vector<TunnelCarrier> build() {
        for (std::size_t i = 0; i <= m_lab.machines.size(); ++i)
            m_spaces.add();
        m_switch = static_cast<int>(m_lab.machines.size());
        tell(LiveTexts::tr("%1 machines and %2 networks …").arg(m_lab.machines.size()).arg(m_lab.networks));
        for (int m = 0; m < m_switch; ++m)
            setSwitches(m);
        addBridges();
        addCables();
        std::vector<TunnelCarrier> carriers;
        for (std::size_t t = 0; t < m_lab.tunnels.size(); ++t)
            carriers.push_back(addTunnel(static_cast<int>(t)));
        for (int m = 0; m < m_switch; ++m) {
            batch(m, machineBatch(m));
            loadRuleset(m);
        }
        return carriers;
    }

private:
    void tell(const QString& line) const {
        if (m_progress)
            m_progress(line);
    }

    void batch(int space, const QString& lines) const {
        if (lines.isEmpty())
            return;
        const ToolResult result = Tool(m_spaces, space).run(m_ip, {u"-batch"_qs, u"-"_qs}, lines.toUtf8());
        if (result.status != 0)
            throw MachineError(LiveTexts::tr("the kernel does not make the network: %1")
                                   .arg(QString::fromUtf8(result.error).trimmed().section(u'\n', 0, 2)));
    }

    // Switches of the kernel

    void write(const QString& path, const char* value) const {
        QFile file(u"/proc/sys/net/"_qs + path);
        if (file.open(QIODevice::WriteOnly))
            file.write(value);
    }

    /// Routes decide alone: no reverse-path filter, no redirects, no router advertisements.
    void setSwitches(int m) const {
        m_spaces.enter(m);
        const char* forwards = m_lab.machines[idx(m)].forwards ? "1" : "0";
        write(u"ipv4/ip_forward"_qs, forwards);
        write(u"ipv4/ping_group_range"_qs, "0 0");
        for (const auto* scope : {u"all", u"default"}) {
            const QString four = u"ipv4/conf/"_qs + QString::fromUtf16(scope) + u'/';
            const QString six = u"ipv6/conf/"_qs + QString::fromUtf16(scope) + u'/';
            write(four + u"rp_filter"_qs, "0");
            write(four + u"send_redirects"_qs, "0");
            write(four + u"accept_redirects"_qs, "0");
            write(six + u"forwarding"_qs, forwards);
            write(six + u"accept_redirects"_qs, "0");
            write(six + u"accept_ra"_qs, "0");
            write(six + u"accept_dad"_qs, "0");
            write(six + u"addr_gen_mode"_qs, "0");
        }
        m_spaces.enter(m_switch);
    }

    // Networks

    void addBridges() const {
        m_spaces.enter(m_switch);
        write(u"ipv6/conf/default/disable_ipv6"_qs, "1");
        QString lines;
        for (int n = 0; n <= m_lab.networks; ++n) { // the last is the Internet
            lines += QStringLiteral("link add b%1 type bridge forward_delay 0 stp_state 0 mcast_snooping 0\n")
                         .arg(n);
            lines += QStringLiteral("link set b%1 up\n").arg(n);
        }
        batch(m_switch, lines);
    }

    /// In the order of the machines' devices, in which the kernel looks for an address where it needs one.
    void addCables() {
        QString lines;
        int port = 0;
        for (int m = 0; m < m_switch; ++m) {
            const LabMachine& machine = m_lab.machines[idx(m)];
            for (const LabDevice& device : machine.devices)
                lines += cable(++port, m, networkDevice(device.network), device.network);
            if (machine.isOnInternet)
                lines += cable(++port, m, u"inet"_qs, m_lab.networks);
        }
        batch(m_switch, lines);
    }

    QString cable(int port, int machine, const QString& device, int bridge) const {
        return QStringLiteral("link add p%1 type veth peer name %2 address %5 netns %3\n"
                              "link set p%1 master b%4 up\n")
            .arg(port)
            .arg(device, m_spaces.path(machine))
            .arg(bridge)
            .arg(hardwareAddress(machine, bridge));
    }

    static QString hardwareAddress(int machine, int bridge) {
        const auto hex = [](int byte) { return QStringLiteral("%1").arg(byte & 0xff, 2, 16, QChar(u'0')); };
        return QStringLiteral("02:00:%1:%2:%3:%4")
            .arg(hex(machine >> 8), hex(machine), hex(bridge >> 8), hex(bridge));
    }

    // Machines

    QString machineBatch(int m) const {
        const LabMachine& machine = m_lab.machines[idx(m)];
        QString lines = QStringLiteral("link set lo up\n");
        for (const Cidr& each : machine.loopback)
            lines += QStringLiteral("address add %1 dev lo noprefixroute\n").arg(blockWithHost(each));
        for (const LabDevice& device : machine.devices) {
            const QString name = networkDevice(device.network);
            for (const Cidr& each : device.addresses)
                lines += QStringLiteral("address add %1 dev %2 noprefixroute%3\n")
                             .arg(blockWithHost(each), name, each.address.v6 ? u" nodad"_qs : QString());
            lines += QStringLiteral("link set %1 up\n").arg(name);
        }
        if (machine.isOnInternet)
            lines += QStringLiteral("link set inet up\n");
        int metric = 0;
        for (const LabRoute& route : machine.routes)
            lines += routeLine(m, route, ++metric);
        if (machine.isOnInternet)
            lines += neighbours(m);
        return lines;
    }

    QString routeLine(int m, const LabRoute& route, int metric) const {
        QString how;
        switch (route.kind) {
        case LabRoute::Kind::Link:
            how = u"dev "_qs + networkDevice(route.link);
            break;
        case LabRoute::Kind::Via:
            how = QStringLiteral("via %1 dev %2 onlink")
                      .arg(route.via.v6 ? linkLocalAddress(route) : formatIpAddress(route.via),
                           networkDevice(route.link));
            break;
        case LabRoute::Kind::Tunnel:
            how = u"dev "_qs + tunnelDevice(route.link, m_lab.tunnels[idx(route.link)].a == m);
            break;
        case LabRoute::Kind::Internet:
            how = u"dev inet"_qs;
            break;
        case LabRoute::Kind::Unreachable:
            return QStringLiteral("route add unreachable %1 metric %2\n")
                .arg(blockWithHost(route.to))
                .arg(metric);
        }
        return QStringLiteral("route add %1 %2 metric %3\n").arg(blockWithHost(route.to), how).arg(metric);
    }

    /// Of the next machine. The kernel takes no other address of IPv6 to which a route leads elsewhere.
    QString linkLocalAddress(const LabRoute& route) const {
        for (int m = 0; m < m_switch; ++m) {
            for (const LabDevice& device : m_lab.machines[idx(m)].devices) {
                const bool isNext = device.network == route.link &&
                                    std::any_of(device.addresses.begin(), device.addresses.end(),
                                                [&](const Cidr& each) { return each.address == route.via; });
                if (!isNext)
                    continue;
                IpAddress address; // from the hardware address: RFC 4291, appendix A
                address.v6 = true;
                address.bytes = {0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xfe, 0, 0, 0};
                address.bytes[10] = static_cast<quint8>(m >> 8);
                address.bytes[13] = static_cast<quint8>(m);
                address.bytes[14] = static_cast<quint8>(route.link >> 8);
                address.bytes[15] = static_cast<quint8>(route.link);
                return formatIpAddress(address);
            }
        }
        return formatIpAddress(route.via);
    }

    /// Who has which address in the Internet: no protocol finds that out over all of it.
    QString neighbours(int m) const {
        QString lines;
        for (int other = 0; other < m_switch; ++other) {
            const LabMachine& machine = m_lab.machines[idx(other)];
            if (other == m || !machine.isOnInternet)
                continue;
            for (const LabDevice& device : machine.devices) {
                for (const Cidr& each : device.addresses)
                    lines += QStringLiteral("neighbour replace %1 lladdr %2 dev inet nud permanent\n")
                                 .arg(formatIpAddress(each.address), hardwareAddress(other, m_lab.networks));
            }
        }
        return lines;
    }

    void loadRuleset(int m) const {
        const QString& ruleset = m_lab.machines[idx(m)].ruleset;
        if (ruleset.isEmpty())
            return;
        const ToolResult result = Tool(m_spaces, m).run(m_nft, {u"-f"_qs, u"-"_qs}, ruleset.toUtf8());
        if (result.status != 0)
            throw MachineError(LiveTexts::tr("nft does not take a ruleset: %1")
                                   .arg(QString::fromUtf8(result.error).trimmed().section(u'\n', 0, 2)));
    }

    // Tunnels

    static QString tunnelDevice(int t, bool isA) {
        return QStringLiteral("t%1%2").arg(t).arg(QChar(isA ? u'a' : u'b'));
    }

    TunnelCarrier addTunnel(int t) {
        const LabTunnel& tunnel = m_lab.tunnels[idx(t)];
        if (!tunnel.isWireGuard) {
            addStandIn(t);
            return TunnelCarrier::StandIn;
        }
        batch(m_switch, QStringLiteral("link add c%1a netns %2 type veth peer name c%1b netns %3\n")
                            .arg(t)
                            .arg(m_spaces.path(tunnel.a), m_spaces.path(tunnel.b)));
        tell(LiveTexts::tr("tunnel %1 of %2 …").arg(t + 1).arg(m_lab.tunnels.size()));
        const TunnelCarrier carrier = addWireGuardDevice(t, true);
        addWireGuardDevice(t, false);
        joinWireGuard(t);
        return carrier;
    }

    /// A plain link. Both ends have one hardware address and ask nobody for another, so that it takes packets
    /// for any address; each end drops what does not come from behind the other.
    void addStandIn(int t) const {
        const LabTunnel& tunnel = m_lab.tunnels[idx(t)];
        batch(m_switch, QStringLiteral("link add t%1a address 02:ff:00:00:00:01 netns %2 type veth peer name "
                                       "t%1b address 02:ff:00:00:00:01 netns %3\n")
                            .arg(t)
                            .arg(m_spaces.path(tunnel.a), m_spaces.path(tunnel.b)));
        for (const bool isA : {true, false}) {
            const int m = isA ? tunnel.a : tunnel.b;
            const QString device = tunnelDevice(t, isA);
            batch(m, QStringLiteral("link set %1 addrgenmode none arp off up\n").arg(device));
            const std::vector<Cidr>& far = isA ? tunnel.behindB : tunnel.behindA;
            QString rules;
            for (const bool v6 : {false, true}) {
                if (const QString blocks = blockList(far, v6); !blocks.isEmpty())
                    rules += QStringLiteral("iifname \"%1\" %2 saddr { %3 } accept\n")
                                 .arg(device, v6 ? u"ip6"_qs : u"ip"_qs, blocks);
            }
            const QString table = QStringLiteral("table inet stand_in_%1 {\nchain in {\n"
                                                 "type filter hook prerouting priority -310; policy accept;\n"
                                                 "%2iifname \"%1\" drop\n}\n}\n")
                                      .arg(device, rules);
            const ToolResult result = Tool(m_spaces, m).run(m_nft, {u"-f"_qs, u"-"_qs}, table.toUtf8());
            if (result.status != 0)
                throw MachineError(QString::fromUtf8(result.error));
        }
    }

    TunnelCarrier addWireGuardDevice(int t, bool isA) {
        const LabTunnel& tunnel = m_lab.tunnels[idx(t)];
        const int m = isA ? tunnel.a : tunnel.b;
        const QString device = tunnelDevice(t, isA);
        const ToolResult made =
            Tool(m_spaces, m).run(m_ip, {u"link"_qs, u"add"_qs, device, u"type"_qs, u"wireguard"_qs}, {});
        if (made.status == 0)
            return TunnelCarrier::Kernel;
        startWireGuardGo(m, device);
        return TunnelCarrier::WireGuardGo;
    }

    void startWireGuardGo(int m, const QString& device) {
        const QString program = toolPath(u"wireguard-go"_qs);
        if (program.isEmpty())
            throw MachineError(LiveTexts::tr("this kernel has no WireGuard, and wireguard-go, which would do "
                                             "without, is not installed: install the package wireguard-go"));
        const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
        const pid_t child = ::fork();
        if (child == 0) {
            ::setenv("LOG_LEVEL", "silent", 1);
            ::setenv("WG_PROCESS_FOREGROUND", "1", 1);
            Tool(m_spaces, m).start(program, {u"-f"_qs, device}, nothing, nothing, nothing);
        }
        ::close(nothing);
        const QString socket = QStringLiteral("/var/run/wireguard/%1.sock").arg(device);
        constexpr int tries = 500;
        for (int i = 0; i < tries; ++i) {
            if (QFile::exists(socket))
                return;
            constexpr int wait = 20'000; // µs
            ::usleep(wait);
            if (::waitpid(child, nullptr, WNOHANG) == child)
                break;
        }
        throw MachineError(LiveTexts::tr("wireguard-go does not start: it needs /dev/net/tun"));
    }

    /// Keys that live as long as the namespaces.
    void joinWireGuard(int t) const {
        const QString wg = requiredTool(u"wg"_qs, "wireguard-tools");
        const LabTunnel& tunnel = m_lab.tunnels[idx(t)];
        const Tool anywhere(m_spaces, m_switch);
        const QByteArray keyA = anywhere.run(wg, {u"genkey"_qs}, {}).out;
        const QByteArray keyB = anywhere.run(wg, {u"genkey"_qs}, {}).out;
        const QString publicA = QString::fromLatin1(anywhere.run(wg, {u"pubkey"_qs}, keyA).out.trimmed());
        const QString publicB = QString::fromLatin1(anywhere.run(wg, {u"pubkey"_qs}, keyB).out.trimmed());
        // 169.254.0.0/16, a pair of addresses a tunnel.
        const auto carrier = [t](int end) {
            const int number = t * 2 + end;
            return QStringLiteral("169.254.%1.%2").arg(number >> 8).arg(number & 0xff);
        };
        // A port of its own: a gateway may end several tunnels.
        const QString port = QString::number(20'000 + t);
        for (const bool isA : {true, false}) {
            const int m = isA ? tunnel.a : tunnel.b;
            const QString own = QStringLiteral("c%1%2").arg(t).arg(QChar(isA ? u'a' : u'b'));
            batch(m, QStringLiteral("address add %1 peer %2 dev %3 scope link\nlink set %3 up\n"
                                    "link set %4 up\n")
                         .arg(carrier(isA ? 0 : 1), carrier(isA ? 1 : 0), own, tunnelDevice(t, isA)));
            QStringList arguments{u"set"_qs,         tunnelDevice(t, isA),
                                  u"private-key"_qs, u"/dev/stdin"_qs,
                                  u"listen-port"_qs, port,
                                  u"peer"_qs,        isA ? publicB : publicA,
                                  u"endpoint"_qs,    carrier(isA ? 1 : 0) + u':' + port,
                                  u"allowed-ips"_qs};
            const std::vector<Cidr>& far = isA ? tunnel.behindB : tunnel.behindA;
            QStringList blocks{blockList(far, false), blockList(far, true)};
            blocks.removeAll(QString());
            arguments += blocks.join(u',');
            const ToolResult result = Tool(m_spaces, m).run(wg, arguments, isA ? keyA : keyB);
            if (result.status != 0)
                throw MachineError(LiveTexts::tr("wg does not take the tunnel: %1")
                                       .arg(QString::fromUtf8(result.error).trimmed()));
        }
    }

    const Lab& m_lab;
    LabSpaces& m_spaces;
    const LabProgress& m_progress;
    QString m_ip;
    QString m_nft;
    int m_switch = 0;
};

} // namespace

LabSpaces::~LabSpaces() {
    for (const int file : m_files)
        ::close(file);
}

int LabSpaces::add() {
    if (::unshare(CLONE_NEWNET) != 0)
        throw MachineError(LiveTexts::tr("no network namespace: %1").arg(lastError()));
    const int file = ::open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
    if (file < 0)
        throw MachineError(LiveTexts::tr("no network namespace: %1").arg(lastError()));
    m_files.push_back(file);
    return size() - 1;
}

void LabSpaces::enter(int index) const {
    if (::setns(m_files[idx(index)], CLONE_NEWNET) != 0)
        throw MachineError(LiveTexts::tr("no network namespace: %1").arg(lastError()));
}

QString LabSpaces::path(int index) const {
    // /proc may be that of another namespace of processes, where this process has another number.
    return QStringLiteral("/proc/%1/fd/%2")
        .arg(QFile::symLinkTarget(u"/proc/self"_qs).section(u'/', -1))
        .arg(m_files[idx(index)]);
}

std::vector<TunnelCarrier> buildLab(const Lab& lab, LabSpaces& spaces, const LabProgress& progress) {
    return Builder(lab, spaces, progress).build();
}

} // namespace drawbridge::live
