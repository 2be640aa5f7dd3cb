namespace Scenarios.Cluster.Nodes.Probes;

/// <summary>The numbers of a <c>core/v1.Probe</c>, with the API's defaults.</summary>
/// <param name="kind">Liveness, Readiness or Startup, as messages begin.</param>
internal sealed class ProbeSpec(ObjectValue tree, string kind)
{
    public string Kind => kind;

    public TimeSpan InitialDelay { get; } = Seconds(tree, "initialDelaySeconds", 0);

    public TimeSpan Period { get; } = Seconds(tree, "periodSeconds", 10);

    public TimeSpan Timeout { get; } = Seconds(tree, "timeoutSeconds", 1);

    public int FailureThreshold { get; } = (int)Number(tree, "failureThreshold", 3);

    public int SuccessThreshold { get; } = (int)Number(tree, "successThreshold", 1);

    private static TimeSpan Seconds(ObjectValue tree, string name, long fallback) => TimeSpan.FromSeconds(Number(tree, name, fallback));

    private static long Number(ObjectValue tree, string name, long fallback) =>
        tree[name] is IntegerValue { Integer: > 0 } number ? number.Integer : fallback;
}
