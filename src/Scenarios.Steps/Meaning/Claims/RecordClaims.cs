using System.Globalization;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Deeds;
using Scenarios.Steps.Outputs.Differences;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>What is recorded: logs, fields, who may do what.</summary>
internal sealed class RecordClaims(StoryTools tools)
{
    private readonly ClaimClock _clock = new(tools.Story);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("log", phrase => Log(phrase, phrase["mood"] is not { Id: "not" or "never" or "no-longer" }));
        claims.Add("log-is", phrase => Awaited(phrase, LogOf(phrase), result =>
            result.ExitCode == 0 && result.Output.TrimEnd('\n') == phrase.TextOf("text")));
        claims.Add("log-not", phrase => Log(phrase, wanted: false));
        claims.Add("log-previous", phrase => Contains(phrase, $"kubectl logs --previous {Target.Of(phrase["object"]!, tools.Story).Argument}", phrase.TextOf("text"), wanted: true));
        claims.Add("access", Access);
        claims.Add("history-jobs", HistoryJobs);
        claims.Add("jobs-kept", HistoryJobs);
        claims.Add("drained", Drained);
        claims.Add("field", phrase => Field(phrase));
        claims.Add("field-same", phrase => FieldIsSame(phrase, wanted: true));
        claims.Add("field-other", phrase => FieldIsSame(phrase, wanted: false));
    }

    public void CheckLog(PhraseMatch phrase, string text)
    {
        foreach (var line in text.Split('\n').Where(line => line.Trim().Length > 0))
        {
            Contains(phrase, LogOf(phrase), line, wanted: true);
        }
    }

    private void Log(PhraseMatch phrase, bool wanted) => Contains(phrase, LogOf(phrase), phrase.TextOf("text"), wanted);

    /// <summary>Of who is named, or of the Pod or workload that was spoken of last.</summary>
    private string LogOf(PhraseMatch phrase)
    {
        var target = phrase["object"] is { } named ? Target.Of(named, tools.Story)
            : tools.Story.Subject is { Names: [var name, ..] } last ? Target.Of(last.Kind, name, last.Namespace, tools.Story)
            : throw new StepFailureException($"\"{phrase.Text}\": nobody was spoken of before.");
        return $"kubectl logs {target.Argument} --all-containers --prefix=false";
    }

    private void Contains(PhraseMatch phrase, string command, string text, bool wanted)
    {
        var times = phrase["times"];
        bool Has(string output) => output.Split(text).Length - 1 is var count && (times is null ? count > 0 : Numbers.AreMet(times, count));
        Awaited(phrase, command, result => Has(result.Output) == wanted && (wanted || result.ExitCode == 0), isNow: !wanted);
    }

    private void Awaited(PhraseMatch phrase, string command, Func<Scenarios.Terminals.CommandResult, bool> holds, bool isNow = false)
    {
        var until = LookTime.Until(phrase, tools.Story, isNow);
        var result = tools.Terminal.TypeAside(command, mayFail: true);
        while (!holds(result) && tools.Story.Now < until)
        {
            // What a log has it keeps: looking each second misses nothing.
            tools.Cluster.Pass(TimeSpan.FromSeconds(1));
            result = tools.Terminal.TypeAside(command, mayFail: true);
        }

        if (!holds(result))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThe log is:\n{Excerpt.Of(result.Output + result.Error)}");
        }
    }

    private void Access(PhraseMatch phrase)
    {
        var access = (phrase["access"] ?? phrase["access-ja"])!;
        var wanted = (phrase["access-verb"]?.Id ?? access.Id) == "yes";
        var who = phrase["who"]!;
        var @namespace = access["ns"]?.Text ?? access["where"]?.TextOf("text") ?? who["ns"]?.Text ?? tools.Story.Namespace;
        var account = who.Id == "user" ? who.TextOf("text") : AccountOf(who, who["ns"]?.Text);
        LookTime.Until(phrase, tools.Story, isNow: true);
        if (!wanted)
        {
            KnownNames.Require(@namespace, tools.Story);
            KnownNames.Require(who.TextOf("text"), tools.Story);
        }

        foreach (var verb in access.All("verb"))
        {
            var what = access["what"]!;
            var resource = what.Id == "log" ? "pods/log" : what["kind"] is { } kind ? Kinds.Find(kind.Id).Plural : what.TextOf("text");
            resource = access["name"] is { } name ? $"{resource}/{name.Text}" : resource;
            var isAnywhere = access.Says("in the whole cluster", "in all namespaces", "cluster-wide");
            var where = isAnywhere ? "--all-namespaces" : $"--namespace={@namespace}";
            var result = tools.Terminal.TypeAside($"kubectl auth can-i {verb.Id} {resource} {where} --as={account}", mayFail: true);
            if (result.Output.StartsWith("yes", StringComparison.Ordinal) != wanted)
            {
                throw new StepFailureException($"Expected: {phrase.Text}\nkubectl auth can-i answers: {result.Output}{result.Error}");
            }
        }
    }

    /// <exception cref="StepFailureException">A ServiceAccount is said that there is not: nobody may do anything as that.</exception>
    private string AccountOf(PhraseMatch who, string? @namespace)
    {
        var name = who.TextOf("text");
        var accounts = tools.Story.History.Now.Of("ServiceAccount");
        var found = accounts.FirstOrDefault(item => item.Name == name && item.Namespace == (@namespace ?? tools.Story.Namespace))
            ?? accounts.FirstOrDefault(item => item.Name == name && @namespace is null);
        if (found is null && who.Id == "account")
        {
            var where = @namespace is null ? string.Empty : $" in namespace \"{@namespace}\"";
            throw new StepFailureException($"There is no ServiceAccount \"{name}\"{where}: the claim would be about nobody.");
        }

        return found is null ? name : $"system:serviceaccount:{found.Namespace}:{name}";
    }

    /// <summary>
    /// A drain that went through leaves the node cordoned, and on it only what a drain leaves: Pods of DaemonSets, and static ones.
    /// </summary>
    private void Drained(PhraseMatch phrase)
    {
        var now = tools.Story.History.Now;
        var nodes = phrase["object"] is { } named ? Target.AllOf(named, tools.Story).Select(static target => target.Name).ToList()
            : now.Of("Node").Where(static node => node.FlagAt("spec", "unschedulable")).Select(static node => node.Name).ToList();
        if (nodes.Count == 0)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nNo node is cordoned: none was drained.");
        }

        foreach (var node in nodes)
        {
            var left = now.Of("Pod")
                .Where(pod => pod.TextAt("spec", "nodeName") == node && pod.TextAt("status", "phase") is not ("Succeeded" or "Failed")
                && !now.OwnersOf(pod).Any(static owner => owner.Kind is "DaemonSet" or "Node")
                && pod.Annotations["kubernetes.io/config.mirror"] is null).ToList();
            if (left.Count > 0 || now.Find("Node", string.Empty, node)?.FlagAt("spec", "unschedulable") != true)
            {
                var told = string.Join("\n", left.Select(Conditions.ObjectFacts.Tell));
                throw new StepFailureException($"Expected: {phrase.Text}\nOn {node} there are still:\n{told}");
            }
        }
    }

    /// <summary>Of the Jobs that are done the newest are left.</summary>
    private void HistoryJobs(PhraseMatch phrase)
    {
        var done = tools.Story.History.Now.Of("Job").Where(Conditions.ObjectFacts.IsComplete).ToList();
        var isRight = phrase["number"] is { } number ? done.Count == Numbers.Of(number) : Subjects.Quantity.Of(phrase["quantity"]).IsMet(done.Count, done.Count);
        if (!isRight)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nDone and left are {done.Count}: {string.Join(", ", done.Select(job => job.Name))}");
        }
    }

    /// <summary>Whose field it is: who is named, or who was spoken of last.</summary>
    private Target HolderOf(PhraseMatch phrase)
    {
        if (phrase["object"] is { } named)
        {
            return Target.Of(named, tools.Story);
        }

        if ((phrase["noun"]?["kind"] ?? phrase["noun"])?.Id is { } kind && tools.Story.LastNamed(kind) is { } last)
        {
            return Target.Of(kind, last, null, tools.Story);
        }

        var subject = tools.Story.Subject ?? throw new StepFailureException($"\"{phrase.Text}\": nobody was spoken of before.");
        var found = Subjects.Finder.Find(subject with { Quantity = Subjects.Quantity.Every }, tools.Story.History.Now, tools.Story,
            withTerminating: false);
        var isOfPods = phrase["field"]?.Id is "restarts" or "node";
        if (isOfPods && found is [{ Kind: not "Pod" } owner, ..])
        {
            found = [.. tools.Story.History.Now.Of("Pod")
                .Where(pod => tools.Story.History.Now.OwnersOf(pod).Any(one => one.Uid == owner.Uid))];
        }

        return found is [var item, ..] ? new Target(item.Kind, item.Name, item.Namespace)
            : throw new StepFailureException($"There is none: {subject.Words}");
    }

    private void Field(PhraseMatch phrase)
    {
        var target = HolderOf(phrase);
        var field = phrase["field"]!;
        var isRight = Expected(phrase);
        var adverb = phrase["be"]?.Id;
        var isNot = adverb is "not" or "no-longer" or "not-yet";
        var timing = Timing.Of(phrase, adverb);

        // What is denied is judged as it is: it must not come true by waiting.
        timing = timing.Mode == TimingMode.Soon && adverb is "not" ? timing with { Mode = TimingMode.Now } : timing;
        timing = timing.Mode == TimingMode.Soon && phrase.Says("のまま") ? timing with { Mode = TimingMode.Now } : timing;
        _clock.Check(phrase.Text, timing, isWait: false, view =>
        {
            var item = view.Find(target.Kind, target.Namespace, target.Name);
            var actual = item is null ? null : FieldOf(item, field, view);
            var told = actual switch { null => "gone", "" => "not set", _ => actual };
            return new Verdict(actual is not null && isRight(actual) != isNot, () =>
                $"  the {field.Text} of {target.Kind} \"{target.Name}\" is {told}");
        });
    }

    /// <summary>Whether a field is what is said: a text, or a number within bounds.</summary>
    private static Func<string, bool> Expected(PhraseMatch phrase)
    {
        var number = phrase["number"] ?? (phrase["quantity"] is { Rule: "number" } bare ? bare : null);
        if (number is not null)
        {
            var wanted = Numbers.Of(number);
            return actual => actual == $"{wanted}";
        }

        if (phrase["quantity"] is { } said)
        {
            var quantity = Subjects.Quantity.Of(said);
            return actual => int.TryParse(actual, CultureInfo.InvariantCulture, out var count) && quantity.IsMet(count, count);
        }

        var text = phrase["value"]?.Text ?? throw new StepFailureException($"\"{phrase.Text}\": say what it is.");
        return actual => actual == text;
    }

    /// <summary>At every instant since the change as it was before, or at last something else.</summary>
    private void FieldIsSame(PhraseMatch phrase, bool wanted)
    {
        var target = HolderOf(phrase);
        var field = phrase["field"]!;
        var then = tools.Story.Before;
        var before = then.Find(target.Kind, target.Namespace, target.Name)
            ?? throw new StepFailureException($"{target.Name} was not there before.");
        var was = FieldOf(before, field, then);
        if (was.Length == 0)
        {
            throw new StepFailureException($"\"{phrase.Text}\": a {target.Kind} has no {field.Text}.");
        }

        var timing = Timing.Of(phrase, phrase["be"]?.Id);
        var usual = tools.Story.Change is null ? TimingMode.Now : TimingMode.Always;
        timing = timing.Mode == TimingMode.Soon && wanted ? timing with { Mode = usual } : timing;
        _clock.Check(phrase.Text, timing, isWait: false, view =>
        {
            var now = view.Find(target.Kind, target.Namespace, target.Name) is { } item ? FieldOf(item, field, view) : null;
            return new Verdict(now is not null && (was == now) == wanted, () =>
                $"  the {field.Text} of {target.Kind} \"{target.Name}\" was {was} and is {now ?? "gone"}");
        });
    }

    private static string VariableOf(ApiObject item, string name) => Conditions.ObjectFacts.Templates(item)
        .SelectMany(static container => (container["env"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>())
        .Where(variable => Conditions.ObjectFacts.Text(variable, "name") == name)
        .Select(static variable => Conditions.ObjectFacts.Text(variable, "value")).FirstOrDefault() ?? string.Empty;

    private static string FieldOf(ApiObject item, PhraseMatch field, ClusterView view) => field.Id switch
    {
        "replicas" => $"{item.IntegerAt("spec", "replicas")}",
        "cluster-ip" => item.Kind == "Pod" ? item.TextAt("status", "podIP") : item.TextAt("spec", "clusterIP"),
        "uid" => item.Uid,
        "name" => item.Name,
        "node" => item.TextAt("spec", "nodeName"),
        "image" => string.Join(",", Conditions.ObjectFacts.ImagesOf(item)),
        "restarts" or "node" when item.Kind != "Pod" =>
            throw new StepFailureException($"A {item.Kind} has no {field.Text}: say it of a Pod."),
        "restarts" => $"{Conditions.ObjectFacts.RestartsOf(item)}",
        "status" => item.TextAt("status", "phase"),
        "generation" => $"{item.IntegerAt("metadata", "generation")}",
        "revision" => (item.Annotations["deployment.kubernetes.io/revision"] as StringValue)?.Text ?? string.Empty,
        "label" => (item.Labels[field.TextOf("text")] as StringValue)?.Text ?? string.Empty,
        "annotation" => (item.Annotations[field.TextOf("text")] as StringValue)?.Text ?? string.Empty,
        "available" => $"{item.IntegerAt("status", "availableReplicas") ?? 0}",
        "ready" => $"{item.IntegerAt("status", "readyReplicas") ?? 0}",
        "type" => item.TextAt("spec", "type"),
        "schedule" => item.TextAt("spec", "schedule"),
        "capacity" => item.TextAt("status", "capacity", "storage"),
        "key" => Conditions.ThingReader.KeyOf(item, field.TextOf("text")) ?? string.Empty,
        "endpoints" => $"{Conditions.ObjectFacts.EndpointsOf(item, view).Count()}",
        "env" => VariableOf(item, field.TextOf("text")),
        "node-port" => $"{(item.ListAt("spec", "ports").OfType<ObjectValue>().FirstOrDefault()?["nodePort"] as IntegerValue)?.Integer}",
        _ => throw new StepFailureException($"\"{field.Text}\" is understood, but nothing can look at it yet."),
    };
}
