namespace Scenarios.Steps.Requests;

/// <summary>The sender of requests.</summary>
/// <param name="Place">A temporary Pod, a Pod of the scenario, or outside the cluster.</param>
/// <param name="Pod">The Pod's name if one is given; otherwise empty.</param>
public sealed record RequestClient(RequestPlace Place, string Pod)
{
    public static RequestClient AnyPod { get; } = new(RequestPlace.AnyPod, string.Empty);

    public static RequestClient Outside { get; } = new(RequestPlace.Outside, string.Empty);

    /// <summary>The namespace of the Pod. A temporary one is created there.</summary>
    public string Namespace { get; init; } = "default";

    /// <summary>The node of the temporary Pod; empty for any.</summary>
    public string Node { get; init; } = string.Empty;

    /// <summary>Whether the client uses the node's own network, like a shell on that machine.</summary>
    public bool IsOnHost { get; init; }

    /// <summary>The labels of the temporary Pod, as <c>key=value</c>; empty for none.</summary>
    public string Labels { get; init; } = string.Empty;
}
