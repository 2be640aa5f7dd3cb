using Scenarios.Kernel.Randomness;
using Scenarios.Kubectl.Create.Generators;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.Deployments;

/// <summary>The Deployment of <c>kubectl create deployment</c> (kubectl, pkg/cmd/create/create_deployment.go).</summary>
internal sealed record DeploymentGenerator
{
    public required string Name { get; init; }

    public string Namespace { get; init; } = string.Empty;

    public required IReadOnlyList<string> Images { get; init; }

    public IReadOnlyList<string> Command { get; init; } = [];

    public long Replicas { get; init; } = 1;

    /// <summary>The first container's port; negative for none.</summary>
    public long Port { get; init; } = -1;

    /// <summary>The source of the suffix for images from whose names no container name can be made.</summary>
    public required SeededRandom Random { get; init; }

    public Deployment Generate()
    {
        var labels = Typed.Map([new("app", Name)]);
        return Typed.New<Deployment>() with
        {
            Metadata = Typed.Metadata(Name, Namespace, labels),
            Spec = new()
            {
                Replicas = Replicas,
                Selector = new() { MatchLabels = labels },
                Template = new()
                {
                    Metadata = Typed.Metadata(labels: labels),
                    Spec = new() { Containers = [.. Images.Select(ContainerOf)] },
                },
                Strategy = default,
            },
            Status = default,
        };
    }

    private Container ContainerOf(string image, int index) =>
        Typed.Container(NameOf(image), image, Command, index == 0 && Port >= 0 ? Port : null);

    private string NameOf(string image)
    {
        var name = image[(image.LastIndexOf('/') + 1)..].Split(':')[0].Split('@')[0];
        if (name.AsSpan().IndexOfAny('_', '.') < 0)
        {
            return name;
        }

        return $"{name.Replace('_', '-').Replace('.', '-')}-{NameSuffix.Next(Random)}";
    }
}
