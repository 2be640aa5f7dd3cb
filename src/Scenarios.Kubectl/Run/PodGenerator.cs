using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Create.Generators;

namespace Scenarios.Kubectl.Run;

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

    /// <summary>The arguments replace the image's entry point, too.</summary>
    public bool ArgumentsAreCommand { get; init; }

    /// <summary>Empty for none.</summary>
    public string Port { get; init; } = string.Empty;

    public bool Stdin { get; init; }

    public bool LeaveStdinOpen { get; init; }

    public bool Tty { get; init; }

    public bool Privileged { get; init; }

    /// <exception cref="CommandFailedException">An argument is wrong.</exception>
    public ObjectValue Generate()
    {
        var metadata = TypedFields.Metadata(
            Name, Namespace, Labels.Length == 0 ? [new("run", Name)] : LabelPairs.Parse(Labels), AnnotationPairs());
        var spec = new ObjectBuilder()
            .Add("containers", ListValue.Of(Container()))
            .Add("restartPolicy", RestartPolicy)
            .Add("dnsPolicy", "ClusterFirst")
            .ToObject();
        return TypedFields.Begin("v1", "Pod", metadata).Add("spec", spec).Add("status", ObjectValue.Empty).ToObject();
    }

    private ObjectValue Container()
    {
        var fields = new ObjectBuilder(12)
            .Add("name", Name)
            .Add("image", Image)
            .AddIfSet(ArgumentsAreCommand ? "command" : "args", TypedFields.Strings(Arguments))
            .AddIfSet("ports", Port.Length == 0 ? null : ListValue.Of(ObjectValue.Of(("containerPort", PortNumber()))))
            .AddIfSet("env", EnvironmentList())
            .Add("resources", ObjectValue.Empty)
            .AddIfSet("imagePullPolicy", ImagePullPolicy)
            .AddIfSet("securityContext", Privileged ? ObjectValue.Of(("privileged", BooleanValue.True)) : null)
            .AddIfSet("stdin", Flag(Stdin))
            .AddIfSet("stdinOnce", Flag(Stdin && !LeaveStdinOpen))
            .AddIfSet("tty", Flag(Tty));
        return fields.ToObject();
    }

    private static BooleanValue? Flag(bool flag) => flag ? BooleanValue.True : null;

    private IntegerValue PortNumber() =>
        TypedFields.NumberOrText(Port) as IntegerValue
            ?? throw new CommandFailedException($"strconv.Atoi: parsing \"{Port}\": invalid syntax");

    private ListValue? EnvironmentList()
    {
        var variables = new List<Value>(Environment.Count);
        foreach (var variable in Environment)
        {
            var parts = variable.Split('=', 2);
            if (parts.Length != 2 || !EnvironmentName.IsValid(parts[0]))
            {
                throw new CommandFailedException($"invalid env: {variable}");
            }

            variables.Add(new ObjectBuilder(2).Add("name", parts[0]).AddIfSet("value", parts[1]).ToObject());
        }

        return variables.Count == 0 ? null : ListValue.From(variables);
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
