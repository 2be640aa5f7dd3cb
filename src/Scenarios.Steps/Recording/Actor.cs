namespace Scenarios.Steps.Recording;

/// <summary>Says who writes, from the name of what happens in the simulation.</summary>
internal static class Actor
{
    /// <summary>Whoever sits at a terminal, or a step of its own.</summary>
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
            // What goes on without a process of its own is a kubelet's work on a Pod.
            "resume" or "sleep" => "kubelet",
            "node" => "the node itself",
            "fault" or "fault over" => "a fault",
            _ => User,
        };
    }
}
