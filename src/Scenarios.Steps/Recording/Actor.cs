namespace Scenarios.Steps.Recording;

/// <summary>Names the component that writes, from the name of the current event of the simulation.</summary>
internal static class Actor
{
    /// <summary>The user at a terminal, or a step of the scenario.</summary>
    private const string User = "kubectl";

    public static string Of(string happening)
    {
        var colon = happening.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? happening : happening[..colon];
        return name switch
        {
            "kubelet" or "scheduler" => name,
            _ when name.EndsWith("-controller", StringComparison.Ordinal)
                || name.StartsWith("ingress-nginx", StringComparison.Ordinal) => name,
            _ when name.StartsWith("kubelet", StringComparison.Ordinal)
                || name.StartsWith("container", StringComparison.Ordinal) => "kubelet",
            // An event without a process of its own is a kubelet's work on a Pod.
            "resume" or "sleep" => "kubelet",
            "node" => "the node itself",
            "fault" or "fault over" => "a fault",
            _ => User,
        };
    }
}
