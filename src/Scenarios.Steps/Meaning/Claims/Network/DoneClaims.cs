using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Deeds;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Claims.Network;

/// <summary>
/// Claims with an action and its result: <c>looking up "db" in Pod "client" gives …</c>, <c>calling "http://web" 60 times gives 60
/// answers</c>.
/// </summary>
internal sealed class DoneClaims(StoryTools tools)
{
    private readonly ConnectionEnds _ends = new(tools);
    private readonly SentRequests _sent = new(tools);
    private readonly Trials _trials = new(tools);
    private readonly LookupClaims _lookups = new(tools);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("look-then", LookUpThen);
        claims.Add("look-fails", phrase => Until(phrase, () => LookUp(phrase), () => _lookups.CheckUnknown(didRequestFailSo: false)));
        claims.Add("curl-gives", CurlGives);
        claims.Add("connect-by", ConnectBy);
    }

    /// <summary>How many requests are sent for a claim about all of them.</summary>
    private const int AllRequests = 20;

    private void LookUp(PhraseMatch phrase) => tools.Requests.As(Places.Of(phrase["place"], tools.Story), client =>
        tools.Story.Lookup = tools.Story.Cluster.Network.LookUp(client, phrase.TextOf("text"), null));

    private void LookUpThen(PhraseMatch phrase) => Until(phrase, () => LookUp(phrase), () =>
    {
        _lookups.CheckGot(phrase["got-what"]!);
        if (phrase["without"] is { } name)
        {
            var address = Target.Of(null, name.Text, null, tools.Story).FindOrThrow(tools.Story).TextAt("status", "podIP");
            if (tools.Story.Lookup!.Addresses.Any(record => record.Data == address))
            {
                throw new StepFailureException($"Expected: {phrase.Text}\nThe address {address} of \"{name.Text}\" is among them.");
            }
        }
    });

    /// <summary>Repeats the action each second until the claim holds or the time is over.</summary>
    private void Until(PhraseMatch phrase, Action act, Action check)
    {
        var reason = string.Empty;
        _trials.Until(phrase, () =>
        {
            act();
            try
            {
                check();
                return true;
            }
            catch (StepFailureException failure)
            {
                reason = failure.Message;
                return false;
            }
        }, () => reason);
    }

    /// <summary>The outcome of a number of requests: all succeed, or the stated number does, or each has the stated outcome.</summary>
    private void CurlGives(PhraseMatch phrase)
    {
        var count = phrase["count"] is { } times ? Numbers.TimesOf(times) : 1;
        var holds = phrase["fate"] is { } fate ? RequestClaims.Fate(fate).Holds : RequestDriver.Succeeded;
        var wanted = phrase["number"] is { } good ? Numbers.Of(good) : count;
        _ends.Aim(phrase["reach-target"]);
        var client = _ends.ClientsOf(phrase["place"])[0];
        Until(phrase, () => tools.Requests.Send(_ends.UrlsOf(client)[0], count, client), () =>
        {
            var sent = tools.Requests.Exchanges;
            if (sent.Count(holds) != wanted)
            {
                throw new StepFailureException(
                    $"It is true of {sent.Count(holds)} of {sent.Count} requests. The route of one:\n"
                        + (sent.FirstOrDefault(one => !holds(one)) ?? sent[0]).Trace);
            }
        });
    }

    /// <summary>A number of new requests reach exactly these Pods.</summary>
    private void ConnectBy(PhraseMatch phrase)
    {
        var count = phrase["count"] is { } said ? Numbers.Of(said) : AllRequests;
        _ends.Aim(phrase["reach-target"]);
        var client = _ends.ClientsOf(phrase["place"])[0];
        var subject = new SubjectReader(tools.Story).Read(phrase["subject"]!);
        Until(phrase, () => tools.Requests.Send(_ends.UrlsOf(client)[0], count, client), () =>
        {
            var pods = Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: true).Select(_sent.PlaceOf)
                .ToHashSet();
            if (pods.Count == 0 || !tools.Requests.Exchanges.All(one =>
                RequestDriver.Succeeded(one) && pods.Contains(RequestDriver.AnsweredBy(one))))
            {
                throw new StepFailureException($"Answers:\n{_sent.Answers()}");
            }
        });
    }
}
