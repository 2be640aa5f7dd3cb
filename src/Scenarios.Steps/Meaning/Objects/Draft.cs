using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>An object under construction. Fields are put where its kind has them.</summary>
internal sealed class Draft(string kind, string name)
{
    private static readonly string[] Workloads = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job"];

    private ObjectValue _tree = ObjectValue.Of(
        ("apiVersion", new StringValue(History.Kinds.Find(kind).ApiVersion)),
        ("kind", new StringValue(kind)),
        ("metadata", ObjectValue.Of(("name", new StringValue(name)))));

    public string Kind => kind;

    public string Name => name;

    public string Namespace { get; set; } = string.Empty;

    /// <summary>Manifests to apply before it.</summary>
    public List<string> Before { get; } = [];

    /// <summary>Manifests to apply after it.</summary>
    public List<string> After { get; } = [];

    /// <summary>The port that its container listens on: the first named one, otherwise 80.</summary>
    public long ServedPort => (Container["ports"] as ListValue)?.OfType<ObjectValue>().Select(static port => port["containerPort"])
        .OfType<IntegerValue>().FirstOrDefault()?.Integer ?? 80;

    /// <summary>Whether the sentence is about its Pods: properties then apply to each of them.</summary>
    public bool SpeaksOfPods { get; set; }

    /// <summary>Whether its container must respond to any path.</summary>
    public bool AnswersAll { get; set; }

    public bool HasPods => kind == "Pod" || kind == "CronJob" || Workloads.Contains(kind, StringComparer.Ordinal);

    /// <summary>Whether its Pods run to completion.</summary>
    public bool Ends => kind is "Job" or "CronJob";

    public string Manifest =>
        (Namespace.Length == 0 ? _tree : _tree.WithPath(["metadata", "namespace"], new StringValue(Namespace))).ToString();

    public Value? Get(string path) => _tree.Find(path.Split('.'));

    public void Set(string path, Value value) => _tree = _tree.WithPath(path.Split('.'), value);

    public void Set(string path, string text) => Set(path, new StringValue(text));

    public void Set(string path, long number) => Set(path, IntegerValue.Of(number));

    /// <summary>Sets a field, whose path may lead through the first item of a list.</summary>
    public void Set(IReadOnlyList<string> path, Value value)
    {
        if (HasPods)
        {
            // Creates the container with its name.
            Container = Container;
        }

        _tree = (ObjectValue)NamedField.With(_tree, path, value);
    }

    /// <summary>The size of the claim that its Pods mount, if stated; otherwise empty.</summary>
    public string ClaimSize { get; set; } = string.Empty;

    /// <summary>The claims that its Pods mount.</summary>
    public IEnumerable<string> Claims => (Get(OfPod("volumes")) as ListValue ?? ListValue.Empty)
        .Select(static volume => volume.Find("persistentVolumeClaim", "claimName")).OfType<StringValue>().Select(static name => name.Text);

    /// <summary>The node on which its Pods start, and which they may leave later; empty for any.</summary>
    public string BeginsOn { get; set; } = string.Empty;

    /// <summary>Removes a field, if it is set.</summary>
    public void Clear(IReadOnlyList<string> path) => _tree = (ObjectValue)NamedField.Without(_tree, path);

    /// <summary>How many of its Pods start on which node, and may leave it later.</summary>
    public List<(int Count, string Node)> Placed { get; } = [];

    /// <summary>Sets a field whose name may contain dots.</summary>
    public void SetKey(string path, string key, string text) =>
        Set(path, (Get(path) as ObjectValue ?? ObjectValue.Empty).With(key, new StringValue(text)));

    public void Add(string path, Value item) => Set(path, (Get(path) as ListValue ?? ListValue.Empty).WithAdded(item));

    /// <summary>Returns the path of a field in the spec of its Pods.</summary>
    public string OfPod(string field) => $"{Template}spec.{field}";

    /// <summary>Returns the path of a field in the metadata of its Pods.</summary>
    public string OfPodMetadata(string field) => $"{Template}metadata.{field}";

    /// <summary>The first container, or an empty one.</summary>
    public ObjectValue Container
    {
        get => (Get(OfPod("containers")) as ListValue)?[0] as ObjectValue ?? ObjectValue.Of(("name", new StringValue(name)));
        set => Set(OfPod("containers"), ListValue.Of([value, .. (Get(OfPod("containers")) as ListValue ?? ListValue.Empty).Skip(1)]));
    }

    public void SetContainer(string path, Value value) => Container = Container.WithPath(path.Split('.'), value);

    public void AddToContainer(string field, Value item) =>
        Container = Container.With(field, (Container[field] as ListValue ?? ListValue.Empty).WithAdded(item));

    /// <summary>Adds a label to its Pods. Workloads then select by it.</summary>
    public void Label(string key, string value)
    {
        SetKey(OfPodMetadata("labels"), key, value);
        if (kind is "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet")
        {
            SetKey("spec.selector.matchLabels", key, value);
        }
    }

    private string Template => kind switch
    {
        "Pod" => string.Empty,
        "CronJob" => "spec.jobTemplate.spec.template.",
        _ => "spec.template.",
    };
}
