using Scenarios.Cluster.Network.Dns;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Deeds;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims.Network;

/// <summary>Claims about the last DNS lookup.</summary>
internal sealed class LookupClaims(StoryTools tools)
{
    private IReadOnlyList<string> _before = [];
    private Requests.RequestClient _client = Requests.RequestClient.AnyPod;

    private DnsResult Last => tools.Story.Lookup
        ?? throw new StepFailureException("No name was looked up yet: a step such as 'When a Pod looks up \"web\"' comes first.");

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("lookup", phrase => CheckEnd(phrase["lookup-end"]!));
        claims.Add("lookup-it", phrase => CheckWhat((phrase["got"]?["got-what"] ?? phrase["got-what"])!));
        claims.Add("answer-is", phrase =>
        {
            if (phrase["dns-answer"] is { Id: "lacks" } lacks)
            {
                var absent = Finder.Find(new SubjectReader(tools.Story).Read(lacks["subject"]!), tools.Story.History.Now, tools.Story,
                    withTerminating: true).Select(static item => item.TextAt("status", "podIP")).ToList();
                Require(Last.Answer is not null && absent.Count > 0 && !Last.Addresses.Any(one => absent.Contains(one.Data)), lacks.Text);
            }
            else if (phrase["dns-answer"]!["got-what"] is { } what)
            {
                CheckWhat(what);
            }
            else
            {
                CheckAlias(phrase["dns-answer"]!.TextOf("text"));
                Require(phrase["dns-answer"]!["address"] is not { } address || Last.Addresses.Any(one => one.Data == address.Text),
                    phrase.Text);
            }
        });
        claims.Add("record-one", phrase =>
        {
            var records = (Last.Answer?.Records ?? []).Select(static record => record.Data.Split(' ')[^1].TrimEnd('.')).ToList();
            Require(records.Count > 0 && (phrase.Says("one of") ? records.Contains(phrase.TextOf("text"), StringComparer.Ordinal)
                : records.TrueForAll(one => one == phrase.TextOf("text"))), phrase.Text);
        });
        claims.Add("resolves", phrase => Resolves(phrase, phrase["mood"]?.Id));
        claims.Add("resolves-not", phrase => Resolves(phrase, "not"));
    }

    /// <summary>Looks the name up now, and again each second if a time limit is stated.</summary>
    private void Resolves(PhraseMatch phrase, string? mood)
    {
        var until = LookTime.Until(phrase, tools.Story, isNow: true, mood is "not" or "no-longer" ? null : mood);
        while (true)
        {
            LookUp(phrase);
            try
            {
                CheckResolved(phrase, mood is "not" or "no-longer" or "not-yet");
                return;
            }
            catch (StepFailureException) when (tools.Story.Now < until)
            {
                tools.Cluster.Pass(TimeSpan.FromSeconds(1));
            }
        }
    }

    private void CheckResolved(PhraseMatch phrase, bool isDenied)
    {
        if (phrase["got-what"] is { } what && !isDenied)
        {
            CheckWhat(what);
        }
        else if (phrase["got-what"] is null)
        {
            Require(IsUnknown == isDenied, isDenied ? "a name that is not known" : "a name that is known");
        }
        else
        {
            throw new StepFailureException($"\"{phrase.Text}\": say what it resolves to, or that it does not resolve.");
        }
    }

    /// <summary>Expects exactly these records. Columns that the table does not have are ignored.</summary>
    public void CheckRecords(DataTable table)
    {
        var actual = (Last.Answer?.Records ?? []).Select(record => Row(record, table.Header)).Order(StringComparer.Ordinal).ToList();
        var expected = table.Rows.Select(row => string.Join(' ', row.Values.Select(value => value.TrimEnd('.'))))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (!actual.SequenceEqual(expected, StringComparer.Ordinal))
        {
            throw new StepFailureException(
                $"The response has other records. Expected:\n  {string.Join("\n  ", expected)}\nThere are:\n{Tell()}");
        }
    }

    private static string Row(DnsRecord record, IEnumerable<string> columns)
    {
        var parts = record.Data.Split(' ');
        return string.Join(' ', columns.Select(column => column.ToUpperInvariant() switch
        {
            "PORT" when record.Type == "SRV" => parts[2],
            "PRIORITY" when record.Type == "SRV" => parts[0],
            "WEIGHT" when record.Type == "SRV" => parts[1],
            "TARGET" => parts[^1].TrimEnd('.'),
            "NAME" => record.Name.TrimEnd('.'),
            "TYPE" => record.Type,
            "TTL" => record.TimeToLive.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => record.Data.TrimEnd('.'),
        }));
    }

    /// <summary>Expects the result of the last lookup that a phrase describes.</summary>
    public void CheckGot(PhraseMatch what) => CheckWhat(what);

    /// <summary>Expects that the name of the last lookup or request does not exist.</summary>
    public void CheckUnknown(bool didRequestFailSo)
    {
        if (!didRequestFailSo)
        {
            Require(IsUnknown, "a name that is not known");
        }
    }

    private bool IsUnknown => Last.Answer is null or { IsNameKnown: false } || Last.Answer.Records.Count == 0;

    private void CheckEnd(PhraseMatch end)
    {
        switch (end.Id)
        {
            case "nx":
                Require(Last.Answer is { IsNameKnown: false }, "NXDOMAIN");
                break;
            case "fails":
                Require(IsUnknown, "no answer");
                break;
            case "ok":
                Require(!IsUnknown, "an answer");
                break;
            default:
                CheckWhat(end["got-what"]!);
                break;
        }
    }

    private void CheckWhat(PhraseMatch what)
    {
        var addresses = Last.Addresses.Select(record => record.Data).ToHashSet(StringComparer.Ordinal);
        switch (what.Id)
        {
            case "same":
                Require(_before.Count > 0 && addresses.SetEquals(_before), what.Text);
                break;
            case "nothing":
                Require(IsUnknown, "nothing");
                break;
            case "pods" or "pods-n":
                Require(AreThoseOf(Pods(what), what["number"], addresses), what.Text);
                break;
            case "of-subject":
                CheckSubject(what, addresses);
                break;
            case "other-pods":
                var others = Pods(what).Where(pod => pod.Uid != tools.Story.Singled?.Uid).ToList();
                Require(AreThoseOf(others, what["number"], addresses), what.Text);
                break;
            case "new-address":
                CheckNewAddress(what, addresses);
                break;
            case "pod":
                Require(
                    addresses.SetEquals(
                        [Target.Of("Pod", what.TextOf("pod"), null, tools.Story).FindOrThrow(tools.Story).TextAt("status", "podIP")]),
                    what.Text);
                break;
            case "address-of":
                var holder = Target.Of(null, what.TextOf("name"), null, tools.Story).FindOrThrow(tools.Story);
                Require(addresses.SetEquals([holder.TextAt("status", "podIP") is { Length: > 0 } ip ? ip
                    : holder.TextAt("spec", "clusterIP")]), what.Text);
                break;
            case "cluster-ip-last":
                var last = Target.Of("Service", tools.Story.LastNamed("Service") ?? throw new StepFailureException("Of which Service?"),
                    null, tools.Story);
                Require(addresses.SetEquals([last.FindOrThrow(tools.Story).TextAt("spec", "clusterIP")]), what.Text);
                break;
            case "cluster-ip":
                var service = Target.Of("Service", what.TextOf("service"), what["ns"]?.Text, tools.Story).FindOrThrow(tools.Story);
                Require(addresses.SetEquals([service.TextAt("spec", "clusterIP")]), what.Text);
                break;
            case "n" or "one":
                Require(addresses.Count == (what["number"] is { } number ? Numbers.Of(number) : 1), what.Text);
                break;
            case "srv":
                var servers = (Last.Answer?.Records ?? []).Where(static record => record.Type == "SRV").ToList();
                Require(servers.Count == Numbers.Of(what["number"]!) && (what["port"] is not { } port
                    || servers.TrueForAll(one => one.Data.Split(' ')[2] == $"{Numbers.Of(port)}")), what.Text);
                break;
            case "cname":
                CheckAlias(what.TextOf("text"));
                break;
            default:
                Require(Last.Answer?.Records.Any(record => record.Data.TrimEnd('.') == what.TextOf("text")) == true, what.Text);
                break;
        }
    }

    private static bool AreThoseOf(IReadOnlyCollection<ApiObject> pods, PhraseMatch? number, HashSet<string> addresses) =>
        (number is null || pods.Count == Numbers.Of(number)) && addresses.SetEquals(pods.Select(pod => pod.TextAt("status", "podIP")));

    /// <summary>The addresses of exactly the objects that are meant.</summary>
    private void CheckSubject(PhraseMatch what, HashSet<string> addresses)
    {
        var meant = Finder.Find(
            new SubjectReader(tools.Story).Read(what["subject"]!), tools.Story.History.Now, tools.Story, withTerminating: false);
        Require(meant.Count > 0 && addresses.SetEquals(meant.Select(static item =>
            item.TextAt("status", "podIP") is { Length: > 0 } ip ? ip : item.TextAt("spec", "clusterIP"))), what.Text);
    }

    /// <summary>The address of the last Pod, which had another one before the change.</summary>
    private void CheckNewAddress(PhraseMatch what, HashSet<string> addresses)
    {
        var name = tools.Story.LastNamed("Pod") ?? throw new StepFailureException("Of which Pod? No earlier step names one.");
        var pod = Target.Of("Pod", name, null, tools.Story).FindOrThrow(tools.Story);
        var before = tools.Story.Before.Find("Pod", pod.Namespace, pod.Name)?.TextAt("status", "podIP");
        Require(addresses.SetEquals([pod.TextAt("status", "podIP")]) && before is not null && !addresses.Contains(before), what.Text);
    }

    private IReadOnlyList<ApiObject> Pods(PhraseMatch what)
    {
        var workload = tools.Story.Workload;
        string[] owners = what["owner"] is { } owner ? [owner.Text] : workload is { } last ? [last.Name] : [];
        var subject = new Subject
        {
            Words = what.Text,
            Kind = "Pod",
            OwnerKind = what["kind"]?.Id ?? (what["owner"] is null ? workload?.Kind : null),
            Owners = owners,
        };
        subject = subject.OwnerKind == "Service" ? subject with { OwnerKind = null, Owners = [], Services = owners } : subject;
        return Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: false);
    }

    private void CheckAlias(string name)
    {
        if (Last.Answer?.Records.Any(record => record.Type == "CNAME" && record.Data.TrimEnd('.') == name) != true)
        {
            // The answer to a query for addresses includes the alias, if there is one.
            throw new StepFailureException($"Expected an alias of {name}. The answer:\n{Tell()}");
        }
    }

    private void LookUp(PhraseMatch phrase)
    {
        _before = tools.Story.Lookup is { } last ? [.. last.Addresses.Select(static record => record.Data)] : [];
        _client = phrase["place"] is { } place ? Places.Of(place, tools.Story) : _client;
        tools.Requests.As(_client, client =>
            tools.Story.Lookup = tools.Story.Cluster.Network.LookUp(client, phrase.TextOf("text"), null));
    }

    private void Require(bool isSo, string expected)
    {
        if (!isSo)
        {
            throw new StepFailureException($"Expected: {expected}\nThe response for {Last.Name}, of {Last.Server}:\n{Tell()}");
        }
    }

    private string Tell() => Last.Answer switch
    {
        null => "  none: no server answered",
        { IsNameKnown: false } => "  NXDOMAIN",
        { Records.Count: 0 } => "  no records",
        var answer => string.Join("\n", answer.Records.Select(record => $"  {record.Name} {record.Type} {record.Data}")),
    };
}
