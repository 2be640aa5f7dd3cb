using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Deeds;
using Scenarios.Steps.Outputs.Differences;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>What is recorded: logs, fields, who may do what.</summary>
internal sealed class RecordClaims(StoryTools tools)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

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
        if (wanted)
        {
            Awaited(phrase, command, result => result.Output.Contains(text, StringComparison.Ordinal));
            return;
        }

        var log = tools.Terminal.TypeAside(command, mayFail: true);
        if (log.Output.Contains(text, StringComparison.Ordinal) || log.ExitCode != 0)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThe log is:\n{Excerpt.Of(log.Output + log.Error)}");
        }
    }

    private void Awaited(PhraseMatch phrase, string command, Func<Scenarios.Terminals.CommandResult, bool> holds)
    {
        var within = phrase.All("when").Concat(phrase.All("afterthought")).FirstOrDefault(static time => time.Id == "within");
        var until = within is null ? tools.Story.Now + Soon : tools.Story.WhenEnd + Numbers.DurationOf(within["duration"]!);
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
        foreach (var verb in access.All("verb"))
        {
            var what = access["what"]!;
            var resource = what.Id == "log" ? "pods/log" : what["kind"] is { } kind ? History.Kinds.Find(kind.Id).Plural : what.TextOf("text");
            var result = tools.Terminal.TypeAside($"kubectl auth can-i {verb.Id} {resource} --namespace={@namespace} --as={account}", mayFail: true);
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
        var expected = phrase["value"]?.Text ?? (phrase["quantity"] is { } quantity ? quantity["number"] is { } number ? $"{Numbers.Of(number)}" : quantity.Text : string.Empty);
        string Actual() => target.Find(tools.Story) is { } item ? FieldOf(item, phrase["field"]!) : "gone";
        var isNot = phrase["be"]?.Id is "not" or "no-longer" or "not-yet";
        bool Holds() => (Actual() == expected) != isNot;

        // What is denied is judged as it is: it must not come true by waiting.
        if (!Holds() && (isNot || !tools.Story.Cluster.Simulation.RunUntil(Holds, Soon)))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nIt is: {Actual()}");
        }
    }

    private void FieldIsSame(PhraseMatch phrase, bool wanted)
    {
        var target = Target.Of(phrase["object"]!, tools.Story);
        var before = tools.Story.Before.Find(target.Kind, target.Namespace, target.Name) ?? throw new StepFailureException($"{target.Name} was not there before.");
        var (was, now) = (FieldOf(before, phrase["field"]!), FieldOf(target.FindOrThrow(tools.Story), phrase["field"]!));
        if ((was == now) != wanted)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nIt was {was} and is {now}");
        }
    }

    private static string FieldOf(ApiObject item, PhraseMatch field) => field.Id switch
    {
        "replicas" => $"{item.IntegerAt("spec", "replicas")}",
        "cluster-ip" => item.Kind == "Pod" ? item.TextAt("status", "podIP") : item.TextAt("spec", "clusterIP"),
        "uid" => item.Uid,
        "name" => item.Name,
        "node" => item.TextAt("spec", "nodeName"),
        "image" => string.Join(",", Conditions.ObjectFacts.ImagesOf(item)),
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
        "key" => (item.Find("data", field.TextOf("text")) as StringValue)?.Text ?? string.Empty,
        "node-port" => $"{(item.ListAt("spec", "ports").OfType<ObjectValue>().FirstOrDefault()?["nodePort"] as IntegerValue)?.Integer}",
        _ => throw new StepFailureException($"\"{field.Text}\" is understood, but nothing can look at it yet."),
    };
}
