// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/texts.h"
#include "core/import/firewall/rule_chains.h"
#include "core/import/vpn/config_lines.h"

#include <algorithm>

namespace drawbridge::firewall {

namespace {

using vpn::ConfigLine;

const QStringList kHooks{u"input"_qs, u"forward"_qs, u"output"_qs, u"prerouting"_qs, u"postrouting"_qs};

class IptablesReader {
public:
    IptablesReader(const QString& file, Diagnostics& notes) : m_file(file), m_notes(notes) {}

    std::vector<ChainTable> read(const std::vector<ConfigLine>& lines) {
        for (const ConfigLine& line : lines)
            readLine(line);
        if (m_tables.empty())
            throw InputError(ImportTexts::tr("The file has no table such as *filter."), {m_file, 0, 0});
        return std::move(m_tables);
    }

private:
    [[noreturn]] void refuse(const QString& sentence) const {
        throw InputError(sentence, {m_file, m_line, 0});
    }

    void readLine(const ConfigLine& line) {
        m_line = line.number;
        const QString text = line.text.trimmed();
        if (text.isEmpty() || text.startsWith(u'#') || text == u"COMMIT")
            return;
        if (text.startsWith(u'*')) {
            m_tables.push_back({text.mid(1), Family::Any, {}});
            return;
        }
        if (m_tables.empty())
            refuse(ImportTexts::tr("A table such as *filter is expected first."));
        if (text.startsWith(u':')) {
            const QStringList words = text.mid(1).simplified().split(u' ');
            setPolicy(words.value(0), words.value(1));
            return;
        }
        QStringList words = wordsOf(text);
        if (!words.isEmpty() && words.first().startsWith(u'[')) // counters
            words.removeFirst();
        const QString command = words.value(0);
        if (command == u"-P" || command == u"--policy")
            setPolicy(words.value(1), words.value(2));
        else if (command == u"-A" || command == u"--append")
            addRule(words.mid(1));
        else if (command == u"-N" || command == u"--new-chain")
            chainCalled(words.value(1));
        else if (command == u"-I" || command == u"-D" || command == u"-R")
            refuse(ImportTexts::tr("\"%1\" changes a list that is not in the file; save the rules with "
                                   "iptables-save.")
                       .arg(command));
        else
            refuse(ImportTexts::tr("\"%1\" is no line of iptables-save.").arg(text.left(60)));
    }

    QStringList wordsOf(const QString& text) const {
        QStringList words;
        QString word;
        bool isQuoted = false;
        bool isWord = false;
        for (const QChar c : text) {
            if (c == u'"') {
                isQuoted = !isQuoted;
                isWord = true;
            } else if (c.isSpace() && !isQuoted) {
                if (isWord)
                    words += std::exchange(word, QString());
                isWord = false;
            } else {
                word += c;
                isWord = true;
            }
        }
        if (isQuoted)
            refuse(ImportTexts::tr("A quotation mark is missing."));
        if (isWord)
            words += word;
        return words;
    }

    Chain& chainCalled(const QString& name) {
        if (name.isEmpty())
            refuse(ImportTexts::tr("A chain is expected here."));
        ChainTable& table = m_tables.back();
        for (Chain& chain : table.chains) {
            if (chain.name == name)
                return chain;
        }
        Chain chain;
        chain.name = name;
        if (name == name.toUpper() && kHooks.contains(name.toLower()))
            chain.hook = name.toLower();
        chain.isNat = table.name == u"nat";
        static const QStringList order{u"raw"_qs, u"mangle"_qs, u"nat"_qs, u"filter"_qs, u"security"_qs};
        chain.priority = static_cast<int>(order.indexOf(table.name));
        return table.chains.emplace_back(std::move(chain));
    }

    void setPolicy(const QString& name, const QString& policy) {
        chainCalled(name).drops = policy == u"DROP";
    }

    // Rules

    struct Words {
        const QStringList& all;
        qsizetype at = 0;
        bool isNot = false;
    };

    QString next(Words& words) const {
        if (words.at >= words.all.size())
            refuse(ImportTexts::tr("The rule ends in the middle."));
        return words.all.at(words.at++);
    }

    void addRule(const QStringList& all) {
        Words words{all, 1, false};
        ChainRule rule;
        rule.place = {m_file, m_line, 0};
        m_protocol = Protocol::Any;
        m_otherProtocol.clear();
        m_ports.clear();
        while (words.at < all.size())
            takeOption(next(words), words, rule);
        if (!m_otherProtocol.isEmpty())
            rule.match.isOfOtherProtocols = true;
        if (m_ports.empty() && m_protocol != Protocol::Any)
            m_ports.push_back({0, 65535});
        for (const auto& [first, last] : m_ports)
            rule.match.ports.push_back({m_protocol, first, last});
        Chain& chain = chainCalled(all.value(0));
        chain.rules.push_back(std::move(rule));
    }

    void beyond(ChainRule& rule, const QString& what) const {
        if (rule.match.beyond.isEmpty())
            rule.match.beyond = what;
    }

    void takeOption(const QString& option, Words& words, ChainRule& rule) {
        if (option == u"!") {
            words.isNot = true;
            return;
        }
        if (std::exchange(words.isNot, false)) {
            takeNegated(option, words, rule);
            return;
        }
        if (option == u"-s" || option == u"--source")
            addBlocks(next(words), rule.match.from, rule);
        else if (option == u"-d" || option == u"--destination")
            addBlocks(next(words), rule.match.to, rule);
        else if (option == u"-i" || option == u"--in-interface")
            rule.match.in += next(words);
        else if (option == u"-o" || option == u"--out-interface")
            rule.match.out += next(words);
        else if (option == u"-p" || option == u"--protocol")
            takeProtocol(next(words));
        else if (option == u"--dport" || option == u"--dports" || option == u"--destination-port")
            takePorts(next(words));
        else if (option == u"-m" || option == u"--match")
            takeModule(next(words), rule);
        else if (option == u"--ctstate" || option == u"--state")
            takeState(next(words), rule);
        else if (option == u"-j" || option == u"--jump" || option == u"-g" || option == u"--goto")
            takeTarget(next(words), words, rule);
        else if (option == u"--comment" || option == u"--reject-with" || option == u"--log-prefix" ||
                 option == u"--log-level")
            next(words);
        else
            takeOther(option, words, rule);
    }

    /// The words are read, and narrow nothing.
    void takeNegated(const QString& option, Words& words, ChainRule& rule) {
        ChainRule ignored;
        const auto protocol = m_protocol;
        const auto otherProtocol = m_otherProtocol;
        const auto ports = m_ports;
        takeOption(option, words, ignored);
        m_protocol = protocol;
        m_otherProtocol = otherProtocol;
        m_ports = ports;
        beyond(rule, ImportTexts::tr("a negation"));
    }

    void takeOther(const QString& option, Words& words, ChainRule& rule) const {
        static const QStringList withoutValue{u"--log-ip-options"_qs, u"--log-tcp-options"_qs, u"--random"_qs,
                                              u"--random-fully"_qs,   u"--persistent"_qs,      u"--syn"_qs};
        if (!option.startsWith(u'-'))
            refuse(ImportTexts::tr("\"%1\" is not understood.").arg(option.left(60)));
        if (!withoutValue.contains(option) || option == u"--syn")
            beyond(rule, option);
        while (words.at < words.all.size() && !words.all.at(words.at).startsWith(u'-') &&
               words.all.at(words.at) != u"!")
            ++words.at;
    }

    void addBlocks(const QString& text, std::vector<Cidr>& blocks, ChainRule& rule) const {
        std::vector<Cidr> all;
        for (const QString& each : text.split(u',')) {
            QString block = each;
            if (const auto prefix = vpn::prefixOf(each.section(u'/', 1)))
                block = each.section(u'/', 0, 0) + u'/' + QString::number(*prefix);
            if (const auto parsed = vpn::looseBlock(block))
                all.push_back(*parsed);
            else {
                beyond(rule, ImportTexts::tr("the name %1").arg(each));
                return; // the others alone would be less than what is meant
            }
        }
        blocks.insert(blocks.end(), all.begin(), all.end());
    }

    void takeProtocol(const QString& text) {
        const QString name = text.toLower();
        if (name == u"tcp" || name == u"6")
            m_protocol = Protocol::Tcp;
        else if (name == u"udp" || name == u"17")
            m_protocol = Protocol::Udp;
        else if (name == u"icmp" || name == u"1" || name == u"ipv6-icmp" || name == u"icmpv6" ||
                 name == u"58")
            m_protocol = Protocol::Icmp;
        else if (name != u"all" && name != u"0")
            m_otherProtocol = name;
    }

    void takePorts(const QString& text) {
        for (const QString& each : text.split(u',')) {
            const QStringList ends = each.split(u':');
            bool isFirst = false;
            bool isLast = false;
            const uint first = ends.first().toUInt(&isFirst);
            const uint last = ends.last().toUInt(&isLast);
            if (!isFirst || !isLast || last > 65535 || first > last)
                refuse(ImportTexts::tr("\"%1\" is no port.").arg(each.left(60)));
            m_ports.emplace_back(static_cast<quint16>(first), static_cast<quint16>(last));
        }
    }

    void takeModule(const QString& module, ChainRule& rule) const {
        static const QStringList known{u"tcp"_qs,   u"udp"_qs,     u"icmp"_qs,      u"conntrack"_qs,
                                       u"state"_qs, u"comment"_qs, u"multiport"_qs, u"icmp6"_qs};
        if (!known.contains(module))
            beyond(rule, module);
    }

    static void takeState(const QString& states, ChainRule& rule) {
        const QStringList all = states.split(u',');
        rule.match.isOfReplies = !all.contains(u"NEW") && !all.contains(u"DNAT");
        rule.match.isOfAnswers = all.contains(u"ESTABLISHED");
        if (all.contains(u"DNAT"))
            rule.match.beyond = QStringLiteral("--ctstate DNAT");
    }

    void takeTarget(const QString& target, Words& words, ChainRule& rule) const {
        using Verdict = ChainRule::Verdict;
        if (target == u"ACCEPT")
            rule.verdict = Verdict::Accept;
        else if (target == u"DROP" || target == u"REJECT")
            rule.verdict = Verdict::Drop;
        else if (target == u"RETURN")
            rule.verdict = Verdict::Return;
        else if (target == u"MASQUERADE")
            rule.verdict = Verdict::Source;
        else if (target == u"SNAT" || target == u"DNAT")
            takeTranslation(target == u"SNAT", words, rule);
        else if (target == u"LOG" || target == u"NFLOG")
            rule.verdict = Verdict::None;
        else if (target == target.toUpper() && isExtension(target)) {
            beyond(rule, target);
            if (target == u"QUEUE" || target == u"NFQUEUE")
                rule.verdict = Verdict::Drop; // or not: a program decides
        } else {
            rule.verdict = Verdict::Jump;
            rule.target = target;
        }
    }

    static bool isExtension(const QString& target) {
        static const QStringList names{u"MARK"_qs, u"CONNMARK"_qs,  u"TCPMSS"_qs,   u"NOTRACK"_qs,
                                       u"CT"_qs,   u"CLUSTERIP"_qs, u"REDIRECT"_qs, u"NETMAP"_qs,
                                       u"SET"_qs,  u"TPROXY"_qs,    u"CLASSIFY"_qs, u"DSCP"_qs,
                                       u"TOS"_qs,  u"TTL"_qs,       u"QUEUE"_qs,    u"NFQUEUE"_qs};
        return names.contains(target);
    }

    void takeTranslation(bool isSource, Words& words, ChainRule& rule) const {
        rule.verdict = isSource ? ChainRule::Verdict::Source : ChainRule::Verdict::Destination;
        const QString option = next(words);
        const QString value = next(words);
        if (option != (isSource ? u"--to-source" : u"--to-destination"))
            refuse(ImportTexts::tr("The new address is expected here."));
        const qsizetype colon = value.contains(u"]:")    ? value.lastIndexOf(u':')
                                : value.count(u':') == 1 ? value.indexOf(u':')
                                                         : -1;
        QString address = colon < 0 ? value : value.left(colon);
        if (address.startsWith(u'['))
            address = address.mid(1, address.size() - 2);
        const auto parsed = parseIpAddress(address);
        bool isPort = colon < 0;
        if (colon >= 0) {
            const uint port = value.mid(colon + 1).toUInt(&isPort);
            isPort = isPort && port > 0 && port < 65536;
            if (isPort)
                rule.becomesPort = static_cast<quint16>(port);
        }
        if (parsed && isPort)
            rule.becomes = *parsed;
        else
            beyond(rule, ImportTexts::tr("translation to %1").arg(value));
    }

    QString m_file;
    Diagnostics& m_notes;
    std::vector<ChainTable> m_tables;
    Protocol m_protocol = Protocol::Any;
    QString m_otherProtocol;
    std::vector<std::pair<quint16, quint16>> m_ports;
    int m_line = 0;
};

} // namespace

std::vector<ChainTable> readIptables(const QByteArray& text, const QString& file, Diagnostics& notes) {
    return IptablesReader(file, notes).read(vpn::configLines(text, file));
}

} // namespace drawbridge::firewall
