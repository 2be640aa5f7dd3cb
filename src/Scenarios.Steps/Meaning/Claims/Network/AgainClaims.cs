using Scenarios.Cluster.Network.Connections;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims.Network;

/// <summary>Claims that repeat the last request or lookup until its result is right.</summary>
internal sealed class AgainClaims(StoryTools tools)
{
    private readonly Trials _trials = new(tools);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("status-again", phrase => _trials.Until(phrase, () =>
        {
            Repeat();
            return tools.Requests.Exchanges[^1] is { Outcome: ConnectionOutcome.Answered, Response.Status: var status }
                && status == Numbers.Of(phrase["number"]!);
        }, () =>
        {
            var exchange = tools.Requests.Exchanges[^1];
            return $"It is answered with {exchange.Response?.Status.ToString() ?? exchange.Outcome.ToString()}";
        }));
        claims.Add("lookup-again", phrase => _trials.Until(phrase, () => Quantity.Of(phrase["quantity"]) is var quantity
            && LookUp() is var count && quantity.IsMet(count, count), () => $"There are {LookUp()} addresses"));
    }

    /// <summary>Repeats the request. A host that only an Ingress defines is requested through the Ingress controller.</summary>
    private void Repeat()
    {
        var url = tools.Requests.LastUrl;
        if (Uri.TryCreate(url, UriKind.Absolute, out var target) && target.HostNameType == UriHostNameType.Dns
            && tools.Story.History.Now.Of("Ingress").Any(one => one.Spec.ToString().Contains(target.Host, StringComparison.Ordinal)))
        {
            new Objects.IngressInstallation(tools).Visit(url, target.Host, target.PathAndQuery);
            return;
        }

        tools.Requests.SendMore(null, 1);
    }

    private int LookUp()
    {
        var last = tools.Story.Lookup ?? throw new StepFailureException("No name was looked up yet.");
        tools.Requests.As(Requests.RequestClient.AnyPod, client =>
            tools.Story.Lookup = tools.Story.Cluster.Network.LookUp(client, last.Name.TrimEnd('.'), null));
        return tools.Story.Lookup!.Addresses.Select(static record => record.Data).Distinct(StringComparer.Ordinal).Count();
    }
}
