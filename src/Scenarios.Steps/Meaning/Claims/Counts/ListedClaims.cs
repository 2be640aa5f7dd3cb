using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Outputs.Tables;
using Scenarios.Terminals;

namespace Scenarios.Steps.Meaning.Claims.Counts;

/// <summary>Claims about what commands list: columns, refused logs, usage of a quota, endpoints.</summary>
internal sealed class ListedClaims(StoryTools tools)
{
    private readonly ClaimClock _clock = new(tools.Story);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("column-get", Column);
        claims.Add("column-spoken", Column);
        claims.Add("command-restarts", CommandRestarts);
        claims.Add("logs-refused", LogsRefused);
        claims.Add("event-who", EventOf);
        claims.Add("no-node", phrase => Judge(phrase, (pod, _) => pod.TextAt("spec", "nodeName").Length == 0));
        claims.Add("waiting-message", phrase => Judge(phrase, (pod, _) => ObjectFacts.ContainersOf(pod).Any(status =>
            status.Find("state", "waiting", "message") is StringValue { Text: var message }
                && message.Contains(phrase.TextOf("text"), StringComparison.Ordinal))));
        claims.Add("probe-failed", ProbeFailed);
        claims.Add("quota-used", QuotaUsed);
        claims.Add("endpoint-says", EndpointSays);
    }

    /// <summary>A cell of the object's row in <c>kubectl get</c>.</summary>
    private void Column(PhraseMatch phrase)
    {
        var target = Whose(phrase);
        var column = phrase.TextOf("column");
        var quantity = phrase["quantity"] is { } many ? Quantity.Of(many) : null;
        bool IsRight(CommandResult one) => Cells(one, column).Exists(cell => quantity is null ? cell == phrase.TextOf("value")
            : int.TryParse(cell.Split(' ')[0], out var number) && quantity.IsMet(number, number));
        var result = LookTime.Poll(tools, phrase, $"kubectl get {target.Argument} -o wide", IsRight);
        if (!IsRight(result))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nIt lists:\n{result.Output}{result.Error}");
        }
    }

    /// <summary>The named object, or the last one; the workload's Pod if the claim is about a Pod.</summary>
    private Target Whose(PhraseMatch phrase)
    {
        if (phrase["object"] is { } named)
        {
            return Target.Of(named, tools.Story);
        }

        if (tools.Story.Subject is { Names: [var name, ..] } last)
        {
            return Target.Of(last.Kind, name, last.Namespace, tools.Story);
        }

        return tools.Story.Last is { } spoken ? Target.Of(spoken.Kind, spoken.Name, null, tools.Story)
            : throw new StepFailureException($"Whose? No earlier step names an object: {phrase.Text}");
    }

    /// <summary>Requires the condition of each of the object's Pods, of which there is at least one.</summary>
    private void Judge(PhraseMatch phrase, Func<ApiObject, ClusterView, bool> holds)
    {
        var target = Whose(phrase);
        _clock.Check(phrase.Text, Timing.Of(phrase), isWait: false, view =>
        {
            var item = view.Find(target.Kind, target.Namespace, target.Name);
            var pods = view.Of("Pod").Where(pod => item is not null
                && (pod.Uid == item.Uid || view.OwnersOf(pod).Any(owner => owner.Uid == item.Uid))).ToList();
            return new Verdict(pods.Count > 0 && pods.TrueForAll(pod => holds(pod, view)), () => string.Join("\n",
                pods.Select(ObjectFacts.Tell).DefaultIfEmpty("none")))
            {
                About = () => pods,
            };
        });
    }

    /// <summary>An Event of the kubelet reports it, as often as stated.</summary>
    private void ProbeFailed(PhraseMatch phrase)
    {
        var words = $"{phrase["probe"]!.Id} probe failed";
        Judge(phrase, (pod, view) => view.Of("Event").Where(one => one.TextAt("involvedObject", "name") == pod.Name
            && one.TextAt("message").StartsWith(words, StringComparison.OrdinalIgnoreCase))
            .Sum(static one => (int)(one.IntegerAt("count") ?? 1)) is var count && count > 0
            && (phrase["times"] is not { } times || Numbers.AreMet(times, count)));
    }

    /// <summary>An Event of the component reports it.</summary>
    private void EventOf(PhraseMatch phrase)
    {
        var text = phrase.TextOf("text");
        var source = phrase.Says("scheduler", "スケジューラ") ? "default-scheduler" : phrase.Says("kubelet") ? "kubelet" : "-controller";
        _clock.Check(phrase.Text, Timing.Of(phrase), isWait: false, view =>
        {
            var told = view.Of("Event").Where(one => (one.TextAt("source", "component") is { Length: > 0 } component ? component
                : one.TextAt("reportingComponent")).Contains(source, StringComparison.Ordinal)).ToList();
            return new Verdict(told.Exists(one => one.TextAt("message").Contains(text, StringComparison.OrdinalIgnoreCase)),
                () => string.Join("\n", told.Select(static one => $"  {one.TextAt("reason")}: {one.TextAt("message")}")
                    .DefaultIfEmpty("no Event of it")));
        });
    }

    /// <summary>The RESTARTS column in the output of a command.</summary>
    private void CommandRestarts(PhraseMatch phrase)
    {
        var quantity = Quantity.Of(phrase["quantity"]);
        var row = phrase["row-object"] is { } named ? Target.Of(named, tools.Story).Name : null;
        bool IsRight(CommandResult one) => new TableReader(one.Output, ["NAME", "RESTARTS"]).Tables.SelectMany(static table => table.Rows)
            .Where(cells => row is null || cells[0] == row).Select(static cells => cells[^1].Split(' ')[0]).ToList() is { Count: > 0 } found
            && found.TrueForAll(cell => int.TryParse(cell, out var number) && quantity.IsMet(number, number));
        var result = LookTime.Poll(tools, phrase, phrase.TextOf("command"), IsRight);
        tools.Terminal.Show(result);
        if (!IsRight(result))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nIt lists:\n{result.Output}{result.Error}");
        }
    }

    private static List<string> Cells(CommandResult result, string column) =>
        [.. new TableReader(result.Output, [column]).Tables.SelectMany(static table => table.Rows).Select(static cells => cells[^1])];

    /// <summary>Logs of a Pod, or of a container of the last Pod.</summary>
    private void LogsRefused(PhraseMatch phrase)
    {
        var name = phrase.TextOf("text");
        var kind = Finder.KindOf(name, null, tools.Story, tools.Story.History.Now);
        var command = kind is not null ? $"kubectl logs {Target.Of(kind, name, null, tools.Story).Argument}"
            : $"kubectl logs {Target.Of("Pod", tools.Story.LastNamed("Pod") ?? throw new StepFailureException(
                $"There is nothing called \"{name}\", and no earlier step names a Pod that may have a container of that name."),
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
        if (phrase["hard"] is not null)
        {
            QuotaUsedOf(phrase, target);
            return;
        }

        _clock.Check(phrase.Text, Timing.Of(phrase), isWait: false, view =>
        {
            var quota = view.Find(target.Kind, target.Namespace, target.Name);
            string Used(string key) => (quota?.Find("status", "used", key) as StringValue)?.Text ?? string.Empty;
            return new Verdict(quota is not null && items.TrueForAll(item => FieldReader.AreEqual(Used(item.Key), item.Amount)
                || FieldReader.AreEqual(Used($"requests.{item.Key}"), item.Amount)),
                () => $"  {quota?.ObjectAt("status", "used").ToString() ?? "no such quota"}");
        });
    }

    /// <summary>So much of so much: the bound is compared as well, for what is bounded under either name.</summary>
    private void QuotaUsedOf(PhraseMatch phrase, Target target)
    {
        var what = phrase["resource"]?.Id ?? Objects.QuotaFeatures.PluralOf(phrase["noun"]!);
        _clock.Check(phrase.Text, Timing.Of(phrase), isWait: false, view =>
        {
            var quota = view.Find(target.Kind, target.Namespace, target.Name);
            bool Is(string part, string key) => AreEqual(quota?.Find("status", part, key), Numbers.Of(phrase[part]!));
            return new Verdict(new[] { what, $"requests.{what}" }.Any(key => Is("used", key) && Is("hard", key)),
                () => $"  {quota?.ObjectAt("status").ToString() ?? "no such quota"}");
        });

        static bool AreEqual(Value? value, int wanted) => value is StringValue { Text: var text }
            && FieldReader.AreEqual(text, wanted.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>How the EndpointSlices of a Service list the last Pod.</summary>
    private void EndpointSays(PhraseMatch phrase)
    {
        var target = phrase["text"] is { } named ? Target.Of("Service", named.Text, null, tools.Story)
            : Target.Last("Service", tools.Story);
        var pod = tools.Story.Singled?.Name ?? tools.Story.LastNamed("Pod")
            ?? throw new StepFailureException("Of which Pod? No earlier step names one.");
        var isReady = phrase["slice-state"]!.Id == "ready";
        _clock.Check(phrase.Text, Timing.Of(phrase), isWait: false, view =>
        {
            var found = ObjectFacts.EntriesOf(target.Namespace, target.Name, view)
                .Where(endpoint => endpoint.Find("targetRef", "name") is StringValue { Text: var name } && name == pod).ToList();
            return new Verdict(found.Count > 0 && found.TrueForAll(endpoint =>
                endpoint.Find("conditions", "ready") is not BooleanValue { Boolean: false } == isReady),
                () => found.Count == 0 ? $"  no endpoint of {pod}" : $"  {found[0]}");
        });
    }
}
