// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/texts.h"
#include "core/import/firewall/address_ranges.h"
#include "core/import/firewall/nft_json.h"
#include "core/import/firewall/nft_words.h"
#include "core/import/firewall/rule_chains.h"
#include "core/import/vpn/config_lines.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace drawbridge::firewall {

namespace {

using Kind = NftWord::Kind;
using Values = std::vector<QStringList>; ///< elements; of a map: key, then the words of the value

class NftReader {
public:
    NftReader(std::vector<NftWord> words, const QString& file, Diagnostics& notes)
        : m_words(std::move(words)), m_file(file), m_notes(notes) {}

    std::vector<ChainTable> read() {
        for (skipEnds(); m_at < m_words.size(); skipEnds())
            readTop();
        if (m_tables.empty())
            throw InputError(ImportTexts::tr("The file has no table."), {m_file, 0, 0});
        return std::move(m_tables);
    }

private:
    // Words

    const NftWord& here() const {
        static const NftWord none{Kind::End, {}, 0};
        return m_at < m_words.size() ? m_words[m_at] : none;
    }
    NftWord take() {
        const NftWord word = here();
        ++m_at;
        return word;
    }
    bool takeIf(QStringView text) {
        if (!here().is(text))
            return false;
        ++m_at;
        return true;
    }
    bool isEnd() const { return m_at >= m_words.size() || here().kind == Kind::End || here().is(u"}"); }
    void skipEnds() {
        while (m_at < m_words.size() && here().kind == Kind::End)
            ++m_at;
    }
    void skipStatement() {
        int depth = 0;
        while (m_at < m_words.size() && (depth > 0 || !isEnd())) {
            depth += here().is(u"{") ? 1 : here().is(u"}") ? -1 : 0;
            ++m_at;
        }
    }
    [[noreturn]] void refuse(const QString& sentence) const {
        throw InputError(sentence, {m_file, m_at < m_words.size() ? here().line : m_words.back().line, 0});
    }
    void expect(QStringView sign) {
        skipEnds();
        if (!takeIf(sign))
            refuse(ImportTexts::tr("\"%1\" is expected here, not \"%2\".")
                       .arg(sign.toString(), here().text.trimmed()));
    }
    void warn(int line, const QString& sentence) {
        m_notes.push_back({Severity::Warning, {m_file, line, 0}, sentence});
    }

    // Tables

    void readTop() {
        const NftWord first = take();
        if (first.is(u"table")) {
            readTable();
        } else if (first.is(u"add") && here().is(u"table")) {
            take();
            readTable();
        } else if (first.is(u"define")) {
            const QString name = take().text;
            expect(u"=");
            m_defined.insert(name, readValues());
        } else if (first.is(u"flush") || first.is(u"delete") || first.is(u"destroy")) {
            skipStatement(); // of what was there before
        } else if (first.is(u"include")) {
            warn(first.line,
                 ImportTexts::tr("\"include %1\" was not followed: import that file, too.").arg(here().text));
            skipStatement();
        } else {
            refuse(
                ImportTexts::tr("\"%1\" is no line of a list of rules; save them with \"nft list ruleset\".")
                    .arg(first.text.left(60)));
        }
    }

    void readTable() {
        const int line = here().line;
        ChainTable table;
        QString family = QStringLiteral("ip");
        QString name = take().text;
        static const QSet<QString> families{u"ip"_qs,  u"ip6"_qs,    u"inet"_qs,
                                            u"arp"_qs, u"bridge"_qs, u"netdev"_qs};
        if (families.contains(name) && !here().is(u"{") && here().kind != Kind::End) {
            family = name;
            name = take().text;
        }
        table.name = family + u' ' + name;
        table.family = family == u"ip" ? Family::V4 : family == u"ip6" ? Family::V6 : Family::Any;
        const bool isIp = family == u"ip" || family == u"ip6" || family == u"inet";
        m_sets.clear();
        if (isEnd() && !here().is(u"{"))
            return; // "add table" alone
        expect(u"{");
        for (skipEnds(); !takeIf(u"}"); skipEnds()) {
            if (m_at >= m_words.size())
                refuse(ImportTexts::tr("The table \"%1\" is not closed.").arg(table.name));
            readPart(table);
        }
        if (isIp)
            m_tables.push_back(std::move(table));
        else
            warn(line, ImportTexts::tr(
                           "The table %1 is not of IP and was left out; what it drops is not in the plan.")
                           .arg(table.name));
    }

    void readPart(ChainTable& table) {
        const NftWord what = take();
        if (what.is(u"chain")) {
            readChain(table);
        } else if (what.is(u"set") || what.is(u"map")) {
            readSet();
        } else {
            skipStatement(); // flags, counters, helpers
            skipBlock();
        }
    }

    void skipBlock() {
        if (!here().is(u"{"))
            return;
        int depth = 0;
        do {
            depth += here().is(u"{") ? 1 : here().is(u"}") ? -1 : 0;
            ++m_at;
        } while (m_at < m_words.size() && depth > 0);
    }

    void readSet() {
        const QString name = take().text;
        expect(u"{");
        Values values;
        for (skipEnds(); !takeIf(u"}"); skipEnds()) {
            if (m_at >= m_words.size())
                refuse(ImportTexts::tr("The set \"%1\" is not closed.").arg(name));
            if (take().is(u"elements") && takeIf(u"="))
                values = readValues();
            else
                skipStatement();
        }
        m_sets.insert(name, values);
    }

    /// "{ a, b : c }", or a word.
    Values readValues() {
        skipEnds();
        if (!takeIf(u"{")) {
            const QString word = take().text;
            if (word.startsWith(u'@'))
                return m_sets.value(word.mid(1));
            if (word.startsWith(u'$'))
                return m_defined.value(word.mid(1));
            return {{word}};
        }
        Values values;
        QStringList element;
        const auto close = [&] {
            if (element.size() == 1 && element.first().startsWith(u'$')) {
                const Values more = m_defined.value(element.first().mid(1));
                values.insert(values.end(), more.begin(), more.end());
            } else if (!element.isEmpty()) {
                values.push_back(element);
            }
            element.clear();
        };
        while (!takeIf(u"}")) {
            if (m_at >= m_words.size())
                refuse(ImportTexts::tr("A set is not closed."));
            const NftWord word = take();
            if (word.is(u","))
                close();
            else if (word.kind != Kind::End && !word.is(u":"))
                element += word.text;
        }
        close();
        return values;
    }

    // Chains

    void readChain(ChainTable& table) {
        Chain chain;
        chain.name = take().text;
        expect(u"{");
        for (skipEnds(); !takeIf(u"}"); skipEnds()) {
            if (m_at >= m_words.size())
                refuse(ImportTexts::tr("The chain \"%1\" is not closed.").arg(chain.name));
            if (here().is(u"type"))
                readHook(chain);
            else if (takeIf(u"policy"))
                chain.drops = take().is(u"drop");
            else if (here().is(u"comment") || here().is(u"flags"))
                skipStatement();
            else
                readRule(chain);
        }
        table.chains.push_back(std::move(chain));
    }

    void readHook(Chain& chain) {
        static const QHash<QString, int> priorities{{u"raw"_qs, -300},    {u"mangle"_qs, -150},
                                                    {u"dstnat"_qs, -100}, {u"filter"_qs, 0},
                                                    {u"security"_qs, 50}, {u"srcnat"_qs, 100}};
        take();
        const QString type = take().text;
        chain.isNat = type == u"nat";
        int sign = 1;
        while (!isEnd()) {
            const QString word = take().text;
            if (word == u"hook")
                chain.hook = take().text;
            else if (word == u"priority")
                chain.priority = 0;
            else if (priorities.contains(word))
                chain.priority += priorities.value(word);
            else if (word == u"-")
                sign = -1;
            else
                chain.priority += sign * word.toInt();
        }
        if (type == u"route")
            chain.hook.clear(); // of what the machine sends itself
        if (chain.hook == u"ingress")
            chain.hook = QStringLiteral("prerouting");
    }

    // Rules

    void readRule(Chain& chain) {
        ChainRule rule;
        rule.place = {m_file, here().line, 0};
        std::vector<ChainRule> several; // of a verdict map
        m_protocols.clear();
        m_hasOtherProtocol = false;
        m_ports.clear();
        while (!isEnd()) {
            const NftWord word = take();
            if (word.kind == Kind::Quoted)
                continue;
            if (word.is(u"{")) { // of a map that is not understood; its end is not that of the chain
                --m_at;
                skipBlock();
                beyond(rule, ImportTexts::tr("a map"));
                continue;
            }
            if (!takeVerdict(word.text, rule))
                takeCondition(word.text, rule, several);
        }
        finishPorts(rule);
        if (several.empty()) {
            chain.rules.push_back(std::move(rule));
            return;
        }
        for (ChainRule& each : several)
            chain.rules.push_back(std::move(each));
    }

    void finishPorts(ChainRule& rule) const {
        rule.match.isOfOtherProtocols = m_hasOtherProtocol && m_protocols.empty();
        if (m_protocols.empty() && m_ports.empty())
            return;
        const std::vector<Protocol> protocols =
            m_protocols.empty() ? std::vector<Protocol>{Protocol::Tcp, Protocol::Udp} : m_protocols;
        for (const Protocol protocol : protocols) {
            if (m_ports.empty())
                rule.match.ports.push_back({protocol, 0, 65535});
            for (const auto& [first, last] : m_ports)
                rule.match.ports.push_back({protocol, first, last});
        }
    }

    static void beyond(ChainRule& rule, const QString& what) {
        if (rule.match.beyond.isEmpty())
            rule.match.beyond = what;
    }

    bool takeVerdict(const QString& word, ChainRule& rule) {
        using Verdict = ChainRule::Verdict;
        if (word == u"accept")
            rule.verdict = Verdict::Accept;
        else if (word == u"drop" || word == u"reject")
            rule.verdict = Verdict::Drop;
        else if (word == u"return")
            rule.verdict = Verdict::Return;
        else if (word == u"jump" || word == u"goto") {
            rule.verdict = word == u"jump" ? Verdict::Jump : Verdict::Goto;
            rule.target = take().text;
        } else if (word == u"masquerade")
            rule.verdict = Verdict::Source;
        else if (word == u"queue") {
            rule.verdict = Verdict::Drop; // or not: a program decides
            beyond(rule, word);
        } else if (word == u"snat" || word == u"dnat")
            takeTranslation(word == u"snat", rule);
        else
            return false;
        if (word == u"reject")
            skipStatement();
        return true;
    }

    void takeTranslation(bool isSource, ChainRule& rule) {
        rule.verdict = isSource ? ChainRule::Verdict::Source : ChainRule::Verdict::Destination;
        while (here().is(u"ip") || here().is(u"ip6") || here().is(u"to"))
            take();
        const QString value = take().text;
        QString address = value;
        const bool isBracketed = value.startsWith(u'[');
        const qsizetype colon = isBracketed              ? value.indexOf(u"]:") + 1
                                : value.count(u':') == 1 ? value.indexOf(u':')
                                                         : -1;
        if (colon > 0) {
            address = value.left(colon);
            const uint port = value.mid(colon + 1).toUInt();
            if (port > 0 && port < 65536)
                rule.becomesPort = static_cast<quint16>(port);
            else
                beyond(rule, ImportTexts::tr("translation to %1").arg(value));
        }
        if (isBracketed)
            address = address.mid(1, address.indexOf(u']') - 1);
        if (const auto parsed = parseIpAddress(address))
            rule.becomes = *parsed;
        else
            beyond(rule, ImportTexts::tr("translation to %1").arg(value));
        if (here().is(u":"))
            beyond(rule, ImportTexts::tr("translation to one of several"));
    }

    void takeCondition(const QString& word, ChainRule& rule, std::vector<ChainRule>& several) {
        static const QSet<QString> harmless{u"counter"_qs,      u"packets"_qs,   u"bytes"_qs, u"log"_qs,
                                            u"prefix"_qs,       u"comment"_qs,   u"level"_qs, u"random"_qs,
                                            u"fully-random"_qs, u"persistent"_qs};
        if (word == u"counter" || word == u"packets" || word == u"bytes") {
            if (word != u"counter")
                take();
            return;
        }
        if (harmless.contains(word)) {
            if (word == u"level" || word == u"prefix" || word == u"comment")
                take();
            return;
        }
        QString selector = word;
        if (word == u"meta" || word == u"ip" || word == u"ip6" || word == u"tcp" || word == u"udp" ||
            word == u"th" || word == u"ct" || word == u"icmp" || word == u"icmpv6" || word == u"fib")
            selector += u' ' + take().text;
        if (takeIf(u"vmap")) {
            takeMap(selector, rule, several);
            return;
        }
        const bool isNot = takeIf(u"!=");
        takeIf(u"==");
        if (isKnown(selector)) {
            const Values values = readValues();
            Values all = values;
            while (takeIf(u",")) // "ct state established,related"
                all.push_back({take().text});
            if (isNot)
                beyond(rule, ImportTexts::tr("a negation"));
            else
                apply(selector, all, rule);
            return;
        }
        beyond(rule, selector);
        if (here().is(u"{"))
            readValues();
    }

    static bool isKnown(const QString& selector) {
        static const QSet<QString> known{
            u"ip saddr"_qs,      u"ip daddr"_qs,     u"ip6 saddr"_qs,    u"ip6 daddr"_qs,
            u"ip protocol"_qs,   u"ip6 nexthdr"_qs,  u"meta l4proto"_qs, u"meta nfproto"_qs,
            u"meta protocol"_qs, u"tcp dport"_qs,    u"udp dport"_qs,    u"th dport"_qs,
            u"iif"_qs,           u"iifname"_qs,      u"oif"_qs,          u"oifname"_qs,
            u"meta iif"_qs,      u"meta iifname"_qs, u"meta oif"_qs,     u"meta oifname"_qs,
            u"ct state"_qs,      u"icmp type"_qs,    u"icmpv6 type"_qs};
        return known.contains(selector);
    }

    void apply(const QString& selector, const Values& values, ChainRule& rule) {
        if (values.empty())
            beyond(rule, ImportTexts::tr("a set without elements"));
        if (selector == u"ct state") {
            rule.match.isOfReplies =
                !values.empty() && std::all_of(values.begin(), values.end(), &isOfOthers);
            rule.match.isOfAnswers = std::any_of(values.begin(), values.end(), [](const QStringList& states) {
                return states.value(0).split(u',').contains(u"established");
            });
        }
        ChainRule narrowed = rule;
        const auto ports = m_ports;
        bool isRead = true;
        for (const QStringList& value : values)
            isRead = applyOne(selector, value.value(0), narrowed) && isRead;
        if (isRead) {
            rule.match = narrowed.match;
            return;
        }
        m_ports = ports; // some of the values alone would be less than what is meant
        rule.match.beyond = narrowed.match.beyond;
    }

    /// False for a value that was not understood.
    bool applyOne(const QString& selector, const QString& value, ChainRule& rule) {
        const QString what = selector.section(u' ', -1);
        if (what == u"saddr" || what == u"daddr") {
            rule.match.family = selector.startsWith(u"ip6") ? Family::V6 : Family::V4;
            const std::vector<Cidr> blocks = blocksOf(value);
            auto& list = what == u"saddr" ? rule.match.from : rule.match.to;
            list.insert(list.end(), blocks.begin(), blocks.end());
            if (blocks.empty())
                beyond(rule, ImportTexts::tr("the address %1").arg(value));
            return !blocks.empty();
        }
        if (what == u"protocol" || what == u"nexthdr" || what == u"l4proto") {
            addProtocol(value);
        } else if (what == u"nfproto") {
            rule.match.family = value == u"ipv6" ? Family::V6 : Family::V4;
        } else if (what == u"dport") {
            if (!selector.startsWith(u"th"))
                addProtocol(selector.section(u' ', 0, 0));
            return addPort(value, rule);
        } else if (what == u"iif" || what == u"iifname") {
            rule.match.in += value;
        } else if (what == u"oif" || what == u"oifname") {
            rule.match.out += value;
        } else if (what == u"type") {
            addProtocol(QStringLiteral("icmp"));
            beyond(rule, ImportTexts::tr("a type of ICMP"));
        }
        return true;
    }

    /// Whether no new connection is in the states of a rule.
    static bool isOfOthers(const QStringList& states) {
        const QStringList each = states.value(0).split(u',');
        return std::all_of(each.begin(), each.end(), [](const QString& state) {
            return state == u"established" || state == u"related" || state == u"invalid" ||
                   state == u"untracked";
        });
    }

    void addProtocol(const QString& name) {
        const Protocol protocol = name == u"tcp" || name == u"6"    ? Protocol::Tcp
                                  : name == u"udp" || name == u"17" ? Protocol::Udp
                                  : name.contains(u"icmp")          ? Protocol::Icmp
                                                                    : Protocol::Any;
        if (protocol == Protocol::Any)
            m_hasOtherProtocol = true;
        else if (std::find(m_protocols.begin(), m_protocols.end(), protocol) == m_protocols.end())
            m_protocols.push_back(protocol);
    }

    bool addPort(const QString& value, ChainRule& rule) {
        static const QHash<QString, quint16> names{
            {u"ssh"_qs, 22},    {u"smtp"_qs, 25},    {u"domain"_qs, 53},      {u"http"_qs, 80},
            {u"ntp"_qs, 123},   {u"imap2"_qs, 143},  {u"https"_qs, 443},      {u"submission"_qs, 587},
            {u"imaps"_qs, 993}, {u"bootps"_qs, 67},  {u"bootpc"_qs, 68},      {u"ldap"_qs, 389},
            {u"ldaps"_qs, 636}, {u"mysql"_qs, 3306}, {u"postgresql"_qs, 5432}};
        const auto number = [](const QString& text) -> std::optional<quint16> {
            bool ok = false;
            const uint port = text.toUInt(&ok);
            if (ok && port < 65536)
                return static_cast<quint16>(port);
            return names.contains(text) ? std::optional(names.value(text)) : std::nullopt;
        };
        const auto first = number(value.section(u'-', 0, 0));
        const auto last =
            value.contains(u'-') && !names.contains(value) ? number(value.section(u'-', 1)) : first;
        if (first && last && *first <= *last)
            m_ports.emplace_back(*first, *last);
        else
            beyond(rule, ImportTexts::tr("the port %1").arg(value));
        return first && last && *first <= *last;
    }

    void takeMap(const QString& selector, ChainRule& rule, std::vector<ChainRule>& several) {
        const Values values = readValues();
        if (!isKnown(selector)) {
            beyond(rule, selector);
            rule.verdict = ChainRule::Verdict::Drop; // or another: it is beyond
            return;
        }
        for (const QStringList& value : values) {
            ChainRule each = rule;
            const auto protocols = m_protocols;
            const auto ports = m_ports;
            const bool hadOther = m_hasOtherProtocol;
            apply(selector, {{value.value(0)}}, each);
            finishPorts(each);
            m_protocols = protocols;
            m_ports = ports;
            m_hasOtherProtocol = hadOther;
            const QString verdict = value.value(1);
            using Verdict = ChainRule::Verdict;
            each.verdict = verdict == u"accept"   ? Verdict::Accept
                           : verdict == u"drop"   ? Verdict::Drop
                           : verdict == u"return" ? Verdict::Return
                           : verdict == u"jump"   ? Verdict::Jump
                           : verdict == u"goto"   ? Verdict::Goto
                                                  : Verdict::None;
            each.target = value.value(2);
            several.push_back(std::move(each));
        }
    }

    std::vector<NftWord> m_words;
    QString m_file;
    Diagnostics& m_notes;
    std::size_t m_at = 0;
    std::vector<ChainTable> m_tables;
    QHash<QString, Values> m_sets;
    QHash<QString, Values> m_defined;
    std::vector<Protocol> m_protocols;
    bool m_hasOtherProtocol = false; ///< than the plan knows
    std::vector<std::pair<quint16, quint16>> m_ports;
};

} // namespace

std::vector<ChainTable> readNft(const QByteArray& text, const QString& file, Diagnostics& notes) {
    return NftReader(nftWords(text, file), file, notes).read();
}

std::vector<ChainTable> readNftJson(const QByteArray& text, const QString& file, Diagnostics& notes) {
    return NftReader(nftJsonWords(text, file), file, notes).read();
}

} // namespace drawbridge::firewall
