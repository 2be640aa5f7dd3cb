namespace Scenarios.Steps.Requests;

/// <summary>Where requests come from.</summary>
/// <param name="Place">A throw-away Pod in namespace default, a Pod of the scenario, or outside the cluster.</param>
/// <param name="Pod">The Pod's name, when one is named; else empty.</param>
public sealed record RequestClient(RequestPlace Place, string Pod)
{
    public static RequestClient AnyPod { get; } = new(RequestPlace.AnyPod, string.Empty);

    public static RequestClient Outside { get; } = new(RequestPlace.Outside, string.Empty);
}
