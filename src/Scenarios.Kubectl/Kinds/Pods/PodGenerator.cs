using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Create.Generators;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.Pods;

/// <summary>The Pod of <c>kubectl run</c>, fields in the order of the Go types (kubectl, pkg/generate/versioned/run.go BasicPod).</summary>
internal sealed record PodGenerator
{
    public required string Name { get; init; }

    public string Namespace { get; init; } = string.Empty;

    public required string Image { get; init; }

    public string ImagePullPolicy { get; init; } = string.Empty;

    public required string RestartPolicy { get; init; }

    /// <summary><c>a=b,c=d</c>; empty for <c>run=NAME</c>.</summary>
    public string Labels { get; init; } = string.Empty;

    /// <summary><c>key=value</c>.</summary>
    public IReadOnlyList<string> Annotations { get; init; } = [];

    /// <summary><c>NAME=value</c>.</summary>
    public IReadOnlyList<string> Environment { get; init; } = [];

    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Whether the arguments replace the image's entry point, too.</summary>
    public bool ArgumentsAreCommand { get; init; }

    /// <summary>Empty for none.</summary>
    public string Port { get; init; } = string.Empty;

    public bool Stdin { get; init; }

    public bool LeaveStdinOpen { get; init; }

    public bool Tty { get; init; }

    public bool Privileged { get; init; }

    /// <exception cref="CommandFailedException">An argument is invalid.</exception>
    public Pod Generate() => Typed.New<Pod>() with
    {
        Metadata = Typed.Metadata(
            Name, Namespace, Labels.Length == 0 ? Typed.Map([new("run", Name)]) : LabelPairs.Parse(Labels), Typed.Map(AnnotationPairs())),
        Spec = new() { Containers = [ContainerOf()], RestartPolicy = RestartPolicy, DnsPolicy = DNSPolicy.ClusterFirst },
        Status = default,
    };

    private Container ContainerOf() => new()
    {
        Name = Name,
        Image = Image,
        Command = ArgumentsAreCommand ? [.. Arguments] : default,
        Args = ArgumentsAreCommand ? default : [.. Arguments],
        Ports = Port.Length == 0 ? default : [new() { ContainerPortField = Typed.NumberOrThrow(Port) }],
        Env = [.. Environment.Select(Variable)],
        Resources = default,
        ImagePullPolicy = ImagePullPolicy,
        SecurityContext = Privileged ? new() { Privileged = true } : default,
        Stdin = Stdin,
        StdinOnce = Stdin && !LeaveStdinOpen,
        Tty = Tty,
    };

    private static EnvVar Variable(string text)
    {
        var parts = text.Split('=', 2);
        return parts.Length == 2 && EnvironmentName.IsValid(parts[0])
            ? new() { Name = parts[0], Value = parts[1] }
            : throw new CommandFailedException($"invalid env: {text}");
    }

    private SortedList<string, string> AnnotationPairs()
    {
        var pairs = new SortedList<string, string>(StringComparer.Ordinal);
        var invalid = Annotations.Where(annotation => annotation.IndexOf('=') <= 0).ToList();
        if (invalid.Count > 0)
        {
            throw new CommandFailedException($"invalid annotations format: {string.Join(", ", invalid)}");
        }

        foreach (var annotation in Annotations)
        {
            var parts = annotation.Split('=', 2);
            pairs[parts[0]] = parts[1];
        }

        return pairs;
    }
}
