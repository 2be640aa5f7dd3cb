using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>
/// Properties about additional containers: an init container, a sidecar (an init container with restart policy Always, since Kubernetes
/// 1.29), or another container. Each is described as the container of a separate Pod, and then moved over.
/// </summary>
internal sealed class ExtraContainers(Draft draft, Story story)
{
    private const string ShellImage = "busybox:1.36";
    private const string Shared = "shared";
    private const string SharedPath = "/shared";
    private const string Idle = "sleep 86400";

    /// <returns>Whether the property was applied.</returns>
    public bool Apply(PhraseMatch feature)
    {
        if (!draft.HasPods)
        {
            return false;
        }

        switch (feature.Id)
        {
            case "extra":
                Add(feature);
                return true;
            case "init-names":
                foreach (var name in SubjectReader.NamesOf(feature["names"]!))
                {
                    var alone = new Draft("Job", name);
                    Complete(alone, isInit: true);
                    Move(alone, "init");
                }

                return true;
            case "containers":
                Share(feature);
                return true;
            case "container-list":
                List([.. feature.All("container-item")], feature["number"]);
                return true;
            case "own":
                Own(feature);
                return true;
            case "container-named":
                draft.SetContainer("name", new StringValue(feature.TextOf("name")));
                return true;
            default:
                return false;
        }
    }

    /// <summary>What is told of the main container.</summary>
    private void Own(PhraseMatch feature)
    {
        if (feature["name"] is { } other && draft.Container["name"] is StringValue { Text: var known } && known != draft.Name
            && known != other.Text)
        {
            // The main container was named before: this is another one.
            var alone = new Draft("Pod", other.Text) { Namespace = draft.Namespace };
            feature.All("feature").ToList().ForEach(one => new FeatureWriter(story).Apply(alone, one));
            Complete(alone, isInit: false);
            Move(alone, "second");
            return;
        }

        foreach (var one in feature.All("feature"))
        {
            new FeatureWriter(story).Apply(draft, one);
        }

        if (feature["name"] is { } name)
        {
            draft.SetContainer("name", new StringValue(name.Text));
        }
    }

    /// <summary>The first container is the main one.</summary>
    private void List(List<PhraseMatch> items, PhraseMatch? said)
    {
        if (said is not null && Numbers.Of(said) != items.Count)
        {
            throw new StepFailureException($"\"{said.Text}\": {items.Count} of {Numbers.Of(said)} containers are described.");
        }

        for (var index = 0; index < items.Count; index++)
        {
            var alone = new Draft("Pod", items[index].TextOf("name")) { Namespace = draft.Namespace };
            foreach (var what in items[index].All("extra-what"))
            {
                Describe(alone, what);
            }

            if (index > 0)
            {
                Complete(alone, isInit: false);
                Move(alone, "second");
                continue;
            }

            AddVolumes(alone);
            foreach (var (field, value) in alone.Container)
            {
                draft.SetContainer(field, value);
            }
        }
    }

    /// <summary>The main container gets the first name. If they share a volume, all of them mount it.</summary>
    private void Share(PhraseMatch feature)
    {
        string[] names = [.. SubjectReader.NamesOf(feature["names"]!)];
        if (feature["number"] is { } said && Numbers.Of(said) != names.Length)
        {
            throw new StepFailureException($"\"{feature.Text}\": {names.Length} of {Numbers.Of(said)} containers have a name.");
        }

        draft.SetContainer("name", new StringValue(names[0]));
        foreach (var name in names[1..])
        {
            var alone = new Draft("Pod", name) { Namespace = draft.Namespace };
            Complete(alone, isInit: false);
            Move(alone, "second");
        }

        if (feature.Says("emptyDir", "ボリューム"))
        {
            var path = feature["path"]?.Text ?? SharedPath;
            draft.Add(draft.OfPod("volumes"), ObjectValue.Of(("name", new StringValue(Shared)), ("emptyDir", ObjectValue.Empty)));
            var mount = ObjectValue.Of(("name", new StringValue(Shared)), ("mountPath", new StringValue(path)));
            draft.Set(draft.OfPod("containers"), ListValue.Of([.. ((ListValue)draft.Get(draft.OfPod("containers"))!).OfType<ObjectValue>()
                .Select(one => one.With("volumeMounts", ListValue.Of([.. one["volumeMounts"] as ListValue ?? ListValue.Empty, mount])))]));
        }
    }

    private void Add(PhraseMatch feature)
    {
        var kind = feature["extra-kind"]!.Id;
        var name = feature["name"]?.Text ?? (kind == draft.Name ? $"{kind}-container" : kind);
        var isInit = kind == "init";

        // An init container ends like a Job's container; other containers keep running.
        var alone = new Draft(isInit ? "Job" : "Pod", name) { Namespace = draft.Namespace };
        foreach (var what in feature.All("extra-what"))
        {
            Describe(alone, what);
        }

        Complete(alone, isInit);
        Move(alone, kind);
    }

    private void Describe(Draft alone, PhraseMatch what)
    {
        var pods = new PodFeatures(alone);
        switch (what.Id)
        {
            case "forever":
                pods.Run("while true; do sleep 1; done");
                break;
            case "init-wait":
                pods.Run($"until nslookup {what.TextOf("host")}; do sleep 2; done");
                break;
            case "writes":
                pods.Run($"echo '{what.TextOf("content")}' > '{what.TextOf("path")}'{(alone.Ends ? string.Empty : $"; {Idle}")}");
                break;
            case "sleeps":
                var end = what.Says("fail", "crash") ? "; exit 1" : string.Empty;
                pods.Run(string.Create(CultureInfo.InvariantCulture,
                    $"sleep {Numbers.DurationOf(what["duration"]!).TotalSeconds:0.###}{end}"));
                break;
            default:
                new FeatureWriter(story).Apply(alone, what);
                break;
        }
    }

    private static void Complete(Draft alone, bool isInit)
    {
        if (alone.Container["image"] is null)
        {
            alone.SetContainer("image", new StringValue(ShellImage));
        }

        if (alone.Container["image"] is StringValue { Text: ShellImage } && alone.Container["command"] is null
            && alone.Container["args"] is null)
        {
            new PodFeatures(alone).Run(isInit ? "true" : Idle);
        }
    }

    private void AddVolumes(Draft alone)
    {
        foreach (var volume in (alone.Get(alone.OfPod("volumes")) as ListValue ?? ListValue.Empty).Where(volume =>
            !(draft.Get(draft.OfPod("volumes")) as ListValue ?? ListValue.Empty).Any(known =>
                known.Find("name") is { } one && one.Equals(volume.Find("name")))))
        {
            draft.Add(draft.OfPod("volumes"), volume);
        }
    }

    private void Move(Draft alone, string kind)
    {
        AddVolumes(alone);
        var container = alone.Container;
        var inits = draft.Get(draft.OfPod("initContainers")) as ListValue ?? ListValue.Empty;
        if (inits.Any(one => one.Find("name") is StringValue { Text: var known } && known == alone.Name))
        {
            // An earlier property has named it; this one describes it.
            draft.Set(draft.OfPod("initContainers"), ListValue.Of([.. inits.Select(one =>
                one.Find("name") is StringValue { Text: var known } && known == alone.Name ? container : one)]));
            return;
        }

        if (kind == "second")
        {
            // The first container stays the main one.
            draft.Container = draft.Container;
            draft.Add(draft.OfPod("containers"), container);
        }
        else
        {
            draft.Add(draft.OfPod("initContainers"), kind == "sidecar"
                ? container.With("restartPolicy", new StringValue("Always")) : container);
        }
    }
}
