namespace Scenarios.Cli.Shell.Completion;

/// <summary>Completes the types and names that a kubectl command takes.</summary>
internal sealed class KubectlArguments(KubectlLine line, ResourceNames names)
{
    private static readonly string[] Scalable = ["deployments", "replicasets", "replicationcontrollers", "statefulsets"];
    private static readonly string[] RolledOut = ["daemonsets", "deployments", "statefulsets"];
    private static readonly string[] Exposed = ["deployments", "pods", "replicasets", "replicationcontrollers", "services"];
    private static readonly string[] WithTemplate =
    [
        "cronjobs", "daemonsets", "deployments", "jobs", "pods", "replicasets", "replicationcontrollers", "statefulsets",
    ];

    public IEnumerable<Candidate> Complete(string word, ICompletionFacts facts) =>
        line.Command.Path["kubectl ".Length..] switch
        {
            "get" or "describe" or "delete" or "edit" or "label" or "annotate" or "patch" or "wait" => Typed(word, null),
            "explain" when line.Arguments.Count == 0 => names.Types(word, null),
            "scale" or "autoscale" => Typed(word, Scalable),
            "expose" => Typed(word, Exposed),
            "rollout status" or "rollout history" or "rollout undo" or "rollout restart" or "rollout pause" or "rollout resume" =>
                Typed(word, RolledOut),
            "set image" or "set env" or "set resources" => Typed(word, WithTemplate),
            "logs" or "exec" or "attach" or "debug" or "port-forward" => OneOf("pods", word),
            "cordon" or "uncordon" or "drain" => names.Of("nodes", line.Arguments),
            "taint" => Typed(word, ["nodes"]),
            "config use-context" => facts.Contexts.Select(name => new Candidate(name)),
            "cp" => FileNames.Starting(word, facts),
            _ => [],
        };

    private IEnumerable<Candidate> Typed(string word, IReadOnlyList<string>? allowed)
    {
        if (word.Contains('/', StringComparison.Ordinal))
        {
            return names.AfterSlash(word);
        }

        return line.Arguments.Count == 0 ? names.Types(word, allowed)
            : line.Arguments[0].Contains('/', StringComparison.Ordinal) ? []
            : names.Of(line.Arguments[0], line.Arguments.Skip(1));
    }

    private IEnumerable<Candidate> OneOf(string type, string word) =>
        line.Arguments.Count > 0 ? []
        : word.Contains('/', StringComparison.Ordinal) ? names.AfterSlash(word)
        : names.Of(type, []);
}
