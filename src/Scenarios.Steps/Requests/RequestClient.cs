namespace Scenarios.Steps.Requests;

/// <summary>Where requests come from.</summary>
/// <param name="Place">A throw-away Pod, a Pod of the scenario, or outside the cluster.</param>
/// <param name="Pod">The Pod's name, when one is named; else empty.</param>
public sealed record RequestClient(RequestPlace Place, string Pod)
{
    public static RequestClient AnyPod { get; } = new(RequestPlace.AnyPod, string.Empty);

    public static RequestClient Outside { get; } = new(RequestPlace.Outside, string.Empty);

    /// <summary>Of the Pod; the throw-away one is made there.</summary>
    public string Namespace { get; init; } = "default";

    /// <summary>The node on which the throw-away Pod runs; empty for any.</summary>
    public string Node { get; init; } = string.Empty;

    /// <summary>Whether it is in the node's own network, as a shell on that machine is.</summary>
    public bool IsOnHost { get; init; }

    /// <summary>The labels of the throw-away Pod, as <c>key=value</c>; empty for none.</summary>
    public string Labels { get; init; } = string.Empty;
}
