using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Actions on workloads: scale, update, restart, roll back.</summary>
internal sealed class WorkloadDeeds(StoryTools tools)
{
    private readonly Commands _commands = new(tools);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("scale", phrase => _commands.Each(phrase, target => target.Kind == "ResourceQuota"
            ? $"kubectl patch {target.Argument} --type=merge --patch='{{\"spec\":{{\"hard\":{{\"pods\":\"{Number(phrase["to"]!)}\"}}}}}}'"
            : $"kubectl scale {Scaled(phrase, target).Argument} --replicas={Number(phrase["to"]!)}"));
        deeds.Add(
            "try-scale",
            phrase => _commands.Each(
                phrase,
                target => $"kubectl scale {target.Argument} --replicas={Number(phrase["to"]!)}",
                mayFail: true));
        deeds.Add("set-image", SetImage);
        deeds.Add(
            "set-env",
            phrase => _commands.Each(phrase, target => SetVariable(
                phrase["was"] is { } was ? Having(target, phrase.TextOf("name"), was.Text) : target,
                phrase.TextOf("name"), phrase.TextOf("value"))));
        deeds.Add("set-resources", SetResources);
        deeds.Add(
            "restart",
            phrase => _commands.Each(phrase, target => target.Kind == "Pod"
                ? $"kubectl delete {target.Argument} --wait=false"
                : $"kubectl rollout restart {target.Argument}"));
        deeds.Add("set-images", SetImages);
        deeds.Add("undo", phrase => Undo(phrase));
        deeds.Add("try-undo", phrase => Undo(phrase, mayFail: true));
        deeds.Add("pause", phrase => _commands.Each(phrase, target => $"kubectl rollout pause {target.Argument}"));
        deeds.Add(
            "resume",
            phrase => _commands.Each(
                phrase,
                target => target.Kind == "CronJob" ? Suspend(target, false) : $"kubectl rollout resume {target.Argument}"));
        deeds.Add("suspend", phrase => _commands.Each(phrase, target => Suspend(target, true)));
        deeds.Add("unsuspend", phrase => _commands.Each(phrase, target => Suspend(target, false)));
        deeds.Add(
            "trigger",
            phrase =>
                _commands.Type($"kubectl create job {(phrase["name"]?.Text ?? $"{phrase.TextOf("cron")}-manual")} "
                    + $"--from=cronjob/{phrase.TextOf("cron")}"));
        deeds.Add("autoscale", phrase => _commands.Each(phrase, target =>
            $"kubectl autoscale {target.Argument} --min={Number(phrase["number"]!)} "
            + $"--max={Number(phrase["more"]!)}{(phrase["cpu"] is { } cpu ? $" --cpu-percent={Number(cpu)}" : string.Empty)}"));
        deeds.Add("expose", phrase => _commands.Each(phrase, target =>
            $"kubectl expose {target.Argument} "
            + $"--port={Number(phrase["number"]!)}{(phrase["service"] is { } name ? $" --name={name.Text}" : string.Empty)}"));
    }

    private static string Number(PhraseMatch number) => Numbers.Of(number).ToString(CultureInfo.InvariantCulture);

    /// <summary>Distinguishes workload and image, in either order: the one with a colon is the image.</summary>
    private void SetImage(PhraseMatch phrase)
    {
        var text = phrase["text"]?.Text;
        if (text is not null && !text.Contains(':', StringComparison.Ordinal) && phrase["object"] is { Id: "named" } named
            && Subjects.SubjectReader.NamesOf(named["names"]!).ToList() is [var image] && image.Contains(':', StringComparison.Ordinal))
        {
            var target = Target.Of(null, text, null, tools.Story);
            _commands.Type($"kubectl set image {target.Argument} {ContainerOf(target)}={image}");
            return;
        }

        _commands.Each(phrase, target => $"kubectl set image {target.Argument} {ContainerOf(target)}={text}");
    }

    /// <exception cref="StepFailureException">The variable does not have the stated value.</exception>
    private Target Having(Target target, string name, string value)
    {
        var found = ObjectFacts.Templates(target.FindOrThrow(tools.Story))
            .SelectMany(static container => (container["env"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>())
            .FirstOrDefault(one => ObjectFacts.Text(one, "name") == name);
        return found is not null && ObjectFacts.Text(found, "value") == value ? target
            : throw new StepFailureException($"{target.Kind} \"{target.Name}\" does not have {name}={value}.");
    }

    private string SetVariable(Target target, string name, string value)
    {
        if (value.Length == 0 && name.Split('=', 2) is [var key, var pair])
        {
            (name, value) = (key, pair);
        }

        var variable = ObjectValue.Of(("name", new StringValue(name)), ("value", new StringValue(value)));
        var container = ObjectValue.Of(("name", new StringValue(ContainerOf(target))), ("env", ListValue.Of(variable)));
        var patch = ObjectValue.Empty.WithPath(["spec", "template", "spec", "containers"], ListValue.Of(container));
        return $"kubectl patch {target.Argument} --patch='{patch.ToString().Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }

    private static string Suspend(Target target, bool isSuspended) =>
        $"kubectl patch {target.Argument} --patch='{{\"spec\":{{\"suspend\":{(isSuspended ? "true" : "false")}}}}}'";

    /// <summary>Rolls out one image after the other, each to its end.</summary>
    /// <exception cref="StepFailureException">A rollout does not come to its end.</exception>
    private void SetImages(PhraseMatch phrase)
    {
        var target = phrase["object"] is { } named ? Target.Of(named, tools.Story) : Target.LastWorkload(tools.Story);
        foreach (var image in SubjectReader.NamesOf(phrase["names"]!))
        {
            _commands.Type($"kubectl set image {target.Argument} {ContainerOf(target)}={image}");
            tools.Cluster.Settle();
            if (!ObjectFacts.IsRolledOut(target.FindOrThrow(tools.Story)))
            {
                throw new StepFailureException($"{target.Kind} \"{target.Name}\" does not roll out to {image}.");
            }
        }
    }

    private void Undo(PhraseMatch phrase, bool mayFail = false)
    {
        var target = phrase["object"] is { } named ? Target.Of(named, tools.Story) : Target.LastWorkload(tools.Story);
        var revision = phrase["number"] is { } number ? $" --to-revision={Number(number)}" : string.Empty;
        _commands.Type($"kubectl rollout undo {target.Argument}{revision}", mayFail);
    }

    private void SetResources(PhraseMatch phrase) => _commands.Each(phrase, target =>
    {
        var what = phrase.Says("limit", "上限", "制限", "リミット") ? "limits" : "requests";
        return $"kubectl set resources {target.Argument} "
            + $"--{what}={phrase["resource"]!.Id}={(phrase["size"] is { } size ? Numbers.BytesOf(size) : phrase.TextOf("value"))}";
    });

    private string ContainerOf(Target target) =>
        ObjectFacts.Templates(target.FindOrThrow(tools.Story)).FirstOrDefault() is { } container
            ? ObjectFacts.Text(container, "name")
            : target.Name;

    /// <summary>The workload to scale; for a Pod, its owner.</summary>
    private Target Scaled(PhraseMatch phrase, Target target)
    {
        var item = target.Kind == "Pod" && phrase["object"]?.Id == "pods-of" ? target.Find(tools.Story) : null;
        while (item?.Controller is { } owner && tools.Story.History.Now.Find(owner.Kind, item.Namespace, owner.Name) is { } above)
        {
            item = above;
        }

        var meant = item is null || item.Kind == "Pod" ? target : new Target(item.Kind, item.Name, item.Namespace);

        // A stated original number must be the actual one.
        return phrase["number"] is { } said && meant.Find(tools.Story) is { } now && ObjectFacts.Replicas(now) is var replicas
            && replicas != Numbers.Of(said)
            ? throw new StepFailureException($"{meant.Kind} \"{meant.Name}\" has {replicas} replicas, not {Numbers.Of(said)}.") : meant;
    }
}
