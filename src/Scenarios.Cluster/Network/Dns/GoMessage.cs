using System.Globalization;
using System.Text;

namespace Scenarios.Cluster.Network.Dns;

/// <summary>A DNS message as programs of Go print it (github.com/miekg/dns, Msg.String).</summary>
internal static class GoMessage
{
    private static readonly string[] Types =
    [
        "A", "AAAA", "ANY", "AXFR", "CAA", "CNAME", "DNSKEY", "DS", "HINFO", "HTTPS", "MX", "NAPTR", "NS", "PTR", "RRSIG", "SOA", "SPF",
        "SRV", "SVCB", "TXT",
    ];

    /// <summary>The type of this name, in any case; null when there is none.</summary>
    public static string? TypeOf(string name) => Types.FirstOrDefault(type => type.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <param name="name">The name that was asked for.</param>
    /// <param name="id">The message's identifier.</param>
    public static string Text(string name, string type, DnsAnswer answer, int id)
    {
        var flags = answer.IsAuthoritative ? " qr aa rd" : " qr rd ra";
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $";; opcode: QUERY, status: {(answer.IsNameKnown ? "NOERROR" : "NXDOMAIN")}, id: {id}\n")
            .Append(CultureInfo.InvariantCulture, $";; flags:{flags}; QUERY: 1, ANSWER: {answer.Records.Count}, ")
            .Append(CultureInfo.InvariantCulture, $"AUTHORITY: {answer.Authority.Count}, ADDITIONAL: {answer.Additional.Count}\n")
            .Append(CultureInfo.InvariantCulture, $"\n;; QUESTION SECTION:\n;{name}.\tIN\t {type}\n");
        Add(text, "ANSWER", answer.Records);
        Add(text, "AUTHORITY", answer.Authority);
        Add(text, "ADDITIONAL", answer.Additional);
        return text.ToString();
    }

    private static void Add(StringBuilder text, string section, IReadOnlyList<DnsRecord> records)
    {
        if (records.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n;; {section} SECTION:\n");
        foreach (var record in records)
        {
            text.Append(CultureInfo.InvariantCulture, $"{record.Name}.\t{record.TimeToLive}\tIN\t{record.Type}\t{record.Data}\n");
        }
    }
}
