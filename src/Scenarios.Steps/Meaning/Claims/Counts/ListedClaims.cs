using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Outputs.Tables;
using Scenarios.Terminals;

namespace Scenarios.Steps.Meaning.Claims.Counts;

/// <summary>What commands list that a claim looks at itself: columns, logs that are refused, what a quota counts, endpoints.</summary>
internal sealed class ListedClaims(StoryTools tools)
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private readonly ClaimClock _clock = new(tools.Story);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("column-get", Column);
        claims.Add("logs-refused", LogsRefused);
        claims.Add("quota-used", QuotaUsed);
        claims.Add("endpoint-says", EndpointSays);
    }

    /// <summary>A cell of what <c>kubectl get</c> lists of an object.</summary>
    private void Column(PhraseMatch phrase)
    {
        var target = Target.Of(phrase["object"]!, tools.Story);
        var (column, value) = (phrase.TextOf("column"), phrase.TextOf("value"));
        var until = LookTime.Until(phrase, tools.Story);
        var wide = $"kubectl get {target.Argument} -o wide";
        var result = tools.Terminal.TypeAside(wide, mayFail: true);
        while (!Cells(result, column).Contains(value, StringComparer.Ordinal) && tools.Story.Now < until)
        {
            tools.Cluster.Pass(Step);
            result = tools.Terminal.TypeAside(wide, mayFail: true);
        }

        if (!Cells(result, column).Contains(value, StringComparer.Ordinal))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nIt lists:\n{result.Output}{result.Error}");
        }
    }

    private static List<string> Cells(CommandResult result, string column) =>
        [.. new TableReader(result.Output, [column]).Tables.SelectMany(static table => table.Rows).Select(static cells => cells[^1])];

    /// <summary>Of a Pod, or of a container of the Pod that was spoken of last.</summary>
    private void LogsRefused(PhraseMatch phrase)
    {
        var name = phrase.TextOf("text");
        var kind = Finder.KindOf(name, null, tools.Story, tools.Story.History.Now);
        var command = kind is not null ? $"kubectl logs {Target.Of(kind, name, null, tools.Story).Argument}"
            : $"kubectl logs {Target.Of("Pod", tools.Story.LastNamed("Pod") ?? throw new StepFailureException(
                $"There is nothing called \"{name}\", and no Pod was spoken of that may have a container of that name."),
                null, tools.Story).Argument} -c {name}";
        var result = tools.Terminal.TypeAside(command, mayFail: true);
        if (result.ExitCode == 0 || !result.Error.Contains(phrase.TextOf("message"), StringComparison.Ordinal))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\n{command} ended with exit code {result.ExitCode}:\n"
                + $"{result.Output}{result.Error}");
        }
    }

    private void QuotaUsed(PhraseMatch phrase)
    {
        var target = Target.Of(phrase["object"]!, tools.Story);
        var items = phrase.All("quota-item").Select(Objects.QuotaFeatures.Read).ToList();
        _clock.Check(phrase.Text, Timing.Of(phrase), isWait: false, view =>
        {
            var quota = view.Find(target.Kind, target.Namespace, target.Name);
            string Used(string key) => (quota?.Find("status", "used", key) as StringValue)?.Text ?? string.Empty;
            return new Verdict(quota is not null && items.TrueForAll(item => FieldReader.AreEqual(Used(item.Key), item.Amount)
                || FieldReader.AreEqual(Used($"requests.{item.Key}"), item.Amount)),
                () => $"  {quota?.ObjectAt("status", "used").ToString() ?? "no such quota"}");
        });
    }

    /// <summary>How the slices of a Service have the Pod that was spoken of.</summary>
    private void EndpointSays(PhraseMatch phrase)
    {
        var service = phrase["text"]?.Text ?? tools.Story.LastNamed("Service")
            ?? throw new StepFailureException("Of which Service? None was spoken of before.");
        var pod = tools.Story.Singled?.Name ?? tools.Story.LastNamed("Pod")
            ?? throw new StepFailureException("Of which Pod? None was spoken of before.");
        var isReady = phrase["slice-state"]!.Id == "ready";
        _clock.Check(phrase.Text, Timing.Of(phrase), isWait: false, view =>
        {
            var found = view.Of("EndpointSlice")
                .Where(slice => slice.Labels["kubernetes.io/service-name"] is StringValue { Text: var name } && name == service)
                .SelectMany(static slice => slice.ListAt("endpoints").OfType<ObjectValue>())
                .Where(endpoint => endpoint.Find("targetRef", "name") is StringValue { Text: var name } && name == pod).ToList();
            return new Verdict(found.Count > 0 && found.TrueForAll(endpoint =>
                endpoint.Find("conditions", "ready") is not BooleanValue { Boolean: false } == isReady),
                () => found.Count == 0 ? $"  no endpoint of {pod}" : $"  {found[0]}");
        });
    }
}
