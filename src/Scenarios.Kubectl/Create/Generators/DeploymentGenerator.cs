using Scenarios.Kernel.Randomness;

namespace Scenarios.Kubectl.Create.Generators;

/// <summary>The Deployment of <c>kubectl create deployment</c> (kubectl, pkg/cmd/create/create_deployment.go).</summary>
internal sealed record DeploymentGenerator
{
    private const string SuffixLetters = "bcdfghjklmnpqrstvwxz2456789";
    private const int SuffixLength = 5;

    public required string Name { get; init; }

    public string Namespace { get; init; } = string.Empty;

    public required IReadOnlyList<string> Images { get; init; }

    public IReadOnlyList<string> Command { get; init; } = [];

    public long Replicas { get; init; } = 1;

    /// <summary>The first container's port; negative for none.</summary>
    public long Port { get; init; } = -1;

    /// <summary>Where a suffix comes from for images whose names cannot name a container.</summary>
    public required SeededRandom Random { get; init; }

    public ObjectValue Generate()
    {
        var labels = new KeyValuePair<string, string>[] { new("app", Name) };
        var matchLabels = TypedFields.SortedMap(labels)!;
        var template = ObjectValue.Of(
            ("metadata", TypedFields.Metadata(labels: labels)),
            ("spec", ObjectValue.Of(("containers", Containers()))));
        var spec = new ObjectBuilder()
            .Add("replicas", Replicas)
            .Add("selector", ObjectValue.Of(("matchLabels", matchLabels)))
            .Add("template", template)
            .Add("strategy", ObjectValue.Empty)
            .ToObject();
        return TypedFields.Begin("apps/v1", "Deployment", TypedFields.Metadata(Name, Namespace, labels))
            .Add("spec", spec)
            .Add("status", ObjectValue.Empty)
            .ToObject();
    }

    private ListValue Containers()
    {
        var containers = new List<Value>(Images.Count);
        foreach (var image in Images)
        {
            long? port = containers.Count == 0 && Port >= 0 ? Port : null;
            containers.Add(TypedFields.Container(ContainerName(image), image, Command, port));
        }

        return ListValue.From(containers);
    }

    private string ContainerName(string image)
    {
        var name = image[(image.LastIndexOf('/') + 1)..].Split(':')[0].Split('@')[0];
        if (name.AsSpan().IndexOfAny('_', '.') < 0)
        {
            return name;
        }

        var suffix = new char[SuffixLength];
        for (var index = 0; index < suffix.Length; index++)
        {
            suffix[index] = SuffixLetters[Random.Next(SuffixLetters.Length)];
        }

        return $"{name.Replace('_', '-').Replace('.', '-')}-{new string(suffix)}";
    }
}
