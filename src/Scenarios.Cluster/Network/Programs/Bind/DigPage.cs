using System.Globalization;
using System.Text;
using Scenarios.Cluster.Network.Dns;

namespace Scenarios.Cluster.Network.Programs.Bind;

/// <summary>An answer as dig shows it (BIND 9.18, bin/dig/dig.c printmessage).</summary>
/// <param name="Id">The message's identifier.</param>
/// <param name="Cookie">The client's cookie, which CoreDNS echoes.</param>
/// <param name="At">When the answer came.</param>
internal sealed record DigPage(DigLookup Lookup, DnsResult Result, int Id, string Cookie, DateTimeOffset At)
{
    private readonly DigColumns _columns = new(Lookup.View);

    public string Text()
    {
        var answer = Result.Answer!;
        if (Lookup.View.Short)
        {
            return string.Concat(answer.Records.Select(record => record.Data + "\n"));
        }

        var text = new StringBuilder();
        if (Lookup.View.Comments)
        {
            AddHead(text, answer);
        }

        if (Lookup.View.Question)
        {
            AddSection(text, "QUESTION", [_columns.Question(Result.Name, Lookup.Type)]);
        }

        AddRecords(text, "ANSWER", Lookup.View.Answer, answer.Records);
        AddRecords(text, "AUTHORITY", Lookup.View.Authority, answer.Authority);
        AddRecords(text, "ADDITIONAL", Lookup.View.Additional, answer.Additional);
        if (Lookup.View.Statistics)
        {
            AddStatistics(text, answer);
        }

        return text.ToString();
    }

    private void AddHead(StringBuilder text, DnsAnswer answer)
    {
        text.Append(";; Got answer:\n");
        if (Result.Name.EndsWith(".local", StringComparison.Ordinal))
        {
            text.Append(
                ";; WARNING: .local is reserved for Multicast DNS\n;; You are currently testing what happens when an mDNS query is "
                + "leaked to DNS\n");
        }

        var flags = "qr"
            + (answer.IsAuthoritative ? " aa" : string.Empty)
            + (Lookup.Recurses ? " rd" : string.Empty)
            + (answer.IsAuthoritative ? string.Empty : " ra");
        var additional = answer.Additional.Count + (Lookup.HasEdns ? 1 : 0);
        text.Append(
            CultureInfo.InvariantCulture,
            $";; ->>HEADER<<- opcode: QUERY, status: {(answer.IsNameKnown ? "NOERROR" : "NXDOMAIN")}, id: {Id}\n")
            .Append(
                CultureInfo.InvariantCulture,
                $";; flags: {flags}; QUERY: 1, ANSWER: {answer.Records.Count}, AUTHORITY: {answer.Authority.Count}, ADDITIONAL: "
                + $"{additional}\n");
        if (Lookup.Recurses && answer.IsAuthoritative)
        {
            text.Append(";; WARNING: recursion requested but not available\n");
        }

        text.Append('\n');
        if (Lookup.HasEdns)
        {
            text.Append(";; OPT PSEUDOSECTION:\n; EDNS: version: 0, flags:; udp: 1232\n");
            if (Lookup.HasCookie)
            {
                text.Append(CultureInfo.InvariantCulture, $"; COOKIE: {Cookie} (echoed)\n");
            }
        }
    }

    private void AddRecords(StringBuilder text, string section, bool isShown, IReadOnlyList<DnsRecord> records)
    {
        if (isShown && records.Count > 0)
        {
            AddSection(text, section, records.Select(_columns.Record));
        }
    }

    private void AddSection(StringBuilder text, string section, IEnumerable<string> lines)
    {
        var hasComments = Lookup.View.Comments;
        text.Append(hasComments ? $";; {section} SECTION:\n" : string.Empty);
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        text.Append(hasComments ? "\n" : string.Empty);
    }

    private void AddStatistics(StringBuilder text, DnsAnswer answer)
    {
        var size = DnsWire.SizeOf(Result.Name, answer, Lookup.HasEdns, Lookup.HasCookie);
        text.Append(CultureInfo.InvariantCulture, $";; Query time: {(int)Result.Latency.TotalMilliseconds} msec\n")
            .Append(CultureInfo.InvariantCulture, $";; SERVER: {Result.Server}#53({Result.Server}) (UDP)\n")
            .Append(CultureInfo.InvariantCulture, $";; WHEN: {At:ddd MMM dd HH:mm:ss} UTC {At:yyyy}\n;; MSG SIZE  rcvd: {size}\n\n");
    }
}
