using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Outputs;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Claims.Network;

/// <summary>Claims about addresses in EndpointSlices, NodePorts out of range, and requests that fail with a message of curl.</summary>
internal sealed class SliceClaims(StoryTools tools)
{
    private readonly Trials _trials = new(tools);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("slice-lists", Lists);
        claims.Add("refused-range", phrase =>
        {
            OutputExpectation.Failed(tools.Terminal.LastWithErrors);
            var range = $"{Numbers.Of(phrase["number"]!)}-{Numbers.Of(phrase["more"]!)}";
            CommandClaims.OfEither(tools.Terminal.LastWithErrors, range).Contains(range);
        });
        claims.Add("requests-fail", Fail);
        claims.Add("command-pair", Pair);
    }

    /// <summary>Exactly the addresses of the stated number of Pods that the Service selects.</summary>
    private void Lists(PhraseMatch phrase)
    {
        var target = phrase["text"] is { } named ? Target.Of("Service", named.Text, null, tools.Story)
            : Target.Last("Service", tools.Story);
        var quantity = phrase["quantity"] is { } said ? Quantity.Of(said) : Quantity.Exactly(Numbers.Of(phrase["number"]!));
        _trials.Until(
            phrase,
            () => Addresses(target) is var listed && quantity.IsMet(listed.Count, listed.Count) && listed.SetEquals(OfPods(target)),
            () => $"The EndpointSlices of Service \"{target.Name}\" list {string.Join(", ", Addresses(target))}; "
                + $"the Pods that it selects have {string.Join(", ", OfPods(target))}.");
    }

    private SortedSet<string> Addresses(Target service) => new(
        ObjectFacts.EntriesOf(service.Namespace, service.Name, tools.Story.History.Now)
            .SelectMany(static endpoint => endpoint.Find("addresses") as ListValue ?? ListValue.Empty)
            .OfType<StringValue>().Select(static address => address.Text),
        StringComparer.Ordinal);

    private IEnumerable<string> OfPods(Target service) => Finder.Find(
            new Subject { Words = service.Name, Kind = "Pod", Services = [service.Name], Namespace = service.Namespace },
            tools.Story.History.Now,
            tools.Story,
            withTerminating: false)
        .Select(static pod => pod.TextAt("status", "podIP"));

    /// <summary>A line in a command's output contains the name, followed by the value.</summary>
    private void Pair(PhraseMatch phrase)
    {
        var result = tools.Terminal.TypeAside(phrase.TextOf("command"), mayFail: true);
        OutputExpectation.Succeeded(result);
        var (name, value) = (phrase.TextOf("row"), phrase.TextOf("text"));
        bool IsSo(string line) => line.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at
            && line[(at + name.Length)..].Split([' ', ':', '"', ',', '='], StringSplitOptions.RemoveEmptyEntries) is [var first, ..]
            && first == value;
        if (!Array.Exists(result.Output.Split('\n'), IsSo))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nIt prints:\n{result.Output}");
        }
    }

    /// <summary>The last requests, or else the last command, failed.</summary>
    private void Fail(PhraseMatch phrase)
    {
        var text = phrase.TextOf("text");
        if (tools.Requests.Exchanges.Count == 0 || !RequestFailure.Knows(text))
        {
            OutputExpectation.Failed(tools.Terminal.LastWithErrors);
            CommandClaims.OfEither(tools.Terminal.LastWithErrors, text).Contains(text);
            return;
        }

        var outcome = RequestFailure.Of(text);
        if (tools.Requests.Exchanges.FirstOrDefault(one => one.Outcome != outcome) is { } other)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\n{other.Outcome}. Its route:\n{other.Trace}");
        }
    }
}
